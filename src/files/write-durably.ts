import path from 'node:path';
import { type FileStats, type FileSystem, nodeFileSystem } from './file-system.ts';
import { CANNOT_LINK, codeOf, linkedFile, orMissing } from './linked-file.ts';
import { renamed, replaceable, syncFolder, takeOver } from './replace-file.ts';
import { dropTemporary, forgetTemporary, newTemporary, staleTemporaries } from './temporary-files.ts';

/** Why a write was refused although the disk would have taken it. */
export type WriteReason = 'changed-by-another';

/** A file that could not be written. */
export class WriteError extends Error {
  override readonly name = 'WriteError';
  /** The file that was to be written, as it was named. */
  readonly path: string;
  /**
   * The system's code: `ENOSPC`, `EACCES`, `EROFS`, `ENOENT`, `EEXIST`, `EISDIR`, …; `EUNKNOWN` if there is
   * none.
   */
  readonly code: string;
  /** Set if the file's content was not the expected one. */
  readonly reason: WriteReason | undefined;

  /** @param file as it was named @param code the system's @param message for a developer */
  constructor(file: string, code: string, message: string, reason?: WriteReason, options?: ErrorOptions) {
    super(message, options);
    this.path = file;
    this.code = code;
    this.reason = reason;
  }
}

/** How to write. */
export interface WriteOptions {
  /**
   * What the file must hold now, byte for byte; null: there must be none. Otherwise nothing is written.
   * Looked at again right before the rename; what another program saves in the instant after that is not
   * seen, for no portable file system can compare and rename in one.
   */
  expect?: Uint8Array | null;
  /** The file system; tests put a failing one here. */
  fs?: FileSystem;
}

/**
 * Writes a file so that at every instant, also after a crash or with a full disk, the old content or the new
 * one is there, whole: into a temporary file in the same folder, to the disk, then renamed over. A symbolic
 * link stays one, the file it points to is written. The mode of an existing file is kept, and where allowed
 * its owner.
 * @param file its folder must exist
 * @throws WriteError; the file is as it was (only if syncing the folder fails it is the new one already), and
 *   no temporary file is left
 */
export async function writeDurably(
  file: string,
  bytes: string | Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const fs = options.fs ?? nodeFileSystem;
  try {
    const target = await linkedFile(fs, file);
    const old = await replaceable(fs, target);
    await checkContent(fs, file, target, options.expect);
    const temporary = newTemporary(target);
    try {
      await writeTemporary(fs, temporary, bytes, old);
      await checkContent(fs, file, target, options.expect);
      await putInPlace(fs, temporary, target, options.expect === null);
    } catch (error) {
      await dropTemporary(fs, temporary);
      throw error;
    }
    await syncFolder(fs, path.dirname(target));
  } catch (error) {
    throw asWriteError(error, file);
  }
}

/**
 * Removes temporary files beside a file that a crash has left. Files of live processes, and young ones of
 * other computers that share the folder, are let be. Never fails: what cannot be removed now is removed
 * another time.
 */
export async function removeStaleTemporaries(file: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  try {
    for (const name of await staleTemporaries(fs, await linkedFile(fs, file))) await dropTemporary(fs, name);
  } catch {
    // A folder that cannot be read: nothing of ours can be removed from it.
  }
}

async function checkContent(
  fs: FileSystem,
  file: string,
  target: string,
  expect: Uint8Array | null | undefined,
): Promise<void> {
  // That there is none is looked at when the file is put in its place.
  if (!expect) return;
  const present = await orMissing(fs.readFile(target));
  if (present && Buffer.compare(present, expect) === 0) return;
  throw new WriteError(file, present ? 'EBUSY' : 'ENOENT', `not as expected: ${file}`, 'changed-by-another');
}

async function writeTemporary(
  fs: FileSystem,
  temporary: string,
  bytes: string | Uint8Array,
  old: FileStats | null,
): Promise<void> {
  const handle = await fs.open(temporary, 'wx', 0o666);
  try {
    if (old) await takeOver(handle, old);
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close().catch(() => {});
    throw error;
  }
  await handle.close();
}

/**
 * Renames over the target; for a new file links instead, which fails if one has come to be there meanwhile.
 */
async function putInPlace(fs: FileSystem, temporary: string, target: string, isNew: boolean): Promise<void> {
  if (isNew) {
    try {
      await fs.link(temporary, target);
      return await dropTemporary(fs, temporary);
    } catch (error) {
      if (!CANNOT_LINK.includes(codeOf(error))) throw error;
    }
    // Takes the name, so that no other file can: what is renamed over is our own empty one.
    await (await fs.open(target, 'wx', 0o666)).close();
    try {
      await renamed(fs, temporary, target);
    } catch (error) {
      await fs.unlink(target).catch(() => {});
      throw error;
    }
  } else {
    await renamed(fs, temporary, target);
  }
  forgetTemporary(temporary);
}

function asWriteError(error: unknown, file: string): WriteError {
  if (error instanceof WriteError) return error;
  const changed = codeOf(error) === 'EEXIST' ? 'changed-by-another' : undefined;
  return new WriteError(file, codeOf(error), (error as Error).message, changed, { cause: error });
}
