import { deepStrictEqual as deepEqual } from 'node:assert';
import path from 'node:path';
import type { Answers } from '../../src/evaluate/answers.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { decide } from '../../src/evaluate/decision.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import { seeded } from './corpus.ts';
import { asAnswers, byHand, fullCases, type PlainAnswers } from './forum-cases.ts';
import { callTimes, median } from './measure.ts';
import { jsonRules, type OtherEngine, publicodes, zen } from './other-engines.ts';
import { missing, type Row } from './row.ts';

/** The rows about deciding one case of `forum`, answers in memory. */
export async function engineRows(temporary: string, rounds: number): Promise<Row[]> {
  const shipped = path.resolve('questions');
  const { set } = await loadSet('forum', await setsIn(shipped, [], shipped));
  const compiled = compileSet(set, '2026-11-22');
  const given = fullCases(compiled, 1000);
  const random = seeded(11);
  const open = given.map((one) => asAnswers(one, true, random));
  const full = given.map((one) => asAnswers(one, false, random));
  const { alone, hand } = callTimes(
    {
      alone: (turn) => void decide(compiled, full[turn]!),
      hand: (turn) => void byHand(full[turn]!),
    },
    rounds,
  );
  const { verdict } = callTimes({ verdict: (turn) => void evaluate(compiled, open[turn]!) }, rounds, 50);
  const rows: Row[] = [
    {
      what: 'one verdict with everything, set `forum`',
      value: verdict,
      unit: ' µs',
      target: '≤ 50 µs',
      detail: 'a third of the answers unknown or missing',
    },
    {
      what: 'outcome and criteria alone, against a hand-written function',
      value: alone / hand,
      target: '≤ 3',
      detail: `${alone.toFixed(2)} µs : ${hand.toFixed(2)} µs`,
    },
  ];
  const others = { 'json-rules-engine': jsonRules(), publicodes: publicodes(), 'zen-engine': zen(temporary) };
  for (const [name, engine] of Object.entries(others))
    rows.push(await otherRow(name, engine, given, full, alone));
  return rows;
}

async function otherRow(
  name: string,
  engine: OtherEngine,
  given: readonly PlainAnswers[],
  answers: readonly Answers[],
  alone: number,
): Promise<Row> {
  const what = `the same decision by ${name}, against that`;
  if ('absent' in engine) return missing(what, '≥ 100', engine.absent);
  const taken: number[] = [];
  for (const [i, one] of given.entries()) {
    const began = performance.now();
    const decision = await engine(one);
    taken.push((performance.now() - began) * 1000);
    deepEqual(decision, byHand(answers[i]!), `${name} on ${JSON.stringify(one)}`);
  }
  const time = median(taken.slice(taken.length / 2));
  return {
    what,
    value: time / alone,
    target: '≥ 100',
    detail: `${time.toFixed(0)} µs : ${alone.toFixed(2)} µs`,
  };
}
