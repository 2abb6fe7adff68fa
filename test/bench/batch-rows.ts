import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn, nodeRun, type Run } from './measure.ts';
import { type Row, ratioRow } from './row.ts';

/** Where the built program is. */
export const program = path.resolve('bin/iop.js');
const alone = (how: string, folder: string) => [
  fileURLToPath(new URL('read-alone.mjs', import.meta.url)),
  how,
  folder,
];
const evaluate = (folder: string, ...more: string[]) => [
  ...[program, 'evaluate', folder, '--format', 'ndjson', '--as-of', '2026-11-22'],
  ...['--fail-on', 'never', ...more],
];

/** The rows about many cases, on this corpus. */
export async function batchRows(corpus: string, temporary: string, rounds: number): Promise<Row[]> {
  const cold = await inTurn(
    {
      // As many processes as the program chooses for the cores that there are.
      iop: nodeRun(evaluate(corpus), true),
      'js-yaml': nodeRun(alone('js-yaml', corpus), true),
      'yaml-zod': nodeRun(alone('yaml-zod', corpus), true),
    },
    rounds,
  );
  return [
    ratioRow('cold, against js-yaml parsing on one thread', cold.iop!, cold['js-yaml']!, 1.0),
    {
      what: 'yaml parse + zod on one thread, against that',
      value: cold['yaml-zod']!.wall / cold.iop!.wall,
      target: '≥ 6',
      detail: `${seconds(cold['yaml-zod']!)} : ${seconds(cold.iop!)}`,
    },
    await cachedRow(corpus, path.join(temporary, 'cache'), rounds),
    await savedRow(corpus, rounds),
  ];
}

/** What most runs in practice are about: cases with saved verdicts, more than twice as long. The corpus is no longer what it was. */
async function savedRow(corpus: string, rounds: number): Promise<Row> {
  await nodeRun(evaluate(corpus, '--update'))();
  const taken = await inTurn(
    { iop: nodeRun(evaluate(corpus), true), 'js-yaml': nodeRun(alone('js-yaml', corpus), true) },
    rounds,
  );
  const row = ratioRow('cold, with saved verdicts (7 KB), against js-yaml', taken.iop!, taken['js-yaml']!, 0);
  return { ...row, target: 'shown' };
}

async function cachedRow(corpus: string, cache: string, rounds: number): Promise<Row> {
  // The first run fills the cache.
  await nodeRun(evaluate(corpus, '--cache', cache))();
  const taken = await inTurn(
    { iop: nodeRun(evaluate(corpus, '--cache', cache), true), hash: nodeRun(alone('hash', corpus), true) },
    rounds,
  );
  rmSync(cache, { force: true, recursive: true });
  return ratioRow('all in the cache, against reading and SHA-256', taken.iop!, taken.hash!, 1.4);
}

/** The rows about how time and memory grow, with a corpus of a thousand and one of `count`. */
export async function growthRows(
  small: string,
  large: string,
  count: number,
  rounds: number,
): Promise<Row[]> {
  const taken = await inTurn(
    {
      small: nodeRun(evaluate(small, '--jobs', '2'), true),
      large: nodeRun(evaluate(large, '--jobs', '2'), true),
    },
    rounds,
  );
  const [few, many] = [taken.small!, taken.large!];
  return [
    {
      what: `time a case at ${count} against 1000`,
      value: many.wall / count / (few.wall / 1000),
      target: '≤ 1.1',
      detail: `${seconds(many)} : ${seconds(few)}`,
    },
    {
      what: `peak memory at ${count} against 1000`,
      value: many.memory / few.memory,
      target: '≤ 2.0',
      detail: `${many.memory.toFixed(0)} MB : ${few.memory.toFixed(0)} MB`,
    },
  ];
}

function seconds({ wall, memory }: Run): string {
  return `${(wall / 1000).toFixed(2)} s (${memory.toFixed(0)} MB)`;
}
