/**
 * The bench: every target with what was measured, as Markdown on stdout. `--small`: a thousand cases and few rounds; `--large`: also a
 * hundred thousand cases, which takes some minutes and a gigabyte of disk; `--no-batch`: not the many cases at all.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { setsIn } from '../../src/files/set-folders.ts';
import { batchRows, growthRows } from './batch-rows.ts';
import { writeCorpus } from './corpus.ts';
import { engineRows } from './engine-rows.ts';
import { questionSetRows } from './question-set-rows.ts';
import { missing, type Row, rowText } from './row.ts';
import { sizeRow, startRows } from './start-rows.ts';

const small = process.argv.includes('--small');
const large = process.argv.includes('--large');
const shipped = path.resolve('questions');
const temporary = mkdtempSync(path.join(tmpdir(), 'iop-bench-'));

async function corpus(count: number): Promise<string> {
  const folder = path.join(temporary, `corpus-${count}`);
  await writeCorpus(folder, count, await setsIn(shipped, [], shipped));
  return folder;
}

async function growth(): Promise<Row[]> {
  if (large) return growthRows(await corpus(1000), await corpus(100_000), 100_000, 3);
  return ['time a case', 'peak memory'].map((what, i) =>
    missing(`${what} at 100000 against 1000`, i === 0 ? '≤ 1.1' : '≤ 2.0', 'with --large'),
  );
}

const count = small ? 1000 : 10_000;
const parts: (() => Promise<Row[]>)[] = [
  async () =>
    process.argv.includes('--no-batch') ? [] : batchRows(await corpus(count), temporary, small ? 3 : 5),
  growth,
  () => engineRows(temporary, small ? 500 : 2000),
  async () =>
    questionSetRows([...(await setsIn(shipped, [], shipped)).known.values()], temporary, small ? 3 : 7),
  () => startRows(temporary, small ? 7 : 21),
  async () => [sizeRow()],
];
try {
  const busy = `${loadavg()[0]!.toFixed(1)} processes at work before`;
  process.stdout.write(
    `${count} cases, Node ${process.version}, ${availableParallelism()} cores, ${busy}\n\n`,
  );
  process.stdout.write('| what | measured | target | met | medians |\n| --- | --- | --- | --- | --- |\n');
  for (const part of parts) for (const row of await part()) process.stdout.write(rowText(row));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
