import type { QuestionSet } from '../model/question-set.ts';

/** The question sets that the cases of a run were evaluated under, by digest. */
export class SeenSets {
  readonly #sets = new Map<string, QuestionSet>();

  has(digest: string): boolean {
    return this.#sets.has(digest);
  }

  add(digest: string, set: QuestionSet): void {
    this.#sets.set(digest, set);
  }

  /** @throws Error for a set that no case of the run came with: a programming error */
  get(digest: string): QuestionSet {
    const set = this.#sets.get(digest);
    if (!set) throw new Error(`no question set ${digest}`);
    return set;
  }

  /** All, in the order in which they were met. */
  entries(): [digest: string, set: QuestionSet][] {
    return [...this.#sets];
  }
}
