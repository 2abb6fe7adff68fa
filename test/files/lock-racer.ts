/**
 * A program for tests: takes the lock of FILE as often as ROUNDS says. While it holds it, it makes the file
 * INSIDE, which must not be there yet, and removes it again. With CRASH it is killed as soon as it holds the
 * lock. Prints what it saw as JSON.
 */
import { closeSync, openSync, unlinkSync } from 'node:fs';
import { acquireLock, LockedError } from '../../src/files/lock.ts';

const { FILE, INSIDE, ROUNDS, CRASH } = process.env as Record<string, string>;
const seen = { won: 0, lost: 0, together: 0 };
for (let round = 1; seen.won < Number(ROUNDS) && round < 100_000; round += 1) {
  try {
    const lock = await acquireLock(FILE!, { command: 'race' });
    try {
      closeSync(openSync(INSIDE!, 'wx'));
      if (round % 3 === 0) await new Promise((done) => setTimeout(done, 1));
      unlinkSync(INSIDE!);
      if (CRASH) process.kill(process.pid, 'SIGKILL');
      seen.won += 1;
    } catch {
      seen.together += 1;
    }
    if (round % 2) lock.releaseSync();
    else await lock.release();
  } catch (error) {
    if (!(error instanceof LockedError)) throw error;
    seen.lost += 1;
  }
}
process.stdout.write(JSON.stringify(seen));
