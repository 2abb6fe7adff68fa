import { constants } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileStats, FileSystem, OpenFile } from './file-system.ts';
import { codeOf, linkedFile, orMissing } from './linked-file.ts';
import { renamed, replaceable, syncFolder, takeOver } from './replace-file.ts';
import { dropTemporary, forgetTemporary, newTemporary } from './temporary-files.ts';
import { removeStaleTemporaries } from './write-durably.ts';

/** Names of what the process has open already; a file put in their place would not be what is open. */
const OPEN_ALREADY = /^\/(?:dev\/(?:fd\/|std)|proc\/)/;

/** What the system says where a file may be written, but none made beside it. */
const NO_ROOM_BESIDE = ['EACCES', 'EPERM', 'EROFS'];

/** How long it takes to look again, in milliseconds, whether a pipe is read. */
const READER_WAIT = 20;

/**
 * A file that is being written, and is not there until it is whole: what stands in its place stays until
 * then. A pipe or a device is written as it comes, and so is a file in a folder that takes no other.
 */
export class UnfinishedFile {
  readonly #fs: FileSystem;
  readonly #handle: OpenFile;
  /** Where it is written meanwhile; undefined: in its own place. */
  readonly #temporary: string | undefined;
  readonly #target: string;

  private constructor(fs: FileSystem, handle: OpenFile, target: string, temporary?: string) {
    this.#fs = fs;
    this.#handle = handle;
    this.#target = target;
    this.#temporary = temporary;
  }

  /**
   * @param stop ends the wait for a pipe's reader
   * @throws the file system's error with its code, `ABORT_ERR` when stopped; then all is as it was
   */
  static async open(file: string, fs: FileSystem, stop?: AbortSignal): Promise<UnfinishedFile> {
    const direct = async () => new UnfinishedFile(fs, await fs.open(file, 'w', 0o666), file);
    const target = await linkedFile(fs, file);
    const stats = await orMissing(fs.lstat(target));
    const isStream = stats !== null && !stats.isFile() && !stats.isDirectory();
    if (stats?.isFIFO()) return new UnfinishedFile(fs, await openRead(fs, file, stop), file);
    if (isStream || OPEN_ALREADY.test(file) || OPEN_ALREADY.test(target)) return direct();
    await removeStaleTemporaries(target, fs);
    const old = await replaceable(fs, target);
    const temporary = newTemporary(target);
    try {
      return new UnfinishedFile(fs, await openLike(old, temporary, fs), target, temporary);
    } catch (error) {
      await dropTemporary(fs, temporary);
      if (old && NO_ROOM_BESIDE.includes(codeOf(error))) return direct();
      throw error;
    }
  }

  /** Whether what is written is in its place at once. */
  get isInPlace(): boolean {
    return this.#temporary === undefined;
  }

  /** Writes what comes next. @throws the file system's error */
  async write(bytes: Uint8Array): Promise<void> {
    await this.#handle.writeFile(bytes);
  }

  /** Puts the file in its place; it is whole. @throws the file system's error */
  async finish(): Promise<void> {
    if (this.#temporary === undefined) return this.#handle.close();
    await this.#handle.sync();
    await this.#handle.close();
    await renamed(this.#fs, this.#temporary, this.#target);
    forgetTemporary(this.#temporary);
    await syncFolder(this.#fs, path.dirname(this.#target));
  }

  /** Leaves what stood there as it was, if it still is. Never fails. */
  async drop(): Promise<void> {
    await this.#handle.close().catch(() => {});
    if (this.#temporary !== undefined) await dropTemporary(this.#fs, this.#temporary);
  }
}

/**
 * Opens a pipe once somebody reads it. The system would wait for that too, but nothing could end its wait, not even the
 * end of the program.
 */
async function openRead(fs: FileSystem, pipe: string, stop?: AbortSignal): Promise<OpenFile> {
  for (;;) {
    try {
      const writer = await fs.open(pipe, constants.O_WRONLY | constants.O_NONBLOCK);
      // Writes to that one would fail where the reader is slow. It is kept till then, for without a writer the reader goes.
      return await fs.open(pipe, 'w').finally(() => writer.close());
    } catch (error) {
      if (codeOf(error) !== 'ENXIO') throw error;
      await wait(READER_WAIT, undefined, { signal: stop });
    }
  }
}

async function openLike(old: FileStats | null, temporary: string, fs: FileSystem): Promise<OpenFile> {
  const handle = await fs.open(temporary, 'wx', 0o666);
  try {
    if (old) await takeOver(handle, old);
    return handle;
  } catch (error) {
    await handle.close().catch(() => {});
    throw error;
  }
}
