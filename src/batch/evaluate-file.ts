import type { Readable } from 'node:stream';
import { updateCase } from '../files/cases/update-case.ts';
import type { CaseSource } from '../files/find-cases.ts';
import { knownSets } from '../files/sets/known-sets.ts';
import type { LoadedSet } from '../files/sets/load-set.ts';
import { unifiedDiff } from '../files/unified-diff.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { BatchItem, Memo } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';
import { keyOfBytes } from './cache-keys.ts';
import { type EvaluatedCase, type EvaluationSettings, evaluateCase } from './evaluate-case.ts';
import { reportedCase } from './findings.ts';
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

  /** @param seen gets the sets that cases were evaluated under @param stdin what `-` means; workers have none */
  constructor(settings: BatchSettings, seen: SeenSets, stdin?: Readable) {
    const { under, engine, asOf, today } = settings;
    const sets = new SetCache(knownSets(settings.known, settings.cwd));
    if (under) sets.add(UNDER, readySet(setAlone(under)));
    this.#settings = settings;
    this.#evaluation = { sets, engine, asOf, today, underSet: under && UNDER };
    this.#seen = seen;
    this.#world = {
      cwd: settings.cwd,
      get stdin() {
        if (!stdin) throw new Error('standard input is read by the main process');
        return stdin;
      },
    };
  }

  /** What comes of a file; never fails because of one. */
  async evaluate(source: CaseSource): Promise<BatchItem> {
    const { file } = source;
    try {
      const bytes = await readSource(source, this.#world);
      if ('problems' in bytes) return { file, diagnostics: bytes.problems };
      const evaluated = asOther(await evaluateCase(bytes, file, this.#evaluation), source.named);
      if ('problems' in evaluated) return { file, diagnostics: evaluated.problems };
      const { reference, set } = evaluated.ready;
      if (!this.#seen.has(reference.digest)) this.#seen.add(reference.digest, set);
      const item = await this.#item(evaluated);
      // A waiver's last day makes the result depend on the day of the run.
      const dependsOnDay = (evaluated.text.file.waivers ?? []).length > 0;
      return this.#settings.memo && file !== '-' && !dependsOnDay
        ? { ...item, memo: this.#memo(bytes, evaluated) }
        : item;
    } catch (error) {
      return { file, diagnostics: [unexpected(file, error)] };
    }
  }

  async #item(evaluated: EvaluatedCase): Promise<BatchItem> {
    const { update, failOn, cwd } = this.#settings;
    const { file } = evaluated.result;
    const written =
      update === 'no' ? undefined : await updateCase(evaluated, cwd, { dryRun: update === 'show' });
    const problems: Diagnostic[] = written && 'problems' in written ? written.problems : [];
    const isWritten = update === 'write' && written !== undefined && problems.length === 0;
    // What was changed is as it should be now.
    const failing = failOn.filter((condition) => !(isWritten && condition === 'changed'));
    const { set: _, ...reported } = reportedCase(
      evaluated,
      failing,
      this.#settings.asOf ?? this.#settings.today,
    );
    return {
      file,
      diagnostics: [...problems, ...evaluated.warnings],
      reported,
      ...(update === 'show' &&
        written &&
        !('problems' in written) && { diff: unifiedDiff(file, written.before, written.after) }),
    };
  }

  #memo(bytes: Uint8Array, { text: { file }, ready: { reference } }: EvaluatedCase): Memo {
    return {
      key: keyOfBytes(bytes),
      isNamed: file.id !== undefined,
      ...(file.decision?.date !== undefined && { decided: file.decision.date }),
      // The set of `--set` is part of what the cache looks under.
      sets: this.#settings.under ? [] : [[reference.id, reference.digest]],
    };
  }
}

/** A set that was loaded in the main process: without the texts that it was composed of. */
function setAlone(set: QuestionSet): LoadedSet {
  return {
    set,
    get composed(): never {
      throw new Error('the set was handed over without its texts');
    },
  };
}

/** A fault of the program with one file: said with the place in the program, and the run goes on. */
function unexpected(file: string, error: unknown): Diagnostic {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = /\n\s*at (.*)/.exec(stack)?.[1];
  const detail = frame === undefined ? String(error) : `${String(error)} (${frame})`;
  return diagnostic('unexpected', { file }, { detail });
}
