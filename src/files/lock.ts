import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { linkedFile } from './linked-file.ts';
import { createLock, dropLock, dropLockSync, type LockPlace, readLock, replaceLock } from './lock-file.ts';
import {
  type FoundLock,
  forgetHolder,
  isStale,
  type LockHolder,
  type LockWorld,
  newHolder,
  realWorld,
} from './lock-holder.ts';
import { prefixOf } from './temporary-files.ts';

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
  /**
   * What the holder is doing; '' where its lock could not be read. Written by another program: not safe to
   * print raw.
   */
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

/** One attempt to lock. */
interface Taking {
  world: LockWorld;
  /** As the caller named it. */
  file: string;
  command: string;
}

/**
 * How often, and after how many milliseconds, a lock is tried again that changes hands at this moment. Guards are tried
 * once each time: a hundred times for each guard of a guard would take for ever.
 */
const ATTEMPTS = 100;
const PAUSE = 5;

/** A guard whose holder died too needs a guard of its own, and so on; more than this has no natural cause. */
const MOST_GUARDS = 5;

/**
 * Locks a file against other processes: a file `.<name>.iop-lock` beside it says who works on it. A symbolic
 * link is locked where it leads. A lock whose holder is gone is taken over.
 *
 * A taker of a stale lock first takes a guard named after that very lock, and looks again before it renames
 * its own lock over: two takers cannot both win. (Renaming the stale one away first, the common way, lets a
 * slow second taker rename the first one's fresh lock away.)
 * @param who what is being done, for others to read
 * @throws LockedError if another holds it; the file system's error with its code if no lock can be written
 */
export async function acquireLock(
  file: string,
  who: { command: string },
  { fs = nodeFileSystem, world }: LockDependencies = {},
): Promise<Lock> {
  const taking = { file, command: who.command, world: { ...realWorld, ...world } };
  const target = await linkedFile(fs, file);
  const lockFile = path.join(path.dirname(target), `${prefixOf(target)}iop-lock`);
  const place = { fs, lockFile, target };
  const holder = await take(taking, place, 0);
  return {
    lockFile,
    release: () => dropLock(place, holder),
    releaseSync: () => dropLockSync(place, holder),
  };
}

/** Makes the lock file ours. */
async function take(taking: Taking, place: LockPlace, guards: number): Promise<LockHolder> {
  const holder = newHolder(taking.world, taking.command);
  let found: FoundLock | null = null;
  try {
    for (let left = guards === 0 ? ATTEMPTS : 1; left > 0; left -= 1) {
      if (await createLock(place, holder)) return holder;
      found = await readLock(place);
      if (!found) continue;
      if (!isStale(found, taking.world) || guards > MOST_GUARDS) break;
      if (await takeOver(taking, place, found, holder, guards)) return holder;
      await wait(PAUSE);
    }
    throw new LockedError(taking.file, place.lockFile, found?.holder ?? null);
  } catch (error) {
    forgetHolder(holder);
    throw error;
  }
}

/** Puts our lock in the place of a stale one, unless another does so at this moment. */
async function takeOver(
  taking: Taking,
  place: LockPlace,
  stale: FoundLock,
  holder: LockHolder,
  guards: number,
): Promise<boolean> {
  const guardPlace = { ...place, lockFile: `${place.lockFile}-${stale.id}` };
  let guard: LockHolder;
  try {
    guard = await take(taking, guardPlace, guards + 1);
  } catch (error) {
    if (error instanceof LockedError) return false;
    throw error;
  }
  try {
    // Who came before us has given the place another lock; then our guard guards nothing.
    if ((await readLock(place))?.id !== stale.id) return false;
    await replaceLock(place, holder);
    return true;
  } finally {
    await dropLock(guardPlace, guard);
  }
}
