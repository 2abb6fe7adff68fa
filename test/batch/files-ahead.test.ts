import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FilesAhead, type GlancedSource, type LookingAhead } from '../../src/batch/ahead/files-ahead.ts';
import type { FoundSource } from '../../src/files/find-cases.ts';

const program = fileURLToPath(new URL('toy-ahead-thread.mjs', import.meta.url));
let parent: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), 'iop-ahead-'));
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

/** A thread that fails as it is said. */
function looking(how: string, more: Partial<LookingAhead> = {}): LookingAhead {
  const cwd = path.join(parent, how);
  mkdirSync(cwd);
  return { program, cwd, wanted: { keys: true, extracts: false }, mayExtract: false, ...more };
}

/** Files of a run, among them a folder that cannot be read. */
function sources(count: number): FoundSource[] {
  const problems = [{ file: 'shut', level: 'error', code: 'cannot-read', data: {} } as const];
  return Array.from({ length: count }, (_, i) =>
    i === 700 ? { problems: [...problems] } : { file: `case-${i}.yaml`, named: false },
  );
}

const FILES = 3000;

/** Takes the files one after the other. @param meet told of each place */
function taken(ahead: FilesAhead, meet: (i: number) => void = () => {}): GlancedSource[] {
  const all: GlancedSource[] = [];
  for (const one of ahead) {
    meet(all.length);
    all.push(one);
  }
  ahead.end();
  return all;
}

/** What a thread was asked, batch by batch. */
function asked({ cwd }: LookingAhead) {
  const lines = readFileSync(path.join(cwd, 'asked'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as { files: number; keys: boolean; extracts: boolean });
}

/** Each file has its own key or none, and none is missing. */
function expectSound(all: readonly GlancedSource[]): void {
  expect(all.map(({ source }) => source)).toEqual(sources(all.length));
  for (const { source, glance } of all)
    if (glance?.key !== undefined) expect(source).toMatchObject({ file: glance.key.slice('key of '.length) });
}

const keyed = (all: readonly GlancedSource[]) => all.filter(({ glance }) => glance?.key !== undefined).length;

describe('what a thread finds out of files', () => {
  it('comes with each of them, and their order stays', () => {
    const all = taken(new FilesAhead(sources(FILES), looking('works')));
    expectSound(all);
    expect([all.length, keyed(all)]).toEqual([FILES, FILES - 1]);
  });

  it.each(['ends', 'throws', 'dies-later', 'is-silent', 'falls-silent'])(
    'is done without where it %s',
    (how) => {
      const all = taken(new FilesAhead(sources(FILES), looking(how)));
      expectSound(all);
      expect(all).toHaveLength(FILES);
      expect(keyed(all)).toBeLessThan(FILES / 2);
    },
  );

  it('is done without where no thread can be started', () => {
    const all = taken(new FilesAhead(sources(FILES), looking('works', { program: 'no-path-of-a-program' })));
    expectSound(all);
    expect([all.length, keyed(all)]).toEqual([FILES, 0]);
  });

  it('is done without where its program is missing', () => {
    const missing = path.join(parent, 'missing.mjs');
    expect(taken(new FilesAhead(sources(FILES), looking('works', { program: missing })))).toHaveLength(FILES);
  });

  it('is asked for no longer once none came in time', () => {
    const silent = looking('is-silent');
    taken(new FilesAhead(sources(FILES), silent));
    expect(asked(silent).length).toBeLessThanOrEqual(16);
  });

  it('is not worth a thread for few files, nor where there is no program', () => {
    const few = taken(new FilesAhead(sources(800), looking('works')));
    const without = taken(new FilesAhead(sources(FILES), undefined));
    expect([few.length, without.length, keyed([...few, ...without])]).toEqual([800, FILES, 0]);
  });

  it('is asked for no further ahead than memory is to grow', () => {
    let found = 0;
    let most = 0;
    function* counted() {
      for (const one of sources(FILES)) {
        found++;
        yield one;
      }
    }
    taken(new FilesAhead(counted(), looking('works')), (i) => {
      most = Math.max(most, found - i);
    });
    expect(found).toBe(FILES);
    expect(most).toBeLessThanOrEqual(1100);
  });

  it('is what evaluating needs, too, while a cache knows less than half', () => {
    const thread = looking('works', { mayExtract: true });
    const ahead = new FilesAhead(sources(6000), thread);
    taken(ahead, (i) => {
      if (i < 2000 && i % 3 > 0) ahead.missed();
    });
    const extracts = asked(thread).map((one) => one.extracts);
    // The first are asked for before it is known, the last once it knows them all.
    expect([extracts[0], extracts.at(-1)]).toEqual([false, false]);
    const number = extracts.filter(Boolean).length;
    expect(number).toBeGreaterThan(20);
    expect(number).toBeLessThan(40);
  });

  it('stays as it was wanted where extracts spare nothing', () => {
    const thread = looking('works');
    const ahead = new FilesAhead(sources(FILES), thread);
    taken(ahead, () => ahead.missed());
    expect(new Set(asked(thread).map((one) => one.extracts))).toEqual(new Set([false]));
  });
});
