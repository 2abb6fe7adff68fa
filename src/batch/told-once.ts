import type { Diagnostic } from '../model/diagnostic.ts';

/** What a run tells once, though it comes with many cases: a mistake in a question set, with each case under that set. */
export class ToldOnce {
  readonly #told = new Set<string>();

  /** What there is to tell of a file: all that is wrong there, and what was not told before of other files. */
  of(file: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
    return diagnostics.filter((one) => one.file === file || this.#isNew(JSON.stringify(one)));
  }

  #isNew(text: string): boolean {
    const { size } = this.#told;
    return this.#told.add(text).size > size;
  }
}
