import path from 'node:path';
import { standings } from '../../src/evaluate/answers.ts';
import { type CompiledSet, compileSet } from '../../src/evaluate/compile.ts';
import { TRUE } from '../../src/evaluate/diagram.ts';
import { endsFinder } from '../../src/evaluate/reach.ts';
import { allowedBy, evaluate, outcomeId } from '../../src/evaluate/verdict.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import { seeded } from './corpus.ts';
import { asAnswers, byHand, fullCases, type PlainAnswers } from './forum-cases.ts';
import { callTime, median } from './measure.ts';
import { jsonRules, type OtherEngine, publicodes, zen } from './other-engines.ts';
import { missing, type Row } from './row.ts';

/** The rows about deciding one case of `forum`, answers in memory. */
export async function engineRows(temporary: string, calls: number): Promise<Row[]> {
  const shipped = path.resolve('questions');
  const { set } = await loadSet('forum', await setsIn(shipped, [], shipped));
  const compiled = compileSet(set, '2026-11-22');
  const given = fullCases(compiled, 1000);
  const random = seeded(11);
  const open = given.map((one) => asAnswers(one, true, random));
  const full = given.map((one) => asAnswers(one, false, random));
  const verdict = callTime((turn) => void evaluate(compiled, open[turn % 1000]!), calls);
  const alone = callTime((turn) => void decide(compiled, full[turn % 1000]!), calls * 10);
  const hand = callTime((turn) => void byHand(given[turn % 1000]!), calls * 10);
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
  for (const [name, engine] of Object.entries(others)) rows.push(await otherRow(name, engine, given, alone));
  return rows;
}

/** Outcome and criteria of a case in which everything is answered: what the program itself has for that. */
function decide(compiled: CompiledSet, answers: ReturnType<typeof asAnswers>) {
  const ends = endsFinder(compiled.diagram, allowedBy(compiled, standings(compiled.domains, answers)));
  const criteria = compiled.criteria.map(({ met }) => ends(met)[0] === TRUE);
  return { outcome: outcomeId(compiled, ends(compiled.outcome)[0]!), criteria };
}

async function otherRow(
  name: string,
  engine: OtherEngine,
  given: PlainAnswers[],
  alone: number,
): Promise<Row> {
  const what = `the same decision by ${name}, against that`;
  if ('absent' in engine) return missing(what, '≥ 100', engine.absent);
  const taken: number[] = [];
  for (const one of given) {
    const began = performance.now();
    const outcome = await engine(one);
    taken.push((performance.now() - began) * 1000);
    if (outcome !== byHand(one).outcome) throw new Error(`${name} says ${outcome} of ${JSON.stringify(one)}`);
  }
  const time = median(taken.slice(taken.length / 2));
  return {
    what,
    value: time / alone,
    target: '≥ 100',
    detail: `${time.toFixed(0)} µs : ${alone.toFixed(2)} µs`,
  };
}
