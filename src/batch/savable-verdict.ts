import type { CompiledSet } from '../evaluate/compile.ts';
import { verdictToSave } from '../evaluate/saved-verdict.ts';
import type { CaseAnswers } from '../model/case.ts';
import type { SavedVerdict, Verdict } from '../model/verdict.ts';
import type { ReadySet } from './set-cache.ts';
import { problemsOf } from './set-problems.ts';

/** A verdict that is put into the form in which cases keep it when someone asks for it. */
export class SavableVerdict {
  readonly #verdict: Verdict;
  readonly #compiled: CompiledSet;
  readonly #ready: ReadySet;
  readonly #answers: CaseAnswers;
  readonly #engine: string;
  #fresh: SavedVerdict | undefined;

  constructor(
    verdict: Verdict,
    compiled: CompiledSet,
    ready: ReadySet,
    answers: CaseAnswers,
    engine: string,
  ) {
    this.#verdict = verdict;
    this.#compiled = compiled;
    this.#ready = ready;
    this.#answers = answers;
    this.#engine = engine;
  }

  get fresh(): SavedVerdict {
    this.#fresh ??= this.#toSave(this.#compiled);
    return this.#fresh;
  }

  /** What would be saved at another date; undefined where a parameter has no value then: no verdict can come of that. */
  at(date: string): SavedVerdict | undefined {
    if (date === this.#compiled.asOf) return this.fresh;
    try {
      return this.#toSave(this.#ready.compiledFor(date));
    } catch (error) {
      if (problemsOf(error)) return undefined;
      throw error;
    }
  }

  #toSave(compiled: CompiledSet): SavedVerdict {
    // One diagram serves all dates that the set does not tell apart, and gives one verdict for them.
    const verdict = compiled.diagram === this.#compiled.diagram ? this.#verdict : undefined;
    return verdictToSave(compiled, this.#ready.reference, this.#answers, this.#engine, verdict);
  }
}
