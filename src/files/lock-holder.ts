import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { FileStats } from './file-system.ts';
import { isAlive, processStart } from './processes.ts';

/** Who holds a lock, as its file says. */
export interface LockHolder {
  /** Process id on its computer. */
  pid: number;
  /** The computer's name. */
  host: string;
  /** When the lock was taken, RFC 3339 in UTC. */
  since: string;
  /** What the holder is doing, such as `screen`. */
  command: string;
  /** Tells the process from later ones with the same id; missing where the system does not say. */
  processStart?: string | undefined;
  /** A random text, different for each lock. */
  nonce: string;
}

/** What locking asks of the world; tests put other answers here. */
export interface LockWorld {
  /** Milliseconds since 1970. */
  now(): number;
  host: string;
  pid: number;
  isAlive(pid: number): boolean;
  processStart(pid: number): string | undefined;
}

/** The real one. */
export const realWorld: LockWorld = {
  now: () => Date.now(),
  host: hostname(),
  pid: process.pid,
  isAlive,
  processStart,
};

/** How old a lock must be, in milliseconds, that nobody can read: its writer may still be at it. */
const UNREADABLE_AGE = 10_000;

/** Longer texts in a lock file are nonsense, and would be shown to people. */
const LONGEST_TEXT = 200;

/** Locks that this thread holds. */
const held = new Set<string>();

/** A lock file that was found. */
export interface FoundLock {
  /** Differs between any two locks that ever stand at one place. */
  id: string;
  /** Null where the content is not a holder. */
  holder: LockHolder | null;
  /** Milliseconds since 1970. */
  modified: number;
}

/** This process as a holder of a new lock. */
export function newHolder(world: LockWorld, command: string): LockHolder {
  const holder = {
    pid: world.pid,
    host: world.host,
    since: new Date(world.now()).toISOString(),
    command,
    processStart: world.processStart(world.pid),
    nonce: randomBytes(8).toString('hex'),
  };
  held.add(holder.nonce);
  return holder;
}

/** The lock is no longer this process's. */
export function forgetHolder({ nonce }: LockHolder): void {
  held.delete(nonce);
}

/** A lock file is a few hundred bytes. */
const LONGEST_LOCK = 10_000;

/** Whether to read a lock file: a link may lead anywhere, a pipe or a device has no end, and neither is one. */
export function couldBeLock(stats: FileStats): boolean {
  return stats.isFile() && stats.size <= LONGEST_LOCK;
}

/** Reads a lock file's content; null if it is not one, or empty: its writer crashed, or is just writing. */
export function parseHolder(content: string): LockHolder | null {
  let holder: LockHolder | null | undefined;
  try {
    holder = JSON.parse(content);
  } catch {
    // Nobody, as below.
  }
  if (!holder) return null;
  const texts = [holder.host, holder.since, holder.command, holder.nonce];
  if (holder.processStart !== undefined) texts.push(holder.processStart);
  if (!Number.isSafeInteger(holder.pid) || holder.pid <= 0) return null;
  if (!/^[\da-f]{16}$/.test(holder.nonce)) return null;
  return texts.every((text) => typeof text === 'string' && text.length <= LONGEST_TEXT) ? holder : null;
}

/** Whether a lock's holder is surely gone. Of another computer that can never be said. */
export function isStale({ holder, modified }: Omit<FoundLock, 'id'>, world: LockWorld): boolean {
  if (!holder) return world.now() - modified > UNREADABLE_AGE;
  if (holder.host !== world.host) return false;
  if (!world.isAlive(holder.pid)) return true;
  const start = world.processStart(holder.pid);
  if (start !== undefined && holder.processStart !== undefined) return start !== holder.processStart;
  // Our own process id, but no lock of ours: a process before us had it, as always happens in containers.
  return holder.pid === world.pid && !held.has(holder.nonce);
}
