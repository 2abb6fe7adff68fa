import { describe, expect, test } from 'vitest';
import type { FileStats } from '../../src/files/file-system.ts';
import {
  couldBeLock,
  forgetHolder,
  isStale,
  type LockHolder,
  type LockWorld,
  newHolder,
  parseHolder,
} from '../../src/files/lock-holder.ts';

const now = Date.parse('2026-11-22T10:15:00Z');
const world: LockWorld = {
  now: () => now,
  host: 'dator-1',
  pid: 4711,
  isAlive: (pid) => pid === 4711 || pid === 4712,
  processStart: (pid) => `start/${pid}`,
};
const holder: LockHolder = {
  pid: 4712,
  host: 'dator-1',
  since: '2026-11-22T10:00:00.000Z',
  command: 'screen',
  processStart: 'start/4712',
  nonce: '0123456789abcdef',
};

describe('who holds a lock', () => {
  test('is this process, from now on, under a name of its own', () => {
    const [one, other] = [newHolder(world, 'screen'), newHolder(world, 'screen')];
    expect(one).toEqual({
      pid: 4711,
      host: 'dator-1',
      since: '2026-11-22T10:15:00.000Z',
      command: 'screen',
      processStart: 'start/4711',
      nonce: expect.stringMatching(/^[\da-f]{16}$/),
    });
    expect(one.nonce).not.toBe(other.nonce);
  });

  test('is read from the lock, as it is written', () => {
    expect(parseHolder(JSON.stringify(holder))).toEqual(holder);
    const { processStart, ...unknownStart } = holder;
    expect([parseHolder(JSON.stringify(unknownStart)), processStart]).toEqual([unknownStart, 'start/4712']);
    const longest = { ...holder, command: 'x'.repeat(200) };
    expect(parseHolder(JSON.stringify(longest))).toEqual(longest);
  });

  test.each([
    ['', '{', '[]', '1', 'null', '"x"', '{}'],
    ...[{ pid: 0 }, { pid: -1 }, { pid: 1.5 }, { pid: '1' }].map((part) => [
      JSON.stringify({ ...holder, ...part }),
    ]),
    ...[
      { host: 1 },
      { since: null },
      { command: undefined },
      { processStart: 7 },
      { command: 'x'.repeat(201) },
    ].map((part) => [JSON.stringify({ ...holder, ...part })]),
    ...['0123456789abcde', '0123456789abcdef0', 'x0123456789abcdef', '0123456789ABCDEF'].map((nonce) => [
      JSON.stringify({ ...holder, nonce }),
    ]),
  ])('is nobody where the lock says %s', (...contents) => {
    for (const content of contents) expect(parseHolder(content)).toBeNull();
  });
});

test('what is no file, or longer than any lock, is not read as one', () => {
  const could = (size: number, isFile = true) => couldBeLock({ size, isFile: () => isFile } as FileStats);
  expect([could(10_000), could(10_001), could(100, false)]).toEqual([true, false, false]);
});

describe('a lock is stale', () => {
  const stale = (parts: Partial<LockHolder>, at: LockWorld = world) =>
    isStale({ holder: { ...holder, ...parts }, modified: now }, at);

  test('when its process is gone, or another has its number', () => {
    expect(stale({ pid: 4713 })).toBe(true);
    expect(stale({ processStart: 'start/an earlier one' })).toBe(true);
    expect(stale({})).toBe(false);
  });

  test('never on another computer', () => {
    expect(stale({ host: 'dator-2', pid: 4713 })).toBe(false);
  });

  test('when it has our number, and no process start tells, but is none of ours', () => {
    const silent = { ...world, processStart: () => undefined };
    expect(stale({ pid: 4711 }, silent)).toBe(true);
    expect(stale({}, silent)).toBe(false);
    const own = newHolder(silent, 'screen');
    expect(stale(own, silent)).toBe(false);
    forgetHolder(own);
    expect(stale(own, silent)).toBe(true);
    const { processStart: _, ...unknownStart } = holder;
    expect(isStale({ holder: { ...unknownStart, pid: 4711 }, modified: now }, world)).toBe(true);
  });

  test('when nobody can read it and it is more than ten seconds old', () => {
    const unreadable = (age: number) => isStale({ holder: null, modified: now - age }, world);
    expect([unreadable(10_000), unreadable(10_001)]).toEqual([false, true]);
  });
});
