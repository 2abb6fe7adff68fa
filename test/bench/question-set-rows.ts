import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { edited, syntheticSet } from '../analysis/synthetic-set.ts';
import { program } from './batch-rows.ts';
import { inTurn, nodeRun, type Run } from './measure.ts';
import type { Row } from './row.ts';
import { writtenSet } from './written-set.ts';

const size = { questions: 60, criteria: 40, rows: 25 };
const told = `${size.questions} questions, ${size.criteria} criteria, ${size.rows} rows`;
const asOf = ['--as-of', '2026-11-22'];
const check = (set: string) =>
  nodeRun([program, 'questions', 'check', set, ...asOf, '--format', 'json'], true);
const diff = (before: string, after: string) =>
  nodeRun([program, 'questions', 'diff', before, after, ...asOf, '--format', 'json'], true);

/** The rows about the rule keeper's tools: the built program on sets as files, a process each. */
export async function questionSetRows(
  shipped: readonly string[],
  temporary: string,
  rounds: number,
): Promise<Row[]> {
  const seeds = [1, 2, 3];
  const written = seeds.map((seed) => {
    const set = syntheticSet(size, seed);
    const name = `drawn-${seed}`;
    return {
      name,
      before: writeSet(temporary, `${name}-before`, set),
      after: writeSet(temporary, `${name}-after`, edited(set)),
    };
  });
  const each = <T>(all: readonly T[], named: (one: T) => string, run: (one: T) => () => Promise<Run>) =>
    inTurn(Object.fromEntries(all.map((one) => [named(one), run(one)])), rounds);
  const other = (place: number) => written[(place + 1) % written.length]!.before;
  const byName = ({ name }: { name: string }) => name;
  return [
    wallRow('`check` of each shipped set', 1000, await each(shipped, path.basename, check)),
    ...bothRows(`\`check\` of ${told}`, await each(written, byName, ({ before }) => check(before))),
    ...bothRows(
      '`diff` of such a set and an edited one',
      await each(written, byName, ({ before, after }) => diff(before, after)),
    ),
    ...bothRows(
      '`diff` of two such sets that have only questions in common',
      await each(written, byName, (one) => diff(one.before, other(written.indexOf(one)))),
    ),
    ...(await growthRows(temporary, rounds)),
  ];
}

/** How `check` and `diff` grow with the set. */
async function growthRows(temporary: string, rounds: number): Promise<Row[]> {
  const sizes = [10, 20, 40, 80].map((questions) => {
    const share = { questions, criteria: Math.floor((questions * 2) / 3), rows: Math.floor(questions / 2.4) };
    const set = syntheticSet(share);
    return {
      name: `${questions}`,
      before: writeSet(temporary, `grown-${questions}-before`, set),
      after: writeSet(temporary, `grown-${questions}-after`, edited(set)),
    };
  });
  const of = async (what: string, run: (one: (typeof sizes)[number]) => () => Promise<Run>): Promise<Row> => {
    const taken = await inTurn(Object.fromEntries(sizes.map((one) => [one.name, run(one)])), rounds);
    return {
      what: `\`${what}\`, time at 80 questions against 10 (20 and 40 beside)`,
      value: taken['80']!.wall / taken['10']!.wall,
      target: 'shown',
      detail: listed(taken),
    };
  };
  return [
    await of('check', ({ before }) => check(before)),
    await of('diff', ({ before, after }) => diff(before, after)),
  ];
}

function writeSet(temporary: string, id: string, set: QuestionSet): string {
  const folder = path.join(temporary, 'sets');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${id}.yaml`);
  writeFileSync(file, writtenSet({ ...set, id }));
  return file;
}

/** The slowest, and the one that held most memory. */
function bothRows(what: string, taken: Readonly<Record<string, Run>>): Row[] {
  return [
    wallRow(what, 5000, taken),
    {
      what: `${what}, memory`,
      value: Math.max(...Object.values(taken).map(({ memory }) => memory)),
      unit: ' MiB',
      target: '≤ 512 MiB',
      detail: listed(taken),
    },
  ];
}

function wallRow(what: string, milliseconds: number, taken: Readonly<Record<string, Run>>): Row {
  return {
    what: `${what}, the slowest`,
    value: Math.max(...Object.values(taken).map(({ wall }) => wall)) / 1000,
    unit: ' s',
    target: `≤ ${milliseconds / 1000} s`,
    detail: listed(taken),
  };
}

function listed(taken: Readonly<Record<string, Run>>): string {
  return Object.entries(taken)
    .map(
      ([name, { wall, memory, busy }]) =>
        `${name}: ${wall.toFixed(0)} ms (${busy?.toFixed(0)} ms of processor, ${memory.toFixed(0)} MiB)`,
    )
    .join(', ');
}
