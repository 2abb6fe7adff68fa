import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import {
  lstat,
  lutimes,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../src/files/file-system.ts';
import { acquireLock, type Lock, LockedError } from '../../src/files/lock.ts';
import { isAlive, processStart } from '../../src/files/processes.ts';
import { removeStaleTemporaries } from '../../src/files/write-durably.ts';
import { childProgram } from './child-program.ts';
import { failingFileSystem, faultyFileSystem, systemError } from './faulty-file-system.ts';

let folder: string;
let file: string;
let lockFile: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'iop lock åäö ')));
  file = path.join(folder, 'traffpunkt-2026.yaml');
  lockFile = path.join(folder, '.traffpunkt-2026.yaml.iop-lock');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function refusal(promise: Promise<unknown>): Promise<LockedError> {
  const error = await promise.then(
    () => new Error('not refused'),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LockedError);
  return error as LockedError;
}

/** A lock that another process has left or holds. */
function lockOf(holder: object): string {
  const base = { pid: 1, host: hostname(), since: '2026-11-22T10:15:00.000Z', command: 'screen' };
  return JSON.stringify({ ...base, nonce: '0123456789abcdef', ...holder });
}

const deadPid = () => spawnSync(process.execPath, ['-e', '0']).pid;

describe('a lock', () => {
  test('says who works on the file since when, and is gone after', async () => {
    const { fs, calls } = faultyFileSystem(-1, '');
    const lock = await acquireLock(file, { command: 'screen' }, { fs });
    const holder = JSON.parse(await readFile(lockFile, 'utf8'));
    expect(holder).toMatchObject({ pid: process.pid, host: hostname(), command: 'screen' });
    expect(holder.since).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await readdir(folder)).toEqual([path.basename(lockFile)]);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
    const count = (name: string) => calls.filter((each) => each === name).length;
    expect(count('close')).toBe(count('open'));
  });

  test('is refused to everybody else, also in the same process', async () => {
    const lock = await acquireLock(file, { command: 'screen' });
    const error = await refusal(acquireLock(file, { command: 'evaluate --update' }));
    const { since } = JSON.parse(await readFile(lockFile, 'utf8'));
    const holder = { pid: process.pid, host: hostname(), command: 'screen', since };
    expect(error).toMatchObject({ name: 'LockedError', path: file, lockFile, ...holder });
    expect(error.message).toBe(`locked by process ${holder.pid} on ${holder.host} since ${since}: ${file}`);
    expect(await readdir(folder)).toEqual([path.basename(lockFile)]);
    lock.releaseSync();
    await (await acquireLock(file, { command: 'evaluate --update' })).release();
  });

  test('is that of the file a symbolic link leads to', async () => {
    const link = path.join(folder, 'genväg.yaml');
    await symlink(path.basename(file), link);
    const lock = await acquireLock(link, { command: 'screen' });
    expect((await refusal(acquireLock(file, { command: 'screen' }))).lockFile).toBe(lockFile);
    await lock.release();
  });

  test('is not removed by one who no longer holds it', async () => {
    const lock = await acquireLock(file, { command: 'screen' });
    await writeFile(lockFile, lockOf({ pid: process.ppid }));
    await lock.release();
    lock.releaseSync();
    expect(existsSync(lockFile)).toBe(true);
  });

  test.each(['lstat', 'readFile'] as const)('is taken that is let go right before %s', async (call) => {
    await writeFile(lockFile, lockOf({ pid: process.ppid }));
    const late = async (name: string) => {
      if (name === lockFile) await rm(lockFile, { force: true });
      return nodeFileSystem[call](name);
    };
    await acquireLock(file, { command: 'screen' }, { fs: { ...nodeFileSystem, [call]: late } });
    expect(JSON.parse(await readFile(lockFile, 'utf8')).pid).toBe(process.pid);
  });

  test('is refused that changes hands each time it is tried', async () => {
    const fs = failingFileSystem({ link: 'EEXIST' });
    expect((await refusal(acquireLock(file, { command: 'screen' }, { fs }))).pid).toBe(0);
    expect(await readdir(folder)).toEqual([]);
  });

  test('may be released when it is gone already', async () => {
    const lock = await acquireLock(file, { command: 'screen' });
    await rm(lockFile);
    await lock.release();
    await lock.release();
    lock.releaseSync();
  });
});

describe('a lock that was left', () => {
  const stale = {
    'by a process that is gone': () => lockOf({ pid: deadPid() }),
    'by a process whose id another has now': () =>
      lockOf({ pid: process.ppid, processStart: 'another boot/1' }),
    'by an earlier process with our id': () => lockOf({ pid: process.pid, processStart: 'another boot/1' }),
  };
  for (const [name, content] of Object.entries(stale)) {
    test(`${name} is taken over`, async () => {
      await writeFile(lockFile, content());
      const lock = await acquireLock(file, { command: 'screen' });
      expect(JSON.parse(await readFile(lockFile, 'utf8')).pid).toBe(process.pid);
      expect(await readdir(folder)).toEqual([path.basename(lockFile)]);
      await lock.release();
      expect(await readdir(folder)).toEqual([]);
    });
  }

  test('by our own id is taken over where the system does not tell when processes began', async () => {
    const world = { processStart: () => undefined };
    await writeFile(lockFile, lockOf({ pid: process.pid }));
    const lock = await acquireLock(file, { command: 'screen' }, { world });
    await refusal(acquireLock(file, { command: 'screen' }, { world }));
    await lock.release();
  });

  const held = {
    'by a live process': lockOf({ pid: process.ppid }),
    'by the live process itself': lockOf({ pid: process.ppid, processStart: processStart(process.ppid) }),
    'on another computer': lockOf({ pid: 999_999_999, host: 'en-annan-dator' }),
  };
  for (const [name, content] of Object.entries(held)) {
    test(`${name} is not`, async () => {
      await writeFile(lockFile, content);
      const error = await refusal(acquireLock(file, { command: 'screen' }));
      expect(error).toMatchObject({ since: '2026-11-22T10:15:00.000Z', command: 'screen' });
      expect(await readFile(lockFile, 'utf8')).toBe(content);
    });
  }

  const unreadable = [
    '',
    '{',
    '[]',
    'null',
    '{"pid":0}',
    lockOf({ pid: -1 }),
    lockOf({ command: 'x'.repeat(9999) }),
  ];
  test('unreadable is taken over when it is old', async () => {
    for (const content of unreadable) {
      await writeFile(lockFile, content);
      expect(await refusal(acquireLock(file, { command: 'screen' }))).toMatchObject({
        pid: 0,
        host: '',
        since: '',
      });
      await utimes(lockFile, new Date(), new Date(Date.now() - 11_000));
      await (await acquireLock(file, { command: 'screen' })).release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test('is taken over although the one who was taking it over died too', async () => {
    const pid = deadPid();
    await writeFile(lockFile, lockOf({ pid }));
    await writeFile(`${lockFile}-0123456789abcdef`, lockOf({ pid, nonce: 'fedcba9876543210' }));
    await (await acquireLock(file, { command: 'screen' })).release();
    expect(await readdir(folder)).toEqual([]);
  });

  /** Locks that takers have left one after the other, each dead in taking over the one before. */
  async function leaveTakers(count: number): Promise<void> {
    const pid = deadPid();
    let name = lockFile;
    for (let taker = 0; taker <= count; taker += 1) {
      const nonce = String(taker).padStart(16, '0');
      await writeFile(name, lockOf({ pid, nonce }));
      name += `-${nonce}`;
    }
  }

  test('by five dead takers is taken over, by more is no accident and refused', async () => {
    await leaveTakers(5);
    await (await acquireLock(file, { command: 'screen' })).release();
    expect(await readdir(folder)).toEqual([]);
    await leaveTakers(6);
    expect((await refusal(acquireLock(file, { command: 'screen' }))).lockFile).toBe(lockFile);
    expect(await readdir(folder)).toHaveLength(7);
  });

  test('is let be while another takes it over', async () => {
    const pid = deadPid();
    await writeFile(lockFile, lockOf({ pid }));
    await writeFile(`${lockFile}-0123456789abcdef`, lockOf({ pid: process.ppid, nonce: 'fedcba9876543210' }));
    expect((await refusal(acquireLock(file, { command: 'screen' }))).pid).toBe(pid);
    await writeFile(`${lockFile}-0123456789abcdef`, lockOf({ pid, nonce: 'fedcba9876543210' }));
    await removeStaleTemporaries(file);
    expect(await readdir(folder)).toEqual([path.basename(lockFile)]);
  });
});

describe('what somebody has put where the lock goes', () => {
  const readable = () => lockOf({ pid: process.ppid });
  const put: Record<string, (victim: string) => Promise<unknown>> = {
    'a link to a file': (victim) => symlink(victim, lockFile),
    'a link to a device': () => symlink('/dev/zero', lockFile),
    'a link to nothing': () => symlink(path.join(folder, 'ingenting'), lockFile),
    'a pipe': async () => execFileSync('mkfifo', [lockFile]),
    'a file that is too large for a lock': () => writeFile(lockFile, readable() + ' '.repeat(10_000)),
  };

  test.each(Object.entries(put))('%s is neither read nor written', async (_name, plant) => {
    const victim = path.join(folder, 'någon annans.txt');
    await writeFile(victim, readable());
    await plant(victim);
    const before = await readdir(folder);
    for (const fs of [nodeFileSystem, failingFileSystem({ link: 'EPERM' })]) {
      const error = await refusal(acquireLock(file, { command: 'screen' }, { fs }));
      expect(error).toMatchObject({ pid: 0, command: '' });
    }
    expect(await readFile(victim, 'utf8')).toBe(readable());
    expect(await readdir(folder)).toEqual(before);
  });

  test('is replaced itself when it is old, not what it leads to', async () => {
    const victim = path.join(folder, 'någon annans.txt');
    await writeFile(victim, readable());
    await symlink(victim, lockFile);
    await lutimes(lockFile, new Date(), new Date(Date.now() - 11_000));
    const lock = await acquireLock(file, { command: 'screen' });
    expect((await lstat(lockFile)).isFile()).toBe(true);
    await lock.release();
    expect(await readFile(victim, 'utf8')).toBe(readable());
    expect(await readdir(folder)).toEqual([path.basename(victim)]);
  });
});

describe('two that take a stale lock over', () => {
  /** Lets another process's acquisition come in between, right before a call that the pattern names. */
  function between(pattern: RegExp, come: () => Promise<unknown>): FileSystem {
    const { fs } = faultyFileSystem(-1, '');
    let due = true;
    const comes = async (name: string) => {
      if (!due || !pattern.test(name)) return;
      due = false;
      await come();
    };
    return {
      ...fs,
      link: async (from, to) => {
        await comes(`link ${path.basename(to)}`);
        return fs.link(from, to);
      },
      rename: async (from, to) => {
        await comes(`rename ${path.basename(to)}`);
        return fs.rename(from, to);
      },
    };
  }

  test('cannot both win: the slower one finds the fresh lock and is refused', async () => {
    await writeFile(lockFile, lockOf({ pid: deadPid() }));
    let first: Lock | undefined;
    const fs = between(/^link .*iop-lock-/, async () => {
      first = await acquireLock(file, { command: 'first' });
    });
    expect((await refusal(acquireLock(file, { command: 'second' }, { fs }))).command).toBe('first');
    expect(JSON.parse(await readFile(lockFile, 'utf8')).command).toBe('first');
    await first!.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('cannot both win: a lock that another is just writing is not the stale one', async () => {
    await writeFile(lockFile, '');
    await utimes(lockFile, new Date(), new Date(Date.now() - 11_000));
    const fs = between(/^link .*iop-lock-/, async () => {
      await rm(lockFile);
      await writeFile(lockFile, '{');
    });
    expect((await refusal(acquireLock(file, { command: 'second' }, { fs }))).pid).toBe(0);
    expect(await readFile(lockFile, 'utf8')).toBe('{');
  });

  test('need not: the stale lock may be gone meanwhile', async () => {
    await writeFile(lockFile, lockOf({ pid: deadPid() }));
    const fs = between(/^link .*iop-lock-/, () => rm(lockFile));
    const lock = await acquireLock(file, { command: 'screen' }, { fs });
    expect(JSON.parse(await readFile(lockFile, 'utf8')).pid).toBe(process.pid);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('cannot both win: who comes while one is at it is refused', async () => {
    await writeFile(lockFile, lockOf({ pid: deadPid() }));
    let second: unknown;
    const fs = between(/^rename .*iop-lock$/, async () => {
      second = await acquireLock(file, { command: 'second' }).catch((error) => error);
    });
    const first = await acquireLock(file, { command: 'first' }, { fs });
    expect(second).toBeInstanceOf(LockedError);
    await first.release();
    expect(await readdir(folder)).toEqual([]);
  });
});

describe('a fault at any call', () => {
  test('throws the code and leaves nothing behind', async () => {
    for (const code of ['EACCES', 'EROFS', 'ENOSPC', 'EIO']) {
      for (let number = 0; ; number += 1) {
        const { fs, calls } = faultyFileSystem(number, code);
        const lock = await acquireLock(file, { command: 'screen' }, { fs }).catch((error) => error);
        const place = `${code} at call ${number}: ${calls.join(' ')}`;
        if ('release' in lock) lock.releaseSync();
        else expect(lock.code, place).toBe(code);
        const stuck = calls[number] === 'unlink';
        if (!stuck) expect(await readdir(folder), place).toEqual([]);
        for (const each of await readdir(folder)) await rm(path.join(folder, each));
        if (number >= calls.length) break;
      }
    }
  });

  test('in a takeover leaves the stale lock or ours', async () => {
    for (let number = 0; ; number += 1) {
      await writeFile(lockFile, lockOf({ pid: deadPid() }));
      const { fs, calls } = faultyFileSystem(number, 'EIO');
      const lock = await acquireLock(file, { command: 'screen' }, { fs }).catch((error) => error);
      if ('release' in lock) lock.releaseSync();
      await (await acquireLock(file, { command: 'screen' })).release();
      for (const each of await readdir(folder)) {
        expect(['unlink', 'readFile']).toContain(calls[number]);
        await rm(path.join(folder, each));
      }
      if (number >= calls.length) break;
    }
  });

  test('does not matter where hard links cannot be made', async () => {
    const fs = failingFileSystem({ link: 'EPERM' });
    const lock = await acquireLock(file, { command: 'screen' }, { fs });
    expect((await refusal(acquireLock(file, { command: 'screen' }, { fs }))).pid).toBe(process.pid);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('that stays is told, whichever file it concerns', async () => {
    const { link, open } = nodeFileSystem;
    const denied = () => Promise.reject(systemError('EACCES'));
    const linkless = failingFileSystem({ link: 'EPERM' });
    const systems: FileSystem[] = [
      failingFileSystem({ link: 'EACCES' }),
      { ...linkless, open: (name, ...how) => (name === lockFile ? denied() : open(name, ...how)) },
      { ...nodeFileSystem, link: (from, to) => (to === lockFile ? link(from, to) : denied()) },
    ];
    for (const [i, fs] of systems.entries()) {
      // The last one fails at what guards a takeover.
      if (i === 2) await writeFile(lockFile, lockOf({ pid: deadPid() }));
      await expect(acquireLock(file, { command: 'screen' }, { fs })).rejects.toMatchObject({
        code: 'EACCES',
      });
      expect(await readdir(folder)).toEqual(i === 2 ? [path.basename(lockFile)] : []);
    }
  });

  test('is told where there is no folder', async () => {
    const error = await acquireLock(path.join(folder, 'borta', 'x.yaml'), { command: 'screen' }).catch(
      (e) => e,
    );
    expect(error.code).toBe('ENOENT');
  });
});

describe('processes that race for the lock', () => {
  const race = (program: string, more: object) => {
    const env = { ...process.env, FILE: file, INSIDE: path.join(folder, 'inside'), ...more };
    return spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  };

  test('never hold it together', async () => {
    const program = childProgram('lock-racer');
    const racers = [1, 2, 3].map(() => race(program, { ROUNDS: '150' }));
    const seen = (await Promise.all(racers.map((racer) => text(racer.stdout)))).map((each) =>
      JSON.parse(each),
    );
    for (const each of seen) expect(each).toMatchObject({ won: 150, together: 0 });
    expect(await readdir(folder)).toEqual([]);
  });

  test('never hold it together when it is stale, and one always gets it', async () => {
    const program = childProgram('lock-racer');
    for (let round = 0; round < 8; round += 1) {
      const crashing = race(program, { ROUNDS: '1', CRASH: 'yes' });
      await once(crashing, 'exit');
      expect(existsSync(lockFile)).toBe(true);
      const racers = [1, 2, 3].map(() => race(program, { ROUNDS: '10' }));
      const seen = (await Promise.all(racers.map((racer) => text(racer.stdout)))).map((each) =>
        JSON.parse(each),
      );
      for (const each of seen) expect(each).toMatchObject({ won: 10, together: 0 });
      expect(await readdir(folder)).toEqual([]);
    }
  });
});

test('a process is alive or not, and began at some time', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(isAlive(deadPid())).toBe(false);
  if (process.platform === 'linux') expect(processStart(process.pid)).toMatch(/^[\da-f-]{36}\/\d+$/);
  expect(processStart(deadPid())).toBeUndefined();
});
