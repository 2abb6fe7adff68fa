import { readFileSync, unlinkSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { CANNOT_LINK, codeOf, linkedFile, orMissing } from './linked-file.ts';
import {
  type FoundLock,
  forgetHolder,
  isStale,
  type LockHolder,
  type LockWorld,
  newHolder,
  parseHolder,
  realWorld,
} from './lock-holder.ts';
import { dropTemporary, forgetTemporary, newTemporary, prefixOf } from './temporary-files.ts';

/** The file is being worked on by another process, or elsewhere in this one. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
  /** The file that was to be locked. */
  readonly path: string;
  /** The lock's own file: what to remove if its holder, on a computer that cannot be asked, is long gone. */
  readonly lockFile: string;
  /** Process id of the holder; 0 where its lock could not be read. */
  readonly pid: number;
  /** Name of the holder's computer; '' where its lock could not be read. */
  readonly host: string;
  /** RFC 3339; '' where the lock could not be read. */
  readonly since: string;
  /** What the holder is doing; '' where its lock could not be read. Written by another program: not safe to print raw. */
  readonly command: string;

  constructor(file: string, lockFile: string, holder: LockHolder | null) {
    super(`locked by process ${holder?.pid} on ${holder?.host} since ${holder?.since}: ${file}`);
    this.path = file;
    this.lockFile = lockFile;
    this.pid = holder?.pid ?? 0;
    this.host = holder?.host ?? '';
    this.since = holder?.since ?? '';
    this.command = holder?.command ?? '';
  }
}

/** A lock that is held. Both ways to release it may be called again, and never fail. */
export interface Lock {
  /** The lock's own file. */
  readonly lockFile: string;
  /** Removes the lock if it is still ours. */
  release(): Promise<void>;
  /** The same at once, for exit handlers. */
  releaseSync(): void;
}

/** What locking needs; all real if not given. */
export interface LockDependencies {
  fs?: FileSystem;
  world?: Partial<LockWorld>;
}

interface Taking {
  fs: FileSystem;
  world: LockWorld;
  file: string;
}

/** How often, and after how many milliseconds, a lock is tried again that changes hands at this moment. */
const ATTEMPTS = 100;
const PAUSE = 5;

/** A guard whose holder died too needs a guard of its own, and so on; more than this has no natural cause. */
const MOST_GUARDS = 5;

/**
 * Locks a file against other processes: a file `.<name>.iop-lock` beside it says who works on it. A symbolic link is locked
 * where it leads. A lock whose holder is gone is taken over.
 *
 * A taker of a stale lock first takes a guard named after that very lock, and looks again before it renames its own lock over:
 * two takers cannot both win. (Renaming the stale one away first, the common way, lets a slow second taker rename the first
 * one's fresh lock away.)
 * @param who what is being done, for others to read
 * @throws LockedError if another holds it; the file system's error with its code if no lock can be written
 */
export async function acquireLock(
  file: string,
  who: { command: string },
  { fs = nodeFileSystem, world }: LockDependencies = {},
): Promise<Lock> {
  const taking = { fs, file, world: { ...realWorld, ...world } };
  const target = await linkedFile(fs, file);
  const lockFile = path.join(path.dirname(target), `${prefixOf(target)}iop-lock`);
  const holder = await take(taking, lockFile, who.command, 0);
  return {
    lockFile,
    release: () => drop(fs, lockFile, holder),
    releaseSync: () => dropSync(lockFile, holder),
  };
}

/** Makes the lock file ours. */
async function take(taking: Taking, lockFile: string, command: string, guards: number): Promise<LockHolder> {
  const holder = newHolder(taking.world, command);
  let found: FoundLock | null = null;
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (await created(taking.fs, lockFile, holder)) return holder;
      found = await readLock(taking.fs, lockFile);
      if (!found) continue;
      if (!isStale(found, taking.world) || guards > MOST_GUARDS) break;
      if (await tookOver(taking, lockFile, found, holder, guards)) return holder;
      await wait(PAUSE);
    }
    throw new LockedError(taking.file, lockFile, found?.holder ?? null);
  } catch (error) {
    forgetHolder(holder);
    throw error;
  }
}

/** Puts a new lock file in place, with its content, unless there is one. */
async function created(fs: FileSystem, lockFile: string, holder: LockHolder): Promise<boolean> {
  const temporary = await written(fs, lockFile, holder);
  try {
    await fs.link(temporary, lockFile);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!CANNOT_LINK.includes(codeOf(error))) throw error;
    return await createdWithoutLink(fs, lockFile, holder);
  } finally {
    await dropTemporary(fs, temporary);
  }
}

/** The second best: for a moment the lock is there and empty. */
async function createdWithoutLink(fs: FileSystem, lockFile: string, holder: LockHolder): Promise<boolean> {
  try {
    await write(fs, lockFile, holder);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Writes a temporary file that is to become a lock. */
async function written(fs: FileSystem, lockFile: string, holder: LockHolder): Promise<string> {
  const temporary = newTemporary(lockFile);
  try {
    await write(fs, temporary, holder);
    return temporary;
  } catch (error) {
    await dropTemporary(fs, temporary);
    throw error;
  }
}

async function write(fs: FileSystem, name: string, holder: LockHolder): Promise<void> {
  const handle = await fs.open(name, 'wx', 0o666);
  try {
    await handle.writeFile(`${JSON.stringify(holder)}\n`);
  } finally {
    await handle.close();
  }
}

/** Reads a lock file; null if it is gone. */
async function readLock(fs: FileSystem, lockFile: string): Promise<FoundLock | null> {
  const stats = await orMissing(fs.lstat(lockFile));
  const content = stats && (await orMissing(fs.readFile(lockFile)));
  if (!stats || !content) return null;
  const holder = parseHolder(Buffer.from(content).toString('utf8'));
  const id = holder?.nonce ?? `${stats.ino}-${Math.trunc(stats.mtimeMs)}`;
  return { id, holder, modified: stats.mtimeMs };
}

/** Puts our lock in the place of a stale one, unless another does so at this moment. */
async function tookOver(
  taking: Taking,
  lockFile: string,
  stale: FoundLock,
  holder: LockHolder,
  guards: number,
): Promise<boolean> {
  const { fs } = taking;
  const guardFile = `${lockFile}-${stale.id}`;
  let guard: LockHolder;
  try {
    guard = await take(taking, guardFile, holder.command, guards + 1);
  } catch (error) {
    if (error instanceof LockedError) return false;
    throw error;
  }
  try {
    // Who came before us has given the place another lock; then our guard guards nothing.
    if ((await readLock(fs, lockFile))?.id !== stale.id) return false;
    const temporary = await written(fs, lockFile, holder);
    try {
      await fs.rename(temporary, lockFile);
    } catch (error) {
      await dropTemporary(fs, temporary);
      throw error;
    }
    forgetTemporary(temporary);
    return true;
  } finally {
    await drop(fs, guardFile, guard);
  }
}

async function drop(fs: FileSystem, lockFile: string, holder: LockHolder): Promise<void> {
  try {
    const content = Buffer.from(await fs.readFile(lockFile)).toString('utf8');
    if (parseHolder(content)?.nonce === holder.nonce) await fs.unlink(lockFile);
  } catch {
    // It is gone already, or cannot be removed; then it is stale as soon as this process ends.
  }
  forgetHolder(holder);
}

function dropSync(lockFile: string, holder: LockHolder): void {
  try {
    if (parseHolder(readFileSync(lockFile, 'utf8'))?.nonce === holder.nonce) unlinkSync(lockFile);
  } catch {
    // As above.
  }
  forgetHolder(holder);
}
