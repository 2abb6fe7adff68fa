import type { LocatedCase } from '../files/cases/read-case.ts';
import type { Update } from '../files/cases/update-case.ts';
import { knownSets } from '../files/sets/known-sets.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BatchItem, Memo } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import { keyOfBytes } from './content-key.ts';
import { type EvaluatedCase, type EvaluationSettings, evaluateText } from './evaluate-case.ts';
import { reportedCase } from './findings.ts';
import { withImpact } from './impact.ts';
import type { SeenSets } from './seen-sets.ts';
import { readySet, SetCache } from './set-cache.ts';
import { problemsOf } from './set-problems.ts';

/** The name under which the cache of sets holds the one that `--set` asks for; no id of a set. */
const UNDER = '--set';

/** Puts a fresh verdict into a case's file, or finds out what that would change; undefined where nothing is to be written. */
type Write<Text extends LocatedCase> = (
  evaluated: EvaluatedCase<Text>,
) => Promise<Update | { problems: Diagnostic[] } | undefined>;

/** Evaluates cases that have been read. */
export class CaseItems {
  readonly #settings: BatchSettings;
  readonly #evaluation: EvaluationSettings;
  readonly #seen: SeenSets;

  /** @param seen gets the sets that cases were evaluated under */
  constructor(settings: BatchSettings, seen: SeenSets) {
    const { under, engine, asOf, today } = settings;
    const sets = new SetCache(knownSets(settings.known, settings.cwd));
    const other = under && readySet({ set: under });
    if (other) {
      sets.add(UNDER, other);
      seen.add(other.reference.digest, other.set);
    }
    this.#settings = settings;
    this.#evaluation = { sets, engine, asOf, today, underSet: under && UNDER };
    this.#seen = seen;
  }

  /** Compiles known sets ahead, as long as there is time; what is wrong with one is told of the cases under it. */
  async compileSets(isTime: () => boolean): Promise<void> {
    const { known, asOf, today } = this.#settings;
    for (const [id] of known) {
      if (!isTime()) return;
      try {
        (await this.#evaluation.sets.get(id)).compiledFor(asOf ?? today);
      } catch (error) {
        if (!problemsOf(error)) throw error;
      }
    }
  }

  /** What comes of a case. @param content its bytes, or their key where that is known @param write for `--update` */
  async of<Text extends LocatedCase>(
    text: Text,
    file: string,
    content: Uint8Array | string | undefined,
    write?: Write<Text>,
  ): Promise<BatchItem> {
    const evaluated = await evaluateText(text, file, this.#evaluation);
    if ('problems' in evaluated) return { file, diagnostics: evaluated.problems };
    this.#see(evaluated);
    const own = this.#settings.under ? await this.#ownVerdict(text, file) : undefined;
    const item = await this.#item(evaluated, own, write);
    const isKept = this.#settings.memo && isLasting(evaluated) && !(own && 'problems' in own);
    return isKept && content !== undefined ? { ...item, memo: memoOf(content, own, evaluated) } : item;
  }

  #see({ ready: { reference, set } }: EvaluatedCase): void {
    if (!this.#seen.has(reference.digest)) this.#seen.add(reference.digest, set);
  }

  /** With `--set`: the case under its own set, or why there is no such verdict to compare with. */
  #ownVerdict(text: LocatedCase, file: string): Promise<OwnVerdict> {
    return evaluateText(text, file, { ...this.#evaluation, underSet: undefined });
  }

  async #item<Text extends LocatedCase>(
    evaluated: EvaluatedCase<Text>,
    own: OwnVerdict,
    write: Write<Text> | undefined,
  ): Promise<BatchItem> {
    const { update, failOn, asOf, today } = this.#settings;
    const { file } = evaluated.result;
    const written = write && (await write(evaluated));
    const problems: Diagnostic[] = written && 'problems' in written ? written.problems : [];
    const isWritten = update === 'write' && written !== undefined && problems.length === 0;
    // What was changed is as it should be now.
    const failing = isWritten ? failOn.filter((condition) => condition !== 'changed') : failOn;
    const reported = reportedCase(evaluated, failing, asOf ?? today);
    const item: BatchItem = {
      file,
      diagnostics: [...problems, ...evaluated.warnings, ...withoutOwn(own)],
      reported: own && 'result' in own ? withImpact(reported, own, evaluated) : reported,
    };
    const shown = update === 'show' && written && !('problems' in written) ? written : undefined;
    return shown ? { ...item, diff: await diffOf(file, shown) } : item;
  }
}

function memoOf(
  content: Uint8Array | string,
  own: OwnVerdict,
  { text: { file }, ready }: EvaluatedCase,
): Memo {
  // The set of `--set` is part of what the cache looks under.
  const { id, digest } = own && 'ready' in own ? own.ready.reference : ready.reference;
  return {
    key: typeof content === 'string' ? content : keyOfBytes(content),
    isNamed: file.id !== undefined,
    ...(file.decision?.date !== undefined && { decided: file.decision.date }),
    sets: [[id, digest]],
  };
}

/** A case under its own set, where it is evaluated under another. */
type OwnVerdict = EvaluatedCase | { problems: Diagnostic[] } | undefined;

/** Without a verdict to compare with, a case is evaluated all the same. */
function withoutOwn(own: OwnVerdict): Diagnostic[] {
  return own && 'problems' in own ? own.problems.map((one) => ({ ...one, level: 'warning' })) : [];
}

async function diffOf(file: string, { before, after }: Update): Promise<string> {
  const { unifiedDiff } = await import('../files/unified-diff.ts');
  return unifiedDiff(file, before, after);
}

/** Whether a result depends on nothing that a cache does not look at: a waiver's last day does. */
function isLasting({ text: { file }, result }: EvaluatedCase): boolean {
  return result.file !== '-' && (file.waivers ?? []).length === 0;
}
