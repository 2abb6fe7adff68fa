import type { Readable } from 'node:stream';
import { type CaseText, readCase } from '../files/cases/read-case.ts';
import { type Update, updateCase } from '../files/cases/update-case.ts';
import type { CaseSource } from '../files/find-cases.ts';
import { knownSets } from '../files/sets/known-sets.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { BatchItem, Memo } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import { keyOfBytes } from './content-key.ts';
import { type EvaluatedCase, type EvaluationSettings, evaluateText } from './evaluate-case.ts';
import { reportedCase } from './findings.ts';
import { withImpact } from './impact.ts';
import { asOther, type CaseWorld, readSource } from './read-cases.ts';
import type { SeenSets } from './seen-sets.ts';
import { readySet, SetCache } from './set-cache.ts';

/** The name under which the cache of sets holds the one that `--set` asks for; no id of a set. */
const UNDER = '--set';

/** Evaluates one file after the other, and writes what `--update` writes. */
export class FileEvaluator {
  readonly #settings: BatchSettings;
  readonly #evaluation: EvaluationSettings;
  readonly #seen: SeenSets;
  readonly #world: CaseWorld;

  /** @param seen gets the sets that cases were evaluated under @param world has what `-` means; workers have none */
  constructor(settings: BatchSettings, seen: SeenSets, world?: { readonly stdin: Readable }) {
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
    this.#world = {
      cwd: settings.cwd,
      get stdin() {
        if (!world) throw new Error('standard input is read by the main process');
        return world.stdin;
      },
    };
  }

  /** What comes of a file; never fails because of one. */
  async evaluate(source: CaseSource): Promise<BatchItem> {
    const { file } = source;
    try {
      const bytes = await readSource(source, this.#world);
      if ('problems' in bytes) return { file, diagnostics: bytes.problems };
      const text = readCase(bytes, file);
      if (!('yaml' in text)) return { file, diagnostics: asOther(text.problems, source.named) };
      const evaluated = await evaluateText(text, file, this.#evaluation);
      if ('problems' in evaluated) return { file, diagnostics: evaluated.problems };
      this.#see(evaluated);
      const own = await this.#ownVerdict(text, file);
      const item = await this.#item(evaluated, own);
      const isKept = this.#settings.memo && isLasting(evaluated) && !(own && 'problems' in own);
      return isKept ? { ...item, memo: this.#memo(bytes, own, evaluated) } : item;
    } catch (error) {
      return { file, diagnostics: [unexpected(file, error)] };
    }
  }

  #see({ ready: { reference, set } }: EvaluatedCase): void {
    if (!this.#seen.has(reference.digest)) this.#seen.add(reference.digest, set);
  }

  /** With `--set`: the case under its own set, or why there is no such verdict to compare with. */
  async #ownVerdict(text: CaseText, file: string): Promise<OwnVerdict> {
    if (!this.#settings.under) return undefined;
    return evaluateText(text, file, { ...this.#evaluation, underSet: undefined });
  }

  async #item(evaluated: EvaluatedCase, own: OwnVerdict): Promise<BatchItem> {
    const { update, failOn, cwd, asOf, today } = this.#settings;
    const { file } = evaluated.result;
    const written =
      update === 'no' ? undefined : await updateCase(evaluated, cwd, { dryRun: update === 'show' });
    const problems: Diagnostic[] = written && 'problems' in written ? written.problems : [];
    const isWritten = update === 'write' && written !== undefined && problems.length === 0;
    // What was changed is as it should be now.
    const failing = failOn.filter((condition) => !(isWritten && condition === 'changed'));
    const { set: _, ...reported } = reportedCase(evaluated, failing, asOf ?? today);
    return {
      file,
      diagnostics: [...problems, ...evaluated.warnings, ...withoutOwn(own)],
      reported: own && 'result' in own ? withImpact(reported, own, evaluated) : reported,
      ...(update === 'show' && written && !('problems' in written) && { diff: await diffOf(file, written) }),
    };
  }

  #memo(bytes: Uint8Array, own: OwnVerdict, { text: { file }, ready }: EvaluatedCase): Memo {
    // The set of `--set` is part of what the cache looks under.
    const { id, digest } = own && 'ready' in own ? own.ready.reference : ready.reference;
    return {
      key: keyOfBytes(bytes),
      isNamed: file.id !== undefined,
      ...(file.decision?.date !== undefined && { decided: file.decision.date }),
      sets: [[id, digest]],
    };
  }
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

/** A fault of the program with one file: said with the place in the program, and the run goes on. */
function unexpected(file: string, error: unknown): Diagnostic {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = /\n\s*at (.*)/.exec(stack)?.[1];
  const detail = frame === undefined ? String(error) : `${String(error)} (${frame})`;
  return diagnostic('unexpected', { file }, { detail });
}
