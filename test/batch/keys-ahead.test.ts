import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type KeyedSource, KeysAhead } from '../../src/batch/keys-ahead.ts';
import type { FoundSource } from '../../src/files/find-cases.ts';

const program = fileURLToPath(new URL('toy-key-thread.mjs', import.meta.url));
let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'iop-keys-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A folder whose name says how its thread fails. */
function folder(how: string): string {
  const made = path.join(parent, how);
  mkdirSync(made);
  return made;
}

/** Files of a run, among them a folder that cannot be read. */
function sources(count: number): FoundSource[] {
  const problems = [{ file: 'shut', level: 'error', code: 'cannot-read', data: {} } as const];
  return Array.from({ length: count }, (_, i) =>
    i === 700 ? { problems: [...problems] } : { file: `case-${i}.yaml`, named: false },
  );
}

const FILES = 6000;

/** Takes the files one after the other, as slowly as `pause` says. */
async function taken(ahead: KeysAhead, pause: (i: number) => Promise<unknown> | undefined) {
  const all: KeyedSource[] = [];
  for (const one of ahead) {
    await pause(all.length);
    all.push(one);
  }
  ahead.end();
  return all;
}

describe('keys that a thread finds out', () => {
  it('are those of their files, whose order stays', async () => {
    const ahead = new KeysAhead(sources(FILES), folder('works'), program);
    const all = await taken(ahead, (i) => (i % 100 === 0 ? wait(2) : undefined));
    expect(all.map(({ source }) => source)).toEqual(sources(FILES));
    const keyed = all.filter(({ key }) => key !== undefined);
    expect(keyed.length).toBeGreaterThan(0);
    for (const { source, key } of keyed) expect(source).toMatchObject({ file: key!.slice('key of '.length) });
  });

  it.each(['ends', 'throws', 'dies-later', 'is-silent'])('are done without where it %s', async (how) => {
    const ahead = new KeysAhead(sources(FILES), folder(how), program);
    const all = await taken(ahead, (i) => (i % 100 === 0 ? wait(2) : undefined));
    expect(all.map(({ source }) => source)).toEqual(sources(FILES));
  });

  it('are done without where no thread can be started', async () => {
    const ahead = new KeysAhead(sources(FILES), folder('works'), 'no-path-of-a-program');
    const all = await taken(ahead, () => undefined);
    expect(all.map(({ source, key }) => [source, key])).toEqual(
      sources(FILES).map((one) => [one, undefined]),
    );
  });

  it('are done without where its program is missing', async () => {
    const ahead = new KeysAhead(sources(FILES), folder('works'), path.join(parent, 'missing.mjs'));
    expect(await taken(ahead, (i) => (i === 100 ? wait(200) : undefined))).toHaveLength(FILES);
  });

  it('are asked for no further when none come', async () => {
    const cwd = folder('is-silent');
    const ahead = new KeysAhead(sources(FILES), cwd, program);
    await taken(ahead, (i) => (i % 1000 === 0 ? wait(50) : undefined));
    const asked = readFileSync(path.join(cwd, 'asked'), 'utf8').trimEnd().split('\n');
    expect(asked.map(Number)).toEqual(asked.map((_, i) => i));
    expect(asked.length).toBeLessThanOrEqual(8);
  });

  it('are not worth a thread for few files, nor where there is no program', async () => {
    const few = await taken(new KeysAhead(sources(2000), folder('works'), program), () => undefined);
    const without = await taken(new KeysAhead(sources(FILES), folder('alone'), undefined), () => undefined);
    expect([few.length, without.length]).toEqual([2000, FILES]);
    expect([...few, ...without].every(({ key }) => key === undefined)).toBe(true);
  });

  it('are looked for no further ahead than memory is to grow', async () => {
    let found = 0;
    let most = 0;
    function* counted() {
      for (const one of sources(FILES)) {
        found++;
        yield one;
      }
    }
    const ahead = new KeysAhead(counted(), folder('works'), program);
    await taken(ahead, (i) => {
      most = Math.max(most, found - i);
      return undefined;
    });
    expect(found).toBe(FILES);
    expect(most).toBeLessThanOrEqual(2304);
  });
});
