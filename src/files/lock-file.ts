import { readFileSync, unlinkSync } from 'node:fs';
import type { FileSystem } from './file-system.ts';
import { CANNOT_LINK, codeOf, orMissing } from './linked-file.ts';
import { couldBeLock, type FoundLock, forgetHolder, type LockHolder, parseHolder } from './lock-holder.ts';
import { dropTemporary, forgetTemporary, newTemporary } from './temporary-files.ts';

/** A lock's own file, and the file that it locks, beside which temporary files go. */
export interface LockPlace {
  fs: FileSystem;
  lockFile: string;
  target: string;
}

/** Puts a new lock file in place, whole at once, unless there is one already. */
export async function createLock(place: LockPlace, holder: LockHolder): Promise<boolean> {
  const { fs, lockFile } = place;
  const temporary = await writeTemporary(place, holder);
  try {
    await fs.link(temporary, lockFile);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!CANNOT_LINK.includes(codeOf(error))) throw error;
    return await createWithoutLink(place, holder);
  } finally {
    await dropTemporary(fs, temporary);
  }
}

/** The second best: for a moment the lock is there and empty. */
async function createWithoutLink({ fs, lockFile }: LockPlace, holder: LockHolder): Promise<boolean> {
  try {
    await writeNew(fs, lockFile, holder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Puts a lock file in the place of another. */
export async function replaceLock(place: LockPlace, holder: LockHolder): Promise<void> {
  const temporary = await writeTemporary(place, holder);
  try {
    await place.fs.rename(temporary, place.lockFile);
    forgetTemporary(temporary);
  } catch (error) {
    await dropTemporary(place.fs, temporary);
    throw error;
  }
}

async function writeTemporary({ fs, target }: LockPlace, holder: LockHolder): Promise<string> {
  const temporary = newTemporary(target);
  try {
    await writeNew(fs, temporary, holder);
    return temporary;
  } catch (error) {
    forgetTemporary(temporary);
    throw error;
  }
}

/** Writes a file that must not exist; leaves none if it cannot be written whole. */
async function writeNew(fs: FileSystem, name: string, holder: LockHolder): Promise<void> {
  const handle = await fs.open(name, 'wx', 0o666);
  try {
    try {
      await handle.writeFile(textOf(holder));
    } finally {
      await handle.close();
    }
  } catch (error) {
    await fs.unlink(name).catch(() => {});
    throw error;
  }
}

/** What a holder's lock file says; no other lock says the same. */
function textOf(holder: LockHolder): string {
  return `${JSON.stringify(holder)}\n`;
}

/** Reads a lock file; null if there is none. Whatever else has its name is a lock that cannot be read. */
export async function readLock({ fs, lockFile }: LockPlace): Promise<FoundLock | null> {
  const stats = await orMissing(fs.lstat(lockFile));
  if (!stats) return null;
  const content = couldBeLock(stats) ? await orMissing(fs.readFile(lockFile)) : new Uint8Array();
  if (!content) return null;
  const holder = parseHolder(Buffer.from(content).toString('utf8'));
  const id = holder?.nonce ?? `${stats.ino}-${Math.trunc(stats.mtimeMs)}`;
  return { id, holder, modified: stats.mtimeMs };
}

/**
 * Removes a lock file if it is the holder's. Never fails: what is left is stale as soon as this process ends.
 */
export async function dropLock({ fs, lockFile }: LockPlace, holder: LockHolder): Promise<void> {
  try {
    const content = Buffer.from(await fs.readFile(lockFile)).toString('utf8');
    if (content === textOf(holder)) await fs.unlink(lockFile);
  } catch {
    // It is gone already, or cannot be removed.
  }
  forgetHolder(holder);
}

/** The same at once. */
export function dropLockSync({ lockFile }: LockPlace, holder: LockHolder): void {
  try {
    if (readFileSync(lockFile, 'utf8') === textOf(holder)) unlinkSync(lockFile);
  } catch {
    // It is gone already, or cannot be removed.
  }
  forgetHolder(holder);
}
