import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import path from 'node:path';
import type { FileSystem } from './file-system.ts';
import { couldBeLock, isStale, parseHolder, realWorld } from './lock-holder.ts';
import { isAlive } from './processes.ts';

/**
 * How long a temporary file of another computer is left alone, in milliseconds; a write takes a second at
 * most.
 */
const FOREIGN_AGE = 3_600_000;

/** File systems allow names of 255 bytes; a character takes up to four, and ours come on top. */
const LONGEST_BASE = 45;

/** Six hexadecimal digits for this computer: on a shared folder, process ids alone say nothing. */
const HOST = createHash('sha256').update(hostname()).digest('hex').slice(0, 6);

/** Temporary files that this process is busy with. */
const busy = new Set<string>();

/** `.<name>.<pid>-<random>.iop-tmp`, hidden, in the folder of the file it is for, and telling whose it is. */
export function newTemporary(file: string): string {
  const name = path.join(
    path.dirname(file),
    `${prefixOf(file)}${process.pid}-${HOST}${randomBytes(5).toString('hex')}.iop-tmp`,
  );
  busy.add(name);
  return name;
}

/** Removes a temporary file, or what is left of it. Never fails: what went wrong before is what matters. */
export async function dropTemporary(fs: FileSystem, name: string): Promise<void> {
  await fs.unlink(name).catch(() => {});
  busy.delete(name);
}

/** The file is no longer a temporary one: it has been renamed. */
export function forgetTemporary(name: string): void {
  busy.delete(name);
}

/**
 * The temporary files beside a file that nobody is busy with any more. Guards of a lock are among them, so
 * whoever removes these should hold the lock.
 */
export async function staleTemporaries(fs: FileSystem, file: string): Promise<string[]> {
  const folder = path.dirname(file);
  // Some file systems give names back decomposed (å as a and a ring).
  const prefix = prefixOf(file).normalize('NFC');
  const stale: string[] = [];
  for (const entry of await fs.readdir(folder)) {
    const composed = entry.normalize('NFC');
    if (!composed.startsWith(prefix)) continue;
    const name = path.join(folder, entry);
    const isStaleNow = isLeftover(fs, name, composed.slice(prefix.length));
    // Gone meanwhile, or not ours to look at.
    if (await isStaleNow.catch(() => false)) stale.push(name);
  }
  return stale;
}

/** @param rest of the name behind that of the file it is for */
async function isLeftover(fs: FileSystem, name: string, rest: string): Promise<boolean> {
  const temporary = /^(\d+)-([\da-f]{6})[\da-f]+\.iop-tmp$/.exec(rest);
  if (temporary) return !busy.has(name) && (await isLeft(fs, name, Number(temporary[1]), temporary[2]!));
  return /^iop-lock(-[\da-f]+)+$/.test(rest) && (await isDeadGuard(fs, name));
}

/** A guard of a lock's takeover (see `lock.ts`) whose holder died in the middle of it. */
async function isDeadGuard(fs: FileSystem, name: string): Promise<boolean> {
  const stats = await fs.lstat(name);
  if (!couldBeLock(stats)) return false;
  const holder = parseHolder(Buffer.from(await fs.readFile(name)).toString('utf8'));
  return isStale({ holder, modified: stats.mtimeMs }, realWorld);
}

async function isLeft(fs: FileSystem, name: string, pid: number, host: string): Promise<boolean> {
  // Our own process id, but not ours: a process before us had it, as always happens in containers.
  if (host === HOST && (pid === process.pid || !isAlive(pid))) return true;
  return Date.now() - (await fs.lstat(name)).mtimeMs > FOREIGN_AGE;
}

/** `.<name>.`: how hidden files beside a file begin; a very long name is cut. */
export function prefixOf(file: string): string {
  const base = path.basename(file);
  const short = Buffer.byteLength(base) > 4 * LONGEST_BASE ? [...base].slice(0, LONGEST_BASE).join('') : base;
  return `.${short}.`;
}
