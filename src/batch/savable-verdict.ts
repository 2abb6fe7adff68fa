import type { CompiledSet } from '../evaluate/compile.ts';
import { sealed, type VerdictBody, verdictBody } from '../evaluate/saved-verdict.ts';
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
  #body: VerdictBody | undefined;
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
    this.#fresh ??= sealed(this.body);
    return this.#fresh;
  }

  /** The same without its digest. */
  get body(): VerdictBody {
    this.#body ??= this.#bodyAt(this.#compiled);
    return this.#body;
  }

  /** What would be saved at another date; undefined where a parameter has no value then: no verdict can come of that. */
  at(date: string): VerdictBody | undefined {
    if (date === this.#compiled.asOf) return this.body;
    try {
      return this.#bodyAt(this.#ready.compiledFor(date));
    } catch (error) {
      if (problemsOf(error)) return undefined;
      throw error;
    }
  }

  #bodyAt(compiled: CompiledSet): VerdictBody {
    // One diagram serves all dates that the set does not tell apart, and gives one verdict for them.
    const verdict = compiled.diagram === this.#compiled.diagram ? this.#verdict : undefined;
    return verdictBody(compiled, this.#ready.reference, this.#answers, this.#engine, verdict);
  }
}
