import { describe, expect, it } from 'vitest';
import {
  coverageName,
  coveragePercent,
  passes,
  runExamples,
} from '../../src/analysis/examples/run-examples.ts';
import { regressionOf, testCasesOf } from '../../src/analysis/examples/test-case.ts';
import { testSet } from '../../src/analysis/test-set.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Example } from '../../src/model/question-set.ts';
import type { SavedVerdict } from '../../src/model/verdict.ts';
import {
  answered,
  compared,
  criterion,
  criterionIs,
  implies,
  never,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { example, partnershipSet } from './small-sets.ts';

const asOf = '2026-11-22';

function ran(...examples: Example[]) {
  const set = partnershipSet(examples);
  const { cases, problems } = testCasesOf(set, asOf);
  return { problems, ...runExamples(set, cases, asOf) };
}

describe('examples', () => {
  it('hold when all that they expect comes true', () => {
    const { results } = ran(
      example(
        'stop',
        { 'several-providers': 'ja' },
        {
          status: 'settled',
          outcome: 'procurement',
          rule: 'rule-1',
          criteria: { 'both-contribute': 'open' },
        },
      ),
      example(
        'open',
        { 'several-providers': false },
        {
          status: 'open',
          outcome: null,
          possibleOutcomes: ['iop-not-possible', 'investigate-iop', 'iop-may-fit'],
        },
      ),
      example(
        'clash',
        { 'several-providers': 'yes', 'long-term': 'yes' },
        { status: 'contradictory', openQuestions: [] },
      ),
      example('no-region', { region: 'no' }, { criteria: { 'within-remit': 'not-applicable' } }),
      example('counts-as-met', { region: 'no' }, { criteria: { 'within-remit': 'met' } }),
    );
    expect(results.map((result) => [result.case.id, passes(result)])).toEqual(
      ['stop', 'open', 'clash', 'no-region', 'counts-as-met'].map((id) => [id, true]),
    );
  });

  it('say what they expected and what they found', () => {
    const { results } = ran(
      example(
        'wrong',
        { 'several-providers': 'yes' },
        {
          outcome: 'iop-may-fit',
          rule: 'rule-3',
          criteria: { 'within-remit': 'not-applicable' },
          openQuestions: ['region'],
        },
      ),
    );
    expect(results[0]!.mismatches).toEqual([
      { field: 'outcome', expected: 'iop-may-fit', found: 'procurement' },
      { field: 'rule', expected: 'rule-3', found: 'rule-1' },
      { field: 'openQuestions', expected: ['region'], found: [] },
      { field: 'criteria', criterion: 'within-remit', expected: 'not-applicable', found: 'open' },
    ]);
  });

  it('are not run when they speak of what the set does not have', () => {
    const { problems, results } = ran(
      example(
        'unknown',
        { 'several-provider': 'yes', region: 'perhaps' },
        { outcome: 'procurment', rule: 'rule-9', criteria: { remit: 'met' } },
      ),
    );
    expect(results).toEqual([]);
    expect(problems.map(({ code, part, data }) => [code, part.slice(2).join('.'), data.found])).toEqual([
      ['unknown-question', 'answers.several-provider', 'several-provider'],
      ['invalid-answer', 'answers.region', 'perhaps'],
      ['unknown-outcome', 'expect.outcome', 'procurment'],
      ['unknown-criterion', 'expect.criteria', 'remit'],
      ['unknown-rule', 'expect.rule', 'rule-9'],
    ]);
    expect(problems[0]!.data.suggestion).toBe('several-providers');
  });

  it('exercise rules, outcomes, criteria in each state, and constraints', () => {
    const { coverage } = ran(
      example('stop', { 'several-providers': 'yes' }, { outcome: 'procurement' }),
      example(
        'met',
        {
          'several-providers': 'no',
          'long-term': 'yes',
          'co-financing': 'yes',
          region: 'yes',
          'health-care': 'yes',
        },
        { outcome: 'iop-may-fit' },
      ),
      example('fails', { region: 'no' }, { outcome: 'procurement' }),
    );
    const by = (names: boolean) =>
      coverage.filter(({ by: cases }) => cases.length > 0 === names).map(coverageName);
    expect(by(true)).toEqual([
      'rule rule-1',
      'rule rule-3',
      'outcome procurement',
      'outcome iop-may-fit',
      'criterion both-contribute met',
      'criterion within-remit met',
      'constraint constraint-1',
    ]);
    expect(by(false)).toEqual([
      'rule rule-2',
      'rule otherwise',
      'outcome iop-not-possible',
      'outcome investigate-iop',
      'criterion both-contribute not-met',
      'criterion within-remit not-met',
      'criterion within-remit not-applicable',
    ]);
    expect(coveragePercent(coverage)).toBe(50);
  });
});

describe('an example', () => {
  const asked = questionSet({
    questions: [
      question('profit'),
      question('aid', { kind: 'number', minimum: 0 }),
      question('lawful', { answeredBy: ['legal'] }),
    ],
    rules: [[answered('profit'), 'procurement']],
    otherwise: 'iop-may-fit',
  });
  const read = (answers: Example['answers'], expected: Example['expect'] = {}) =>
    testCasesOf(
      { ...asked, examples: [{ id: 'one', title: 'One', asOf: '2024-01-01', answers, expect: expected }] },
      asOf,
    );

  it('gives answers by respondent, with what they overrule, on a day of its own', () => {
    const answers = {
      association: { profit: 'nej', aid: 5 },
      officer: { profit: { value: 'ja', overrules: 'The accounts.' } },
      legal: { lawful: { value: 'vet ej' } },
    };
    expect(read(answers, { outcome: null })).toEqual({
      problems: [],
      cases: [
        {
          ...{ id: 'one', title: 'One', asOf: '2024-01-01', expect: { outcome: null } },
          answers: {
            association: { profit: { value: 'no' }, aid: { value: 5 } },
            officer: { profit: { value: 'yes', overrules: 'The accounts.' } },
            legal: { lawful: { value: 'unknown' } },
          },
        },
      ],
    });
  });

  it('is told where it says what cannot be, and what can', () => {
    const { problems } = read(
      { association: { lawful: 'yes', profits: 'yes' }, officer: { aid: -1 } },
      { possibleOutcomes: ['procurement', 'iop'], openQuestions: ['aids'] },
    );
    expect(
      problems.map(({ code, part, at, data }) => [
        code,
        part.slice(2).join('.'),
        at,
        data.found,
        data.suggestion,
      ]),
    ).toEqual([
      ['respondent-may-not-answer', 'answers.association.lawful', 'key', 'association', undefined],
      ['unknown-question', 'answers.association.profits', 'key', 'profits', 'profit'],
      ['answer-out-of-range', 'answers.officer.aid', 'value', '-1', undefined],
      ['unknown-outcome', 'expect.possibleOutcomes', 'value', 'iop', undefined],
      ['unknown-question', 'expect.openQuestions', 'value', 'aids', 'aid'],
    ]);
  });

  it('is a saved case too: all that was saved must come of it', () => {
    const set = partnershipSet();
    const given = { officer: { region: { value: 'no' }, 'long-term': { value: 'yes' } } };
    const verdict = evaluate(compileSet(set, asOf), given);
    const saved = { ...verdict, asOf } as unknown as SavedVerdict;
    const one = regressionOf('a.yaml', given, saved);
    expect(one).toEqual({
      ...{ id: 'a.yaml', asOf, answers: given },
      expect: {
        ...{ status: 'open', outcome: null, openQuestions: ['co-financing'] },
        possibleOutcomes: ['investigate-iop', 'iop-may-fit'],
        criteria: { 'both-contribute': 'met', 'within-remit': 'not-applicable' },
      },
    });
    const [holds] = runExamples(set, [one], asOf).results;
    expect(holds!.mismatches).toEqual([]);
    const rules = set.rules.map((rule) => ({ ...rule, outcome: 'procurement' }));
    const [broken] = runExamples({ ...set, rules }, [one], asOf).results;
    expect(broken!.mismatches).toEqual([
      { field: 'status', expected: 'open', found: 'settled' },
      { field: 'outcome', expected: null, found: 'procurement' },
      { field: 'possibleOutcomes', expected: ['investigate-iop', 'iop-may-fit'], found: ['procurement'] },
      { field: 'openQuestions', expected: ['co-financing'], found: [] },
    ]);
  });
});

describe('examples on several days', () => {
  const figure = { id: 'ceiling', name: {}, values: [{ value: 5, from: '2021-01-01' }] };
  const dated = questionSet({
    questions: [question('aid', { kind: 'number' }), question('a'), question('b'), question('c')],
    parameters: [figure],
    criteria: [criterion('small', compared('aid', 'atMost', { type: 'parameter', id: 'ceiling' }))],
    constraints: [
      never(answered('a'), answered('b'), answered('c')),
      never(compared('aid', 'above', 900)),
      implies(answered('a'), answered('b', 'no')),
    ],
    rules: [[criterionIs('small', 'not-met'), 'procurement']],
    otherwise: 'iop-may-fit',
  });
  const on = (id: string, date: string, officer: Record<string, string | number>, outcome: string) => ({
    ...{ id, asOf: date, expect: { outcome } },
    answers: { officer: Object.fromEntries(Object.entries(officer).map(([of, value]) => [of, { value }])) },
  });

  it('are run each on its own, told in their order, and not where a figure has no value', () => {
    const cases = [
      on('late', '2022-01-01', { aid: 6 }, 'procurement'),
      on('before', '2020-01-01', { aid: 6 }, 'procurement'),
      on('today', asOf, { aid: 5 }, 'procurement'),
    ];
    const { results, coverage } = runExamples(dated, cases, asOf);
    expect(
      results.map(({ case: { id }, ...rest }) => [id, rest, passes({ case: cases[0]!, ...rest })]),
    ).toEqual([
      ['late', { mismatches: [], notInForce: [] }, true],
      ['before', { mismatches: [], notInForce: ['ceiling'] }, false],
      [
        'today',
        {
          mismatches: [{ field: 'outcome', expected: 'procurement', found: 'iop-may-fit' }],
          notInForce: [],
        },
        false,
      ],
    ]);
    // A constraint of one condition alone always has its say.
    expect(coverage.map((one) => [coverageName(one), one.part.join('.'), one.by])).toEqual([
      ['rule rule-1', 'rules.rule-1', ['late']],
      ['rule otherwise', 'rules.otherwise', []],
      ['outcome procurement', 'outcomes.procurement', ['late']],
      ['outcome iop-may-fit', 'outcomes.iop-may-fit', []],
      ['criterion small met', 'criteria.small', []],
      ['criterion small not-met', 'criteria.small', ['late']],
      ['constraint constraint-1', 'constraints.constraint-1', []],
      ['constraint constraint-2', 'constraints.constraint-2', ['late']],
      ['constraint constraint-3', 'constraints.constraint-3', []],
    ]);
    expect(coveragePercent([])).toBe(100);
  });

  it('exercise a constraint when all but one of what cannot hold together is there, or what it follows from', () => {
    const by = (officer: Record<string, string>) =>
      runExamples(dated, [on('one', asOf, { ...officer, aid: 1 }, 'iop-may-fit')], asOf)
        .coverage.filter(({ kind, by: cases }) => kind === 'constraint' && cases.length > 0)
        .map(({ id }) => id.slice(-1))
        .join('');
    expect([{ c: 'yes' }, { b: 'yes', c: 'yes' }, { a: 'yes' }, { a: 'yes', c: 'yes' }].map(by)).toEqual([
      ...['2', '12', '23', '123'],
    ]);
  });

  it('have in their order what can only be exercised from some day on', () => {
    const values = [
      { value: 20, from: '2020-01-01', to: '2020-12-31' },
      { value: 5, from: '2021-01-01' },
    ];
    const tightened = {
      ...dated,
      parameters: [{ ...figure, values }],
      questions: dated.questions.map((one) => (one.id === 'aid' ? { ...one, maximum: 10 } : one)),
    };
    const { coverage } = runExamples(tightened, [], asOf);
    expect(coverage.map(coverageName)).toEqual([
      ...['rule rule-1', 'rule otherwise', 'outcome procurement', 'outcome iop-may-fit'],
      ...['criterion small met', 'criterion small not-met'],
      ...['constraint constraint-1', 'constraint constraint-2', 'constraint constraint-3'],
    ]);
    expect(coverage.every(({ by }) => by.length === 0)).toBe(true);
  });

  it('are suggested though a constraint says again what another does', () => {
    const twice = questionSet({
      questions: [question('a'), question('b')],
      constraints: [never(answered('a')), never(answered('a'))],
      rules: [[answered('b'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    expect(testSet(twice, { asOf, suggest: true }).suggestions!.map(({ id }) => id)).toEqual([
      'rule-1',
      'otherwise',
    ]);
  });
});

describe('testing a set', () => {
  it('suggests what is missing, and is content with just that', () => {
    const set = partnershipSet();
    const first = testSet(set, { asOf, suggest: true });
    const examples = first.suggestions!.map(
      ({ id, answers, expect: expected }): Example => ({ id, answers, expect: expected }),
    );
    const then = testSet({ ...set, examples }, { asOf, mutate: true });
    expect(then.report.results.every(passes)).toBe(true);
    expect(coveragePercent(then.report.coverage)).toBe(100);
    expect(then.mutation!.survivors).toEqual([]);
    // None of them can be left out.
    for (const one of examples) {
      const rest = testSet(
        { ...set, examples: examples.filter((other) => other !== one) },
        { asOf, mutate: true },
      );
      const lacking =
        rest.mutation!.survivors.length + rest.report.coverage.filter(({ by }) => by.length === 0).length;
      expect([one.id, lacking > 0]).toEqual([one.id, true]);
    }
  });
});
