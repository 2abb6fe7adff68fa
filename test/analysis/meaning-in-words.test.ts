import { describe, expect, it } from 'vitest';
import type { Cover } from '../../src/analysis/diff/cover.ts';
import { joinedSets } from '../../src/analysis/diff/joined-sets.ts';
import { meaningAt } from '../../src/analysis/diff/meaning.ts';
import type { Witness } from '../../src/analysis/finding.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Question, QuestionSet } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  choice,
  compared,
  criterion,
  implies,
  never,
  not,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { textOf } from './condition-text.ts';

const asOf = '2026-11-22';

const witnessText = ({ asOf: date, answers }: Witness) =>
  [
    ...(date === asOf ? [] : [date]),
    ...Object.entries(answers).flatMap(([who, own]) => [
      ...(who === 'officer' ? [] : [who]),
      ...Object.entries(own).map(([id, value]) => `${id} ${value}`),
    ]),
  ].join(', ');
const coverText = ({ conditions, left }: Cover) =>
  `${conditions.map(textOf).join(' or ')}${left === '0' ? '' : ` and ${left} more`}`;

/** All that differs in meaning, a line for each transition, for each part of it, and for each criterion. */
function differences(before: QuestionSet, after: QuestionSet): string[] {
  const { transitions, criteria } = meaningAt(joinedSets(before, after), asOf);
  return [
    ...transitions.flatMap(({ from, to, count, witness, parts }) => [
      `${count} from ${from} to ${to}: ${witnessText(witness)}`,
      ...parts.map(
        ({ decidedBy: by, otherRules, count: of, cover }) =>
          `- ${of} by ${by ? `${by.rule} ${by.set}` : 'no rule'}, else ${otherRules.join('+') || 'none'}: ${coverText(cover)}`,
      ),
    ]),
    ...criteria.map(
      ({ criterion: id, from, to, count, witness, cover }) =>
        `${count} ${id} from ${from} to ${to}: ${witnessText(witness)}: ${coverText(cover)}`,
    ),
  ];
}

/** A set with one row. */
const deciding = (questions: Question[], when: Condition): QuestionSet =>
  questionSet({ questions, rules: [[when, 'procurement']], otherwise: 'iop-may-fit' });
const yesNo = (...ids: string[]) => ids.map((id) => question(id));
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => answered(id)) as [
  Condition,
  Condition,
  Condition,
  Condition,
];

const always: Condition = { type: 'constant', value: true };
/** An odd number of four. */
const odd = any(
  ...[a, b, c, d].map((one) => all(...[a, b, c, d].map((other) => (other === one ? other : not(other))))),
  ...[a, b, c, d].map((one) => all(...[a, b, c, d].map((other) => (other === one ? not(other) : other)))),
);

describe('what becomes something else is said', () => {
  it('of numbers and dates as stretches, single values, and all that is left', () => {
    const aid = [question('aid', { kind: 'number', minimum: 0 })];
    const founded = [question('founded', { kind: 'date', maximum: '2026-12-31' })];
    const pairs: [Question[], Condition, Condition][] = [
      [aid, compared('aid', 'above', 100), compared('aid', 'atLeast', 100)],
      [aid, compared('aid', 'above', 100), compared('aid', 'above', 250)],
      [aid, compared('aid', 'atLeast', 100), compared('aid', 'atLeast', 250)],
      [aid, compared('aid', 'above', 100), not(compared('aid', 'above', 100))],
      [aid, any(compared('aid', 'is', 1), compared('aid', 'is', 7)), compared('aid', 'is', 5)],
      [aid, any(compared('aid', 'below', 10), compared('aid', 'atLeast', 90)), compared('aid', 'below', 5)],
      [founded, compared('founded', 'below', '2020-01-01'), compared('founded', 'atMost', '2020-01-01')],
      [founded, compared('founded', 'below', '2020-01-01'), compared('founded', 'below', '2021-06-01')],
      [aid, not(always), all(compared('aid', 'above', 10), compared('aid', 'below', 90))],
      [aid, not(always), any(compared('aid', 'below', 10), compared('aid', 'above', 90))],
      [
        founded,
        not(always),
        all(compared('founded', 'atLeast', '2020-01-01'), compared('founded', 'atMost', '2020-12-31')),
      ],
      [
        founded,
        not(always),
        any(compared('founded', 'is', '2020-01-01'), compared('founded', 'above', '2021-12-31')),
      ],
    ];
    expect(
      pairs.flatMap(([questions, one, other]) =>
        differences(deciding(questions, one), deciding(questions, other)),
      ),
    ).toEqual([
      '1 from iop-may-fit to procurement: aid 100',
      '- 1 by otherwise before, else rule-1: aid atLeast 100',
      '1 from procurement to iop-may-fit: aid 250',
      '- 1 by rule-1 before, else otherwise: aid atMost 250',
      '1 from procurement to iop-may-fit: aid 100',
      '- 1 by rule-1 before, else otherwise: aid below 250',
      '1 from procurement to iop-may-fit: aid 101',
      '- 1 by rule-1 before, else otherwise: always',
      '1 from iop-may-fit to procurement: aid 0',
      '- 1 by otherwise before, else rule-1: always',
      '2 from procurement to iop-may-fit: aid 1',
      '- 2 by rule-1 before, else otherwise: always',
      '1 from iop-may-fit to procurement: aid 5',
      '- 1 by otherwise before, else rule-1: aid is 5',
      '2 from procurement to iop-may-fit: aid 5',
      '- 2 by rule-1 before, else otherwise: aid atLeast 5',
      '1 from iop-may-fit to procurement: founded 2020-01-01',
      '- 1 by otherwise before, else rule-1: founded atMost day 2020-01-01',
      '1 from iop-may-fit to procurement: founded 2021-05-31',
      '- 1 by otherwise before, else rule-1: founded atMost day 2021-05-31',
      '1 from iop-may-fit to procurement: aid 50',
      '- 1 by otherwise before, else rule-1: all(aid above 10, aid below 90)',
      '2 from iop-may-fit to procurement: aid 0',
      '- 2 by otherwise before, else rule-1: any(aid below 10, aid above 90)',
      '1 from iop-may-fit to procurement: founded 2020-12-31',
      '- 1 by otherwise before, else rule-1: all(founded above day 2019-12-31, founded atMost day 2020-12-31)',
      '2 from iop-may-fit to procurement: founded 2020-01-01',
      '- 2 by otherwise before, else rule-1: any(founded is day 2020-01-01, founded above day 2021-12-31)',
    ]);
  });

  it('of yes and no and of options in as few conditions as there can be, and not too many', () => {
    const form = choice('form', ['club', 'trust', 'firm', 'church']);
    const pairs: [Question[], Condition, Condition][] = [
      [[form, ...yesNo('a')], answered('form', 'club'), all(answered('form', 'club', 'firm', 'church'), a)],
      [yesNo('a', 'b', 'c'), not(always), any(all(a, b), all(not(a), c))],
      [yesNo('a', 'b', 'c', 'd'), not(always), odd],
      [yesNo('a'), not(always), always],
    ];
    expect(
      pairs.flatMap(([questions, one, other]) =>
        differences(deciding(questions, one), deciding(questions, other)),
      ),
    ).toEqual([
      '2 from iop-may-fit to procurement: form firm, a yes',
      '- 2 by otherwise before, else rule-1: all(form=firm|church, a)',
      '1 from procurement to iop-may-fit: form club, a no',
      '- 1 by rule-1 before, else otherwise: a=no',
      '4 from iop-may-fit to procurement: b yes, c yes',
      '- 4 by otherwise before, else rule-1: all(a, b) or all(a=no, c)',
      '8 from iop-may-fit to procurement: a yes, b yes, c yes, d no',
      '- 8 by otherwise before, else rule-1: all(a, b, c, d=no) or all(a, b, c=no, d) or all(a, b=no, c, d) or all(a, b=no, c=no, d=no) or all(a=no, b, c, d) or all(a=no, b, c=no, d=no) and 2 more',
      '2 from iop-may-fit to procurement: ',
      '- 2 by otherwise before, else rule-1: always',
    ]);
  });

  it("by the rule that decides, or by the other set's where there is none", () => {
    const rows = (constraint: ReturnType<typeof never>, ...rules: [Condition, string][]) =>
      questionSet({
        questions: yesNo('a', 'b', 'c'),
        rules,
        constraints: [constraint],
        otherwise: 'iop-may-fit',
        outcomes: ['procurement', 'investigate-iop', 'iop-may-fit'],
      });
    const whole = rows(implies(a, b), [all(a, b), 'procurement'], [c, 'investigate-iop']);
    const before = { ...whole, rules: whole.rules.slice(0, -1) };
    const after = rows(
      never(b, c),
      [all(b, not(a)), 'procurement'],
      [c, 'procurement'],
      [a, 'investigate-iop'],
    );
    expect(differences(before, after)).toEqual([
      '1 from #not-allowed to procurement: a yes, b no, c yes',
      '- 1 by rule-2 after, else none: a',
      '1 from #not-allowed to investigate-iop: a yes, b no, c no',
      '- 1 by rule-3 after, else none: b=no',
      '1 from #without-rule to procurement: a no, b yes, c no',
      '- 1 by rule-1 after, else none: always',
      '1 from #without-rule to iop-may-fit: a no, b no, c no',
      '- 1 by otherwise after, else none: always',
      '1 from procurement to #not-allowed: a yes, b yes, c yes',
      '- 1 by rule-1 before, else none: c',
      '1 from procurement to investigate-iop: a yes, c no',
      '- 1 by rule-1 before, else rule-3: c=no',
      '1 from investigate-iop to #not-allowed: a no, b yes, c yes',
      '- 1 by rule-2 before, else none: b',
      '1 from investigate-iop to procurement: b no, c yes',
      '- 1 by rule-2 before, else rule-2: b=no',
    ]);
  });

  it('by no rule, where neither set has one for what the one does not allow', () => {
    const rows = (...constraints: ReturnType<typeof never>[]) => {
      const set = questionSet({
        questions: yesNo('a', 'b'),
        rules: [[a, 'procurement']],
        constraints,
        otherwise: 'iop-may-fit',
      });
      return { ...set, rules: set.rules.slice(0, 1) };
    };
    expect(differences(rows(), rows(never(not(a), b)))).toEqual([
      '1 from #without-rule to #not-allowed: a no, b yes',
      '- 1 by no rule, else none: all(a=no, b)',
    ]);
  });

  it('with the questions whose values are counted as stretches', () => {
    const questions = [
      question('remarks', { kind: 'text' }),
      question('founded', { kind: 'date' }),
      ...yesNo('a'),
      choice('form', ['club', 'firm']),
      question('aid', { kind: 'number' }),
    ];
    const set = deciding(questions, any(a, compared('aid', 'above', 5)));
    const { stretches, combinations } = meaningAt(joinedSets(set, set), asOf);
    expect([stretches, combinations]).toEqual([['founded', 'aid'], '8']);
  });

  it('of criteria that both have, where both allow it', () => {
    const set = (constraint: ReturnType<typeof never>, ...criteria: QuestionSet['criteria']) =>
      questionSet({
        questions: yesNo('a', 'b', 'c'),
        criteria,
        constraints: [constraint],
        rules: [[c, 'procurement']],
        otherwise: 'iop-may-fit',
      });
    const before = set(
      never(a, b),
      criterion('x', a),
      criterion('y', b, c),
      criterion('gone', a),
      criterion('same', c),
    );
    const after = set(
      never(a, b),
      criterion('same', c),
      criterion('new', a),
      criterion('y', all(b, c)),
      criterion('x', any(b, c)),
    );
    expect(differences(before, after)).toEqual([
      '1 x from met to not-met: a yes, c no: all(a, c=no)',
      '3 x from not-met to met: b yes: b or all(a=no, c)',
      '3 y from met to not-met: c no: c=no',
    ]);
  });
});
