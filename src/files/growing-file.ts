import { type Diagnostic, diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { codeOf } from './linked-file.ts';
import { UnfinishedFile } from './unfinished-file.ts';
import { writeProblem } from './write-problem.ts';

/** Characters or bytes that are written at once: a write for each case would take longer than evaluating it. */
const PIECE = 1 << 16;

/** What a growing file may be given. */
export interface GrowingOptions {
  fs?: FileSystem;
  stop?: AbortSignal | undefined;
}

/**
 * A file that is written from its beginning to its end, a piece at a time. An older one stays in its place
 * until the new one is whole; of a pipe or a device each piece is taken as it comes.
 */
export class GrowingFile {
  readonly #shown: string;
  readonly #opening: Promise<UnfinishedFile>;
  #pending: Uint8Array[] = [];
  #length = 0;
  #isOver = false;

  /**
   * Opening goes on meanwhile: a pipe opens when it is read, and others may be read before it.
   * @param file absolute @param shown as messages name it
   * @param stop ends the wait for a pipe's reader; what is written then goes nowhere
   */
  constructor(file: string, shown: string, { fs = nodeFileSystem, stop }: GrowingOptions = {}) {
    this.#shown = shown;
    this.#opening = UnfinishedFile.open(file, fs, stop);
    // Told to whoever writes.
    this.#opening.catch(() => {});
  }

  /** Waits until the file is open. @throws ProblemsFound when it cannot be written */
  async opened(): Promise<void> {
    await this.#orProblem(async () => {});
  }

  /** @throws ProblemsFound; then the file is as it was */
  async write(content: string | Uint8Array): Promise<void> {
    const bytes = Buffer.from(content);
    this.#pending.push(bytes);
    this.#length += bytes.length;
    if (this.#length >= PIECE) await this.#orProblem((file) => this.#flush(file));
  }

  /** Puts the file in its place. @throws ProblemsFound; then the file is as it was */
  async close(): Promise<void> {
    await this.#orProblem(async (file) => {
      await this.#flush(file);
      await file.finish();
    });
    this.#isOver = true;
  }

  /** Gives a file up that has not been closed: an older one stays. Never fails. */
  async abandon(): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    await this.#opening.then((file) => file.drop()).catch(() => {});
  }

  async #flush(file: UnfinishedFile): Promise<void> {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#length = 0;
    if (bytes.length > 0) await file.write(bytes);
  }

  async #orProblem(act: (file: UnfinishedFile) => Promise<void>): Promise<void> {
    let isInPlace = false;
    try {
      const file = await this.#opening;
      isInPlace = file.isInPlace;
      await act(file);
    } catch (error) {
      await this.abandon();
      if (codeOf(error) === 'ABORT_ERR') return;
      throw new ProblemsFound([this.#problem(error, isInPlace)]);
    }
  }

  /** Of what is in its place as it is written, no one can say that nothing was written. */
  #problem(error: unknown, isInPlace: boolean): Diagnostic {
    const known = isInPlace ? undefined : writeProblem(error, this.#shown);
    return known ?? diagnostic('cannot-write', { file: this.#shown }, { detail: codeOf(error) });
  }
}
