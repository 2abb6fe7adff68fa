import { setTimeout as wait } from 'node:timers/promises';
import type { FileStats, FileSystem, OpenFile } from './file-system.ts';
import { codeOf, orMissing } from './linked-file.ts';

/**
 * A folder cannot be opened or synced on some systems (Windows, some network file systems): then that is left
 * out.
 */
const CANNOT_SYNC_FOLDER = ['EPERM', 'EINVAL', 'EISDIR', 'EACCES', 'ENOTSUP', 'EBADF', 'ENOSYS'];

/** What Windows says to a rename while a virus scanner reads the file; it is done in a moment. */
const BUSY = ['EPERM', 'EACCES', 'EBUSY'];
const BUSY_WAITS = [10, 30, 90];

/**
 * What stands where a file is to be; null if nothing. A rename would replace a write-protected file, a
 * folder's or a device's name too, so all that is asked first.
 * @throws the file system's error with its code
 */
export async function replaceable(fs: FileSystem, target: string): Promise<FileStats | null> {
  const stats = await orMissing(fs.lstat(target));
  if (!stats) return null;
  if (!stats.isFile()) {
    const code = stats.isDirectory() ? 'EISDIR' : 'EINVAL';
    throw Object.assign(new Error(`not a file: ${target}`), { code });
  }
  await (await fs.open(target, 'r+')).close();
  return stats;
}

/**
 * Gives a new file the owner and the mode of the old one. Owner first, for a change of owner takes mode bits
 * away. Only root may change it; others get a file of their own.
 */
export async function takeOver(handle: OpenFile, { mode, uid, gid }: FileStats): Promise<void> {
  await handle.chown(uid, gid).catch(() => {});
  await handle.chmod(mode & 0o7777);
}

/** Renames a file over another. */
export async function renamed(fs: FileSystem, from: string, to: string): Promise<void> {
  for (const milliseconds of BUSY_WAITS) {
    try {
      return await fs.rename(from, to);
    } catch (error) {
      if (!BUSY.includes(codeOf(error))) throw error;
      await wait(milliseconds);
    }
  }
  await fs.rename(from, to);
}

/** Makes the rename itself durable, where the system can. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!CANNOT_SYNC_FOLDER.includes(codeOf(error))) throw error;
  }
}
