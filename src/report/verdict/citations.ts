import type { Source } from '../../model/question-set.ts';

/** The sources that a document refers to, numbered as they come. */
export class Citations {
  readonly #sources: readonly Source[];
  readonly #cited: string[] = [];

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** The source's number; the next one where it was not cited before. */
  numberOf(id: string): number {
    const known = this.#cited.indexOf(id);
    if (known >= 0) return known + 1;
    if (!this.#sources.some((source) => source.id === id)) throw new Error(`no source ${id}`);
    return this.#cited.push(id);
  }

  /** The cited sources, by number from 1. */
  list(): Source[] {
    return this.#cited.map((id) => this.#sources.find((source) => source.id === id)!);
  }
}
