import { describe, expect, it } from 'vitest';
import { type Answer, type Answers, standings } from '../../src/evaluate/answers.ts';
import { type CompiledSet, compileSet } from '../../src/evaluate/compile.ts';
import { outcomeId } from '../../src/evaluate/decision.ts';
import { allowedBy, evaluate, possibleOutcomes } from '../../src/evaluate/verdict.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Constraint, Question, QuestionSet } from '../../src/model/question-set.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import {
  all,
  answered,
  any,
  atLeast,
  choice,
  compared,
  criterion,
  criterionIs,
  implies,
  never,
  not,
  question,
  questionSet,
} from './set-builder.ts';

/*
 * Sets three times the size of any guideline read, each of a family that punishes a bad order of its questions
 * or a list of all minimal sets. Asserted are counts of nodes, which are the same everywhere; what blows up shows as
 * a test that never ends. Bounds are half again what was measured, 2026-11-22.
 */
const QUESTIONS = 60;
const CRITERIA = 40;
const today = '2026-11-22';

const several = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const id = (i: number) => `question-${i % QUESTIONS}`;
const yes = (i: number) => answered(id(i));
const met = (i: number) => criterionIs(`criterion-${i}`);
const notMet = (i: number) => criterionIs(`criterion-${i}`, 'not-met');

/** Random numbers that are the same in every run (Park and Miller 1988). */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

/** Lists of `size` different questions. */
function randomGroups(seed: number, count: number, size: number): number[][] {
  const random = seeded(seed);
  return several(count, () => {
    const chosen = new Set<number>();
    while (chosen.size < size) chosen.add(random(QUESTIONS));
    return [...chosen];
  });
}

type Unnamed = Omit<Constraint, 'id'>;

/** A set of forty criteria; not an IOP where one of them is not met, unless other rules are given. */
function largeSet(
  criteria: Condition[],
  constraints: Unnamed[] = [],
  rules: (readonly [Condition, string])[] = [[any(...several(CRITERIA, notMet)), 'iop-not-possible']],
  questions: Question[] = several(QUESTIONS, (i) => question(id(i))),
): QuestionSet {
  return questionSet({
    questions,
    criteria: criteria.map((condition, i) => criterion(`criterion-${i}`, condition)),
    constraints,
    rules,
    otherwise: 'iop-may-fit',
  });
}

const counted = (count: number): [Condition, string][] => [
  [atLeast(count, several(CRITERIA, met)), 'procurement'],
];
const always = (condition: Condition): Unnamed => implies({ type: 'constant', value: true }, condition);
const exactly = (count: number, of: Condition[]) =>
  always(all(atLeast(count, of), not(atLeast(count + 1, of))));
const equal = (a: number, b: number) => [implies(yes(a), yes(b)), implies(yes(b), yes(a))];

const single = several(CRITERIA, yes);
const distant = several(CRITERIA, (i) => any(yes(i), yes(i + 20)));
const mirrored = several(CRITERIA, (i) => all(yes(i), yes(QUESTIONS - 1 - i)));
const pairs = randomGroups(1, CRITERIA, 2).map((group) => any(...group.map(yes)));
const triples = randomGroups(2, CRITERIA, 3).map((group) => any(...group.map(yes)));
const chain = several(QUESTIONS - 1, (i) => implies(yes(i), yes(i + 1)));
const jumps = several(30, (i) => implies(yes(i), yes(i + 30)));
const exclusive = several(20, (i) => never(yes(i), yes(i + 20), yes(i + 40)));
const implications = randomGroups(5, 40, 2).map(([from, to]) => implies(yes(from!), yes(to!)));
const odd = several(CRITERIA, (i) =>
  i === 0 ? yes(0) : any(all(met(i - 1), not(yes(i))), all(notMet(i - 1), yes(i))),
);
const steps = [30, 25, 20, 15, 10, 5].map((count) => {
  return [atLeast(count, several(CRITERIA, met)), `from-${count}`] as const;
});

const families: [name: string, set: QuestionSet, nodes: number][] = [
  ['q or q + 20', largeSet(distant), 1_900],
  ['q or q + 20, with q implying q + 30', largeSet(distant, jumps), 7_300],
  ['q and 59 − q', largeSet(mirrored), 530],
  ['20 of 40 answers', largeSet(single, [], counted(20)), 1_700],
  ['20 of 40 answers in a chain of implications', largeSet(single, chain, counted(20)), 8_800],
  ['20 of 40 answers, three apart never together', largeSet(single, exclusive, counted(20)), 19_500],
  ['10 of 40 distant pairs', largeSet(distant, [], counted(10)), 16_000],
  ['20 of 40 mirrored pairs, with q implying q + 30', largeSet(mirrored, jumps, counted(20)), 34_500],
  ['random pairs', largeSet(pairs), 2_200],
  ['random pairs and random implications', largeSet(pairs, implications), 27_000],
  ['10 of 40 random pairs', largeSet(pairs, [], counted(10)), 25_500],
  ['six outcomes by how many random pairs', largeSet(pairs, implications.slice(0, 15), steps), 150_000],
  ['random triples', largeSet(triples), 23_000],
  ['10 of 40 random triples', largeSet(triples, [], counted(10)), 108_000],
  [
    'exactly 20 of 40 hold',
    largeSet(single, [exactly(20, single)], [[atLeast(10, single.slice(0, 20)), 'a']]),
    18_000,
  ],
  [
    'exactly one of 40 holds',
    largeSet(single, [exactly(1, single)], [[any(...single.slice(20)), 'a']]),
    2_700,
  ],
  [
    'q and q + 30 are equal',
    largeSet(single, several(30, (i) => equal(i, i + 30)).flat(), counted(10)),
    21_000,
  ],
  ['all are equal', largeSet(single, several(59, (i) => equal(i, i + 1)).flat()), 5_800],
  ['an odd number holds', largeSet(odd, [], [[met(39), 'procurement']]), 480],
  [
    'numbers in three classes that push each other',
    largeSet(
      several(CRITERIA, (i) => any(compared(id(i), 'atMost', 10), compared(id(i + 20), 'above', 20))),
      several(QUESTIONS - 1, (i) => implies(compared(id(i), 'above', 20), compared(id(i + 1), 'above', 10))),
      counted(30),
      several(QUESTIONS, (i) => question(id(i), { kind: 'number' })),
    ),
    214_000,
  ],
  [
    'choices of four, distant',
    largeSet(
      several(CRITERIA, (i) => any(answered(id(i), 'yes', 'b'), answered(id(i + 20), 'c'))),
      [],
      undefined,
      several(QUESTIONS, (i) => choice(id(i), ['yes', 'b', 'c', 'no'])),
    ),
    2_500,
  ],
];

const numbers: Readonly<Record<string, number>> = { yes: 5, no: 25 };

/** Answers to the questions for which `which` holds: `no` where `negative` does, else `yes` (25 and 5 for numbers). */
function answersOf(
  set: QuestionSet,
  which: (i: number) => boolean,
  negative: (i: number) => boolean,
): Answers {
  const given = set.questions.flatMap(({ id, kind }, i): [string, Answer][] => {
    const said = negative(i) ? 'no' : 'yes';
    return which(i) ? [[id, { value: kind === 'number' ? numbers[said]! : said }]] : [];
  });
  return { officer: Object.fromEntries(given) };
}

const everything = () => true;
const nothing = () => false;
const fillings: [name: string, which: (i: number) => boolean, negative: (i: number) => boolean][] = [
  ['nothing answered', nothing, nothing],
  ['the first half answered', (i) => i < QUESTIONS / 2, nothing],
  ['every second answered, every third with no', (i) => i % 2 === 0, (i) => i % 3 === 0],
  ['all yes', everything, nothing],
  ['all no', everything, everything],
  ['yes and no in turn', everything, (i) => i % 2 === 0],
  ['every seventh no', everything, (i) => i % 7 === 0],
];

function only(answers: Answers, ids: readonly string[]): Answers {
  return { officer: Object.fromEntries(ids.map((one) => [one, answers.officer![one]!])) };
}

/** The outcomes that these answers leave, without the rest of a verdict. */
function outcomesWith(compiled: CompiledSet, answers: Answers): string[] {
  const allowed = allowedBy(compiled, standings(compiled.domains, answers));
  return possibleOutcomes(compiled, allowed).map((node) => outcomeId(compiled, node));
}

describe('a set of 60 questions and 40 criteria', () => {
  describe.each(families)('%s', (_, set, nodes) => {
    const compiled = compileSet(set, today);

    it(`compiles to fewer than ${nodes} nodes`, () => {
      expect(compiled.diagram.size).toBeLessThan(nodes);
    });

    it.each(fillings)('has a full verdict with %s', (__, which, negative) => {
      const answers = answersOf(set, which, negative);
      const verdict: Verdict = evaluate(compiled, answers);
      const { status, grounds, conflicts, openQuestions } = verdict;
      expect(openQuestions.length > 0).toBe(status === 'open');
      expect(grounds.length > 0).toBe(status === 'settled');
      expect(conflicts.length > 0).toBe(status === 'contradictory');
      const left = (ids: readonly string[]) => outcomesWith(compiled, only(answers, ids));
      for (const ground of grounds) expect(left(ground)).toEqual(verdict.possibleOutcomes);
      for (const conflict of conflicts) expect(left(conflict)).toEqual([]);
    });
  });
});

describe('grounds of which there are more than anyone could list', () => {
  const ids = (...places: number[]) => places.map(id);

  it('are the first sixteen in asking order, of 137 846 528 820 with twenty answers each', () => {
    const compiled = compileSet(largeSet(single, [], counted(20)), today);
    const { grounds, groundsTruncated } = evaluate(compiled, answersOf(compiled.set, everything, nothing));
    const firstNineteen = several(19, (i) => i);
    expect(groundsTruncated).toBe(true);
    expect(grounds).toEqual(several(16, (i) => ids(...firstNineteen, 19 + i)));
  });

  it('are the smallest, where one answer alone forces what many others do together', () => {
    const byOne: [Condition, string] = [yes(50), 'procurement'];
    const compiled = compileSet(largeSet(single, [], [byOne, ...counted(20)]), today);
    const { grounds } = evaluate(compiled, answersOf(compiled.set, everything, nothing));
    expect(grounds[0]).toEqual(ids(50));
    expect(grounds[1]).toEqual(ids(...several(20, (i) => i)));
  });
});
