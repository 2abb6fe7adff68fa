import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { nodeFileSystem } from './file-system.ts';
import { acquireLock } from './lock.ts';
import { readLock } from './lock-file.ts';
import { isStale, realWorld } from './lock-holder.ts';
import { staleTemporaries } from './temporary-files.ts';
import { removeStaleTemporaries } from './write-durably.ts';

/**
 * Removes what runs that were killed have left in folders: temporary files, and locks that nobody holds any more, of
 * whatever file. Never fails: what cannot be removed now is removed another time.
 */
export async function removeLeftovers(folders: Iterable<string>): Promise<void> {
  for (const folder of new Set(folders)) {
    const entries = await readdir(folder).catch(() => []);
    for (const name of new Set(entries.flatMap(nameBehind))) await tidyUp(path.join(folder, name));
  }
}

/** The name of the file that a hidden file of ours is for; of a very long name, its beginning, which does as well. */
function nameBehind(entry: string): string[] {
  const name = /^\.(.+)\.(?:iop-lock(?:-[\da-f-]+)?|\d+-[\da-f]{16}\.iop-tmp)$/s.exec(entry)?.[1];
  return name === undefined ? [] : [name];
}

async function tidyUp(file: string): Promise<void> {
  try {
    if (!(await hasLeftovers(file))) return;
    // Under the lock, so that nothing goes that another run has just begun to use.
    const lock = await acquireLock(file, { command: 'tidy up' });
    await removeStaleTemporaries(file);
    await lock.release();
  } catch {
    // Locked by another run, or a folder that cannot be written.
  }
}

async function hasLeftovers(file: string): Promise<boolean> {
  const lockFile = path.join(path.dirname(file), `.${path.basename(file)}.iop-lock`);
  const lock = await readLock({ fs: nodeFileSystem, lockFile, target: file });
  if (lock && isStale(lock, realWorld)) return true;
  return (await staleTemporaries(nodeFileSystem, file)).length > 0;
}
