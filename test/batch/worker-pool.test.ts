import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BatchItem } from '../../src/batch/batch-item.ts';
import type { BatchSettings } from '../../src/batch/batch-settings.ts';
import type { Prepared } from '../../src/batch/prepared.ts';
import { SeenSets } from '../../src/batch/seen-sets.ts';
import { WorkerPool } from '../../src/batch/worker-pool.ts';
import type { CaseSource } from '../../src/files/find-cases.ts';
import { isAlive } from '../../src/files/processes.ts';

const file = fileURLToPath(new URL('toy-worker.mjs', import.meta.url));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'iop-pool-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function poolOf(count: number, engine = '1.0.0', update: BatchSettings['update'] = 'no') {
  const settings: BatchSettings = {
    engine,
    update,
    today: '2026-11-22',
    cwd: folder,
    failOn: [],
    known: [],
    memo: false,
  };
  const here = { evaluate: async ({ file }: CaseSource) => itemOf(file, HERE) };
  return new WorkerPool({ file, count, settings, here, seen: new SeenSets() });
}

async function outcomes(files: readonly string[], pool = poolOf(3)) {
  const prepared = files.map((name): Prepared => ({ source: { file: name, named: true } }));
  const items: BatchItem[] = [];
  for await (const item of pool.evaluate(prepared.values())) items.push(item);
  return items.map(
    (item) => `${item.file}: ${item.diagnostics.map(({ level, code }) => `${level} ${code}`).join(', ')}`,
  );
}

/** What a worker says of a file, and what this process does. */
const NORMAL = 'note skipped-not-a-case';
const HERE = 'not-a-case';

function itemOf(file: string, code: string): BatchItem {
  return { file, diagnostics: [{ file, level: 'note', code, data: {} }] };
}

const names = (count: number) =>
  Array.from({ length: count }, (_, i) => `file-${String(i).padStart(4, '0')}`);

describe('a pool of workers', () => {
  it('gives results in the order of the files, also when the first ones are slow', async () => {
    const files = names(300).map((name, i) => (i % 90 === 0 ? `${name}-slow` : name));
    const found = await outcomes(files);
    expect(found.map((one) => one.split(':')[0])).toEqual(files);
    expect(found.filter((one) => one.endsWith('-slow: note skipped-not-a-case')).length).toBeGreaterThan(0);
  });

  it('names the file that ends workers, and evaluates all others', async () => {
    const files = names(200).map((name, i) => (i === 77 ? `${name}-deadly` : name));
    const found = await outcomes(files);
    expect(found[77]).toBe('file-0077-deadly: error evaluation-crashed');
    expect(found.filter((one) => !one.endsWith('-deadly: error evaluation-crashed'))).toHaveLength(199);
    expect(found.filter((one) => one.includes('error'))).toHaveLength(1);
  });

  it('evaluates again what a worker had before it that someone ended, and says so once', async () => {
    const files = names(200).map((name, i) => (i === 77 ? `${name}-deadly-once` : name));
    const found = await outcomes(files);
    expect(found.map((one) => one.split(':')[0])).toEqual(files);
    expect(found.filter((one) => one.includes('worker-ended'))).toEqual([
      `file-0064: warning worker-ended, ${NORMAL}`,
    ]);
    expect(found.filter((one) => one.includes('error'))).toEqual([]);
  });

  it('survives many files that end workers', async () => {
    const files = names(40).map((name, i) => (i % 10 === 3 ? `${name}-deadly` : name));
    const found = await outcomes(files, poolOf(2));
    expect(found.filter((one) => one.includes('error evaluation-crashed'))).toHaveLength(4);
    expect(found).toHaveLength(40);
  });

  it('evaluates in this process when no worker comes up', async () => {
    const found = await outcomes(names(50), poolOf(2, 'never-ready'));
    expect(found).toHaveLength(50);
    expect(found.at(-1)).toBe(`file-0049: note ${HERE}`);
  });

  it('shares the files between the workers and this process', async () => {
    const found = await outcomes(names(2000), poolOf(1));
    for (const who of [NORMAL, `note ${HERE}`])
      expect(found.filter((one) => one.endsWith(who)).length, who).toBeGreaterThan(60);
  });

  it.each([
    ['workers', '1.0.0'],
    ['no worker that comes up', 'never-ready'],
  ])('goes on with %s where all that is left is known', async (_what, engine) => {
    const prepared = names(500).map(
      (file, i): Prepared => (i < 100 ? { source: { file, named: true } } : { item: itemOf(file, 'known') }),
    );
    const items: string[] = [];
    for await (const { file } of poolOf(1, engine).evaluate(prepared.values())) items.push(file);
    expect(items).toEqual(names(500));
  });

  it('takes what is known already in its turn, without a worker', async () => {
    const prepared: Prepared[] = names(20).map((name, i) =>
      i % 2 ? { source: { file: name, named: true } } : { item: { file: `known-${i}`, diagnostics: [] } },
    );
    const items: string[] = [];
    for await (const item of poolOf(2).evaluate(prepared.values())) items.push(item.file);
    expect(items).toEqual(names(20).map((name, i) => (i % 2 ? name : `known-${i}`)));
  });

  it.each(['write', 'no'] as const)('is over when a run is broken off: update %s', async (update) => {
    const lock = path.join(folder, 'lock');
    const prepared = names(96).map((name, i): Prepared => {
      return { source: { file: i < 32 ? name : `${name}-locked`, named: true } };
    });
    const items = poolOf(1, '1.0.0', update).evaluate(prepared.values());
    await items.next();
    while (!existsSync(lock) || readFileSync(lock, 'utf8') === '') await wait(1);
    const pid = Number(readFileSync(lock, 'utf8'));
    await items.return(undefined);
    expect(isAlive(pid)).toBe(false);
    // What writes nothing need not be waited for, and would go on for nobody.
    if (update === 'write') expect(existsSync(lock)).toBe(false);
  });

  it('does not look further ahead than its window while results wait to be taken', async () => {
    let taken = 0;
    function* many(): Generator<Prepared> {
      for (const name of names(5000)) {
        taken++;
        yield { source: { file: name, named: true } };
      }
    }
    const items = poolOf(2).evaluate(many());
    await items.next();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(taken).toBeLessThan(700);
    await items.return(undefined);
  });
});
