import { closeSync, openSync, writeSync } from 'node:fs';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { codeOf } from './linked-file.ts';

const PIECE = 1 << 16;

/** A file that is written from its beginning to its end, a piece at a time. What stood there before is gone. */
export class GrowingFile {
  readonly #shown: string;
  readonly #handle: number;
  #pending: string[] = [];
  #length = 0;

  /** @param file absolute @param shown as messages name it @throws ProblemsFound when it cannot be written */
  constructor(file: string, shown: string) {
    this.#shown = shown;
    this.#handle = this.#orProblem(() => openSync(file, 'w'));
  }

  /** @throws ProblemsFound */
  write(text: string): void {
    this.#pending.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#flush();
  }

  /** @throws ProblemsFound */
  close(): void {
    this.#flush();
    this.#orProblem(() => closeSync(this.#handle));
  }

  #flush(): void {
    const bytes = Buffer.from(this.#pending.join(''));
    this.#pending = [];
    this.#length = 0;
    this.#orProblem(() => {
      for (let written = 0; written < bytes.length; ) written += writeSync(this.#handle, bytes, written);
    });
  }

  #orProblem<T>(act: () => T): T {
    try {
      return act();
    } catch (error) {
      // Not that nothing was written: it grows as it is written.
      throw new ProblemsFound([diagnostic('cannot-write', { file: this.#shown }, { detail: codeOf(error) })]);
    }
  }
}
