import { describe, expect, it } from 'vitest';
import { parameterFindings } from '../../src/analysis/check/parameter-dates.ts';
import { checkSet, proofsAt } from '../../src/analysis/check.ts';
import type { Finding, FindingId } from '../../src/analysis/finding.ts';
import { answersOf } from '../../src/analysis/mutation/example-draft.ts';
import { compileSet } from '../../src/evaluate/compile.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import type { Criterion, QuestionSet } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  choice,
  compared,
  criterion,
  criterionIs,
  implies,
  never,
  not,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';

const asOf = '2026-11-22';
const asked = ['several-providers', 'makes-profit', 'public-idea', 'long-term'].map((id) => question(id));
const yes = (id: string) => answered(id);
const no = (id: string) => answered(id, 'no');

function found(set: QuestionSet, id: FindingId): Finding[] {
  return proofsAt(set, asOf).filter((one) => one.id === id);
}

function only(set: QuestionSet, id: FindingId): Finding {
  const all = found(set, id);
  expect(all).toHaveLength(1);
  return all[0]!;
}

/** The verdict on what a finding shows. */
function shown(set: QuestionSet, { witness }: Finding) {
  return evaluate(compileSet(set, asOf), answersOf(witness!));
}

function withoutOtherwise(set: QuestionSet): QuestionSet {
  return { ...set, rules: set.rules.filter(({ otherwise }) => !otherwise) };
}

describe('the decision table', () => {
  it('has answers that meet no rule', () => {
    const set = withoutOtherwise(
      questionSet({
        questions: asked,
        rules: [
          [yes('several-providers'), 'procurement'],
          [yes('makes-profit'), 'procurement'],
        ],
        otherwise: 'iop-may-fit',
        outcomes: ['procurement'],
      }),
    );
    const finding = only(set, 'no-outcome');
    expect(finding).toMatchObject({ severity: 'error', part: ['rules'], data: { count: '4', of: '16' } });
    expect(finding.witness?.answers).toEqual({
      officer: { 'several-providers': 'no', 'makes-profit': 'no' },
    });
  });

  it('has no gap where two rows leave nothing between them', () => {
    const set = withoutOtherwise(
      questionSet({
        questions: asked,
        rules: [
          [yes('several-providers'), 'procurement'],
          [no('several-providers'), 'iop-may-fit'],
        ],
        otherwise: 'iop-may-fit',
      }),
    );
    expect(found(set, 'no-outcome')).toEqual([]);
  });

  it('has a rule that two earlier ones mask together, and they are named', () => {
    const set = questionSet({
      questions: asked,
      rules: [
        [yes('long-term'), 'investigate-iop'],
        [yes('several-providers'), 'procurement'],
        [all(no('several-providers'), yes('makes-profit')), 'procurement'],
        [yes('makes-profit'), 'iop-not-possible'],
      ],
      otherwise: 'iop-may-fit',
    });
    const finding = only(set, 'rule-masked');
    expect(finding.part).toEqual(['rules', 'rule-4']);
    expect(finding.data.rules).toEqual(['rule-2', 'rule-3']);
    const verdict = shown(set, finding);
    expect(verdict.rules.applies).toContain('rule-4');
    expect(verdict.rules.decides).not.toContain('rule-4');
    expect(only(set, 'outcome-unreachable')).toMatchObject({
      part: ['outcomes', 'iop-not-possible'],
      data: { rules: ['rule-4'] },
    });
  });

  it('has a rule that the constraints never let apply', () => {
    const set = questionSet({
      questions: asked,
      constraints: [implies(yes('several-providers'), no('makes-profit'))],
      rules: [[all(yes('several-providers'), yes('makes-profit')), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const finding = only(set, 'rule-never-applies');
    expect(finding.part).toEqual(['rules', 'rule-1']);
    expect(shown(set, finding).status).toBe('contradictory');
  });

  it('has an outcome that no rule names', () => {
    const set = questionSet({
      questions: asked,
      rules: [[yes('several-providers'), 'procurement']],
      otherwise: 'iop-may-fit',
      outcomes: ['investigate-iop'],
    });
    expect(only(set, 'outcome-unreachable')).toMatchObject({
      part: ['outcomes', 'investigate-iop'],
      data: { rules: [] },
    });
  });

  it('has rules with different outcomes that apply together: information, with a count and a case', () => {
    const set = questionSet({
      questions: asked,
      rules: [
        [yes('several-providers'), 'procurement'],
        [yes('public-idea'), 'market-investigation'],
        [yes('makes-profit'), 'procurement'],
      ],
      otherwise: 'iop-may-fit',
    });
    const overlaps = found(set, 'rules-overlap');
    expect(overlaps.map(({ data }) => data.rules)).toEqual([
      ['rule-1', 'rule-2'],
      ['rule-2', 'rule-3'],
    ]);
    expect(overlaps[0]).toMatchObject({ severity: 'information', data: { count: '4', of: '16' } });
    expect(shown(set, overlaps[1]!).rules.applies).toEqual(['rule-2', 'rule-3']);
  });
});

describe('criteria', () => {
  const must = (...criteria: Criterion[]) =>
    questionSet({
      questions: asked,
      criteria,
      rules: [[any(...criteria.map(({ id }) => criterionIs(id, 'not-met'))), 'iop-not-possible']],
      otherwise: 'iop-may-fit',
    });

  it('follow from others, none of which can be left out', () => {
    const set = must(
      criterion('a', yes('several-providers')),
      criterion('b', yes('makes-profit')),
      criterion('c', all(yes('several-providers'), yes('makes-profit'))),
      criterion('d', yes('long-term')),
    );
    // `c` and the pair `a`, `b` demand the same: it is the last that is superfluous.
    expect(only(set, 'criterion-follows')).toMatchObject({
      severity: 'warning',
      part: ['criteria', 'c'],
      data: { criteria: ['a', 'b'] },
    });
  });

  it('follow from others through a constraint', () => {
    const set = { ...must(criterion('a', yes('several-providers')), criterion('b', yes('makes-profit'))) };
    expect(found(set, 'criterion-follows')).toEqual([]);
    const tied = questionSet({
      questions: asked,
      criteria: set.criteria,
      constraints: [implies(yes('makes-profit'), yes('several-providers'))],
      rules: [[set.rules[0]!.when, 'iop-not-possible']],
      otherwise: 'iop-may-fit',
    });
    expect(only(tied, 'criterion-follows')).toMatchObject({
      part: ['criteria', 'a'],
      data: { criteria: ['b'] },
    });
  });

  it('contradict others, which are named', () => {
    const set = must(
      criterion('a', yes('long-term')),
      criterion('b', yes('several-providers')),
      criterion('c', no('several-providers')),
    );
    expect(only(set, 'criteria-contradict')).toMatchObject({
      severity: 'error',
      part: ['criteria', 'c'],
      data: { criteria: ['b', 'c'] },
    });
  });

  it('follow from one that others contradict', () => {
    const set = must(
      criterion('a', yes('several-providers')),
      criterion('b', any(yes('several-providers'), yes('long-term'))),
      criterion('c', no('several-providers')),
    );
    expect(only(set, 'criteria-contradict').data).toEqual({ criterion: 'c', criteria: ['a', 'c'] });
    expect(only(set, 'criterion-follows').data).toEqual({ criterion: 'b', criteria: ['a'] });
  });

  it('are always or never met, which the empty case shows', () => {
    const set = must(
      criterion('always', any(yes('long-term'), no('long-term'))),
      criterion('never', all(yes('long-term'), no('long-term'))),
    );
    const always = only(set, 'criterion-always-met');
    const never = only(set, 'criterion-never-met');
    expect(shown(set, always).criteria).toEqual({ always: 'met', never: 'not-met' });
    expect(never.witness?.answers).toEqual({});
  });

  it('have a condition that always holds', () => {
    const set = must(criterion('a', yes('long-term'), any(yes('public-idea'), no('public-idea'))));
    expect(only(set, 'criterion-always-applies').part).toEqual(['criteria', 'a', 'applies']);
  });

  it('make no difference to the outcome, though a rule speaks of them', () => {
    const set = questionSet({
      questions: asked,
      criteria: [criterion('a', yes('long-term'))],
      rules: [
        [yes('several-providers'), 'procurement'],
        [all(yes('several-providers'), criterionIs('a', 'not-met')), 'iop-not-possible'],
      ],
      otherwise: 'iop-may-fit',
    });
    expect(only(set, 'criterion-without-effect').part).toEqual(['criteria', 'a']);
  });

  it('are not spoken of by any rule, or decide though they should not', () => {
    const should: Criterion = { ...criterion('wish', yes('public-idea')), level: 'should' };
    const unused = questionSet({
      questions: asked,
      criteria: [criterion('a', yes('long-term')), should],
      rules: [[yes('several-providers'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const ids = checkSet(unused, { asOf }).map(({ id, part }) => `${id} ${part.join('.')}`);
    expect(ids).toContain('criterion-unused criteria.a');
    expect(ids).not.toContain('criterion-unused criteria.wish');
    const deciding = {
      ...unused,
      rules: [{ ...unused.rules[0]!, when: criterionIs('wish', 'not-met') }, unused.rules[1]!],
    };
    expect(checkSet(deciding, { asOf }).map(({ id }) => id)).toContain('should-decides');
  });
});

describe('constraints', () => {
  const rules = [[yes('several-providers'), 'procurement']] as const;

  it('cannot be satisfied together, and only those in the way are named', () => {
    const set = questionSet({
      questions: asked,
      constraints: [
        implies(yes('long-term'), yes('public-idea')),
        never(yes('makes-profit')),
        never(no('makes-profit')),
      ],
      rules: [...rules],
      otherwise: 'iop-may-fit',
    });
    const finding = only(set, 'constraints-unsatisfiable');
    expect(finding.data.constraints).toEqual(['constraint-2', 'constraint-3']);
    expect(shown(set, finding).status).toBe('contradictory');
  });

  it('make an answer certain, which the other answer shows', () => {
    const set = questionSet({
      questions: asked,
      constraints: [
        implies(yes('makes-profit'), yes('long-term')),
        implies(no('makes-profit'), yes('long-term')),
      ],
      rules: [...rules],
      otherwise: 'iop-may-fit',
    });
    const finding = only(set, 'answer-certain');
    expect(finding).toMatchObject({
      part: ['questions', 'long-term'],
      data: { answer: 'yes', constraints: ['constraint-1', 'constraint-2'] },
    });
    expect(finding.witness?.answers).toEqual({ officer: { 'long-term': 'no' } });
    expect(shown(set, finding).status).toBe('contradictory');
  });

  it('make one option of several impossible', () => {
    const set = questionSet({
      questions: [choice('public-body', ['municipality', 'region', 'state']), ...asked],
      constraints: [never(answered('public-body', 'state'))],
      rules: [[answered('public-body', 'region'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    expect(only(set, 'answer-impossible')).toMatchObject({
      severity: 'warning',
      data: { answer: 'state', constraints: ['constraint-1'] },
    });
  });

  it('follow from others, or always hold', () => {
    const set = questionSet({
      questions: asked,
      constraints: [
        implies(yes('makes-profit'), yes('public-idea')),
        implies(yes('public-idea'), yes('long-term')),
        implies(yes('makes-profit'), yes('long-term')),
        implies(yes('makes-profit'), any(yes('several-providers'), no('several-providers'))),
      ],
      rules: [...rules],
      otherwise: 'iop-may-fit',
    });
    expect(
      found(set, 'constraint-without-effect').map(({ part, data }) => [part[1], data.constraints]),
    ).toEqual([
      ['constraint-3', ['constraint-1', 'constraint-2']],
      ['constraint-4', []],
    ]);
  });
});

describe('questions and respondents', () => {
  it('can never change the outcome', () => {
    const set = questionSet({
      questions: asked,
      constraints: [implies(yes('long-term'), yes('several-providers'))],
      rules: [
        [yes('several-providers'), 'procurement'],
        [any(yes('makes-profit'), no('makes-profit')), 'iop-may-fit'],
      ],
      otherwise: 'iop-not-possible',
    });
    const ids = found(set, 'question-without-effect').map(({ part, severity }) => [part[1], severity]);
    expect(ids).toEqual([
      ['makes-profit', 'warning'],
      ['public-idea', 'warning'],
      ['long-term', 'warning'],
    ]);
  });

  it('only inform: through a wish, or by deciding which texts are shown', () => {
    const base = questionSet({
      questions: asked,
      criteria: [{ ...criterion('wish', yes('long-term')), level: 'should' }],
      rules: [
        [yes('several-providers'), 'procurement'],
        [yes('makes-profit'), 'procurement'],
      ],
      otherwise: 'iop-may-fit',
    });
    const set = {
      ...base,
      agreement: [{ id: 'purpose', text: { sv: 'x', en: 'x' }, when: yes('public-idea'), source: [] }],
    };
    expect(found(set, 'question-without-effect').map(({ part, severity }) => [part[1], severity])).toEqual([
      ['public-idea', 'information'],
      ['long-term', 'information'],
    ]);
  });

  it('matter only together: an answer that a constraint carries over to another question', () => {
    const set = questionSet({
      questions: [question('a'), question('b')],
      constraints: [implies(yes('a'), yes('b')), implies(yes('b'), yes('a'))],
      rules: [[yes('a'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    expect(found(set, 'question-without-effect')).toEqual([]);
  });

  it('leave a respondent unable to settle anything', () => {
    const association = { answeredBy: ['association' as const] };
    const set = questionSet({
      questions: [
        question('several-providers', { answeredBy: ['officer'] }),
        question('long-term', association),
      ],
      rules: [
        [all(yes('several-providers'), yes('long-term')), 'procurement'],
        [yes('several-providers'), 'investigate-iop'],
      ],
      otherwise: 'iop-may-fit',
    });
    const finding = only(set, 'respondent-cannot-settle');
    expect(finding.data).toEqual({ respondent: 'association' });
    expect(finding.witness?.answers).toEqual({ association: { 'long-term': 'yes' } });
    expect(shown(set, finding).status).toBe('open');
  });
});

describe('values and figures', () => {
  const aid = (traits = {}) => question('aid', { kind: 'number', unit: 'EUR', minimum: 0, ...traits });

  it('are compared with what no answer can be', () => {
    const set = questionSet({
      questions: [aid({ maximum: 1000 }), question('years', { kind: 'number', wholeNumbers: true })],
      rules: [
        [compared('aid', 'above', 5000), 'procurement'],
        [compared('years', 'is', 2.5), 'procurement'],
        [compared('aid', 'atLeast', 0), 'iop-may-fit'],
      ],
      otherwise: 'investigate-iop',
    });
    expect(
      found(set, 'condition-outside-domain').map(({ part, data }) => [part[1], data.question, data.always]),
    ).toEqual([
      ['rule-1', 'aid', 'no'],
      ['rule-2', 'years', 'no'],
      ['rule-3', 'aid', 'yes'],
    ]);
  });

  it('are shown by the value that one would expect to make a difference', () => {
    const set = questionSet({
      questions: [
        aid({ maximum: 1000 }),
        choice('form', ['club', 'trust']),
        question('founded', { kind: 'date', minimum: '2000-01-01', answeredBy: ['association'] }),
      ],
      rules: [
        [compared('aid', 'above', 5000), 'procurement'],
        [compared('aid', 'atLeast', 5000), 'procurement'],
        [compared('aid', 'below', 0), 'procurement'],
        [compared('aid', 'atMost', 5000), 'iop-may-fit'],
        [compared('aid', 'above', 500), 'iop-may-fit'],
        [answered('form', 'trust', 'club'), 'iop-may-fit'],
        [answered('form', 'trust'), 'iop-may-fit'],
        [compared('founded', 'below', '1999-05-01'), 'procurement'],
      ],
      otherwise: 'investigate-iop',
    });
    const outside = found(set, 'condition-outside-domain');
    expect(outside.map(({ part, witness }) => [part.join('.'), witness])).toEqual(
      [
        ['rules.rule-1.when', { officer: { aid: 1000 } }],
        ['rules.rule-2.when', { officer: { aid: 1000 } }],
        ['rules.rule-3.when', { officer: { aid: 0 } }],
        ['rules.rule-4.when', { officer: { aid: 1000 } }],
        ['rules.rule-6.when', { officer: { form: 'trust' } }],
        ['rules.rule-8.when', { association: { founded: '2000-01-01' } }],
      ].map(([part, answers]) => [part, { asOf, answers }]),
    );
    expect(outside.map(({ data }) => data)).toEqual([
      { question: 'aid', comparison: 'above', minimum: '0', maximum: '1000', always: 'no' },
      { question: 'aid', comparison: 'atLeast', minimum: '0', maximum: '1000', always: 'no' },
      { question: 'aid', comparison: 'below', minimum: '0', maximum: '1000', always: 'no' },
      { question: 'aid', comparison: 'atMost', minimum: '0', maximum: '1000', always: 'yes' },
      { question: 'form', values: ['trust', 'club'], always: 'yes' },
      {
        ...{ question: 'founded', comparison: 'below', always: 'no' },
        ...{ minimum: '2000-01-01', maximum: undefined },
      },
    ]);
  });

  it('have limits that leave nothing', () => {
    const set = questionSet({
      questions: [aid({ wholeNumbers: true, minimum: 1.2, maximum: 1.8 })],
      rules: [[compared('aid', 'above', 1), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const proofs = proofsAt(set, asOf);
    expect(proofs.map(({ id, part, data }) => ({ id, part, data }))).toEqual([
      {
        ...{ id: 'question-without-values', part: ['questions', 'aid'] },
        data: { question: 'aid', minimum: '1.2', maximum: '1.8' },
      },
    ]);
  });

  it('have days of the set without a figure, at its beginning, its end and in between, or with two', () => {
    const rate = (values: [from: string, to?: string][], valid?: QuestionSet['valid']) => {
      const set = questionSet({
        questions: [aid()],
        parameters: [
          {
            ...{ id: 'rate', name: { sv: 'x', en: 'x' }, unit: 'EUR' },
            values: values.map(([from, to], value) => ({ value, from, ...(to && { to }) })),
          },
        ],
        rules: [[compared('aid', 'above', { type: 'parameter', id: 'rate' }), 'procurement']],
        otherwise: 'iop-may-fit',
      });
      return parameterFindings({ ...set, ...(valid && { valid }) }).map(
        ({ id, part, data, witness }) =>
          `${id} ${part.join('.')} ${data.from} ${data.to} ${witness?.asOf} ${Object.keys(witness!.answers)}`,
      );
    };
    const year = (one: number): [string, string] => [`${one}-01-01`, `${one}-12-31`];
    // In force all the time, whichever is written first.
    expect(rate([year(2021), year(2020)], { from: '2020-01-01', to: '2021-12-31' })).toEqual([]);
    expect(rate([year(2020), ['2021-01-01']], { from: '2020-01-01', to: '2040-12-31' })).toEqual([]);
    expect(rate([year(2021), year(2020)], { from: '2019-06-01', to: '2022-02-28' })).toEqual([
      'parameter-gap parameters.rate.values 2019-06-01 2019-12-31 2019-06-01 ',
      'parameter-gap parameters.rate.values 2022-01-01 2022-02-28 2022-01-01 ',
    ]);
    expect(rate([year(2022), year(2020)])).toEqual([
      'parameter-gap parameters.rate.values.0 2021-01-01 2021-12-31 2021-01-01 ',
    ]);
    // The second lies within the first; the third begins where the first, not the second, has ended.
    expect(rate([['2020-01-01', '2022-12-31'], year(2021), ['2023-01-01']])).toEqual([
      'parameter-overlap parameters.rate.values.1 2021-01-01 2021-12-31 2021-01-01 ',
    ]);
    expect(rate([['2020-01-01'], ['2022-01-01'], ['2024-01-01']])).toEqual([
      'parameter-overlap parameters.rate.values.1 2022-01-01 undefined 2022-01-01 ',
      'parameter-overlap parameters.rate.values.2 2024-01-01 undefined 2024-01-01 ',
    ]);
    expect(rate([year(2020), ['2020-06-01'], year(2023)])).toEqual([
      'parameter-overlap parameters.rate.values.1 2020-06-01 2020-12-31 2020-06-01 ',
      'parameter-overlap parameters.rate.values.2 2023-01-01 2023-12-31 2023-01-01 ',
    ]);
  });

  it('have gaps and overlaps in their dates, end, and go unused', () => {
    const parameter = (id: string, ...values: [number, string, string?][]) => ({
      id,
      name: { sv: id, en: id },
      unit: 'EUR',
      values: values.map(([value, from, to]) => ({ value, from, ...(to && { to }) })),
    });
    const set = questionSet({
      questions: [aid()],
      parameters: [
        parameter('gap', [1, '2020-01-01', '2023-12-30'], [2, '2024-01-01']),
        parameter('overlap', [1, '2020-01-01', '2024-01-01'], [2, '2024-01-01']),
        parameter('over', [1, '2020-01-01', '2025-12-31']),
        parameter('sound', [1, '2020-01-01', '2023-12-31'], [2, '2024-01-01']),
      ],
      rules: ['gap', 'overlap', 'over'].map(
        (id) => [compared('aid', 'above', { type: 'parameter', id }), 'procurement'] as const,
      ),
      otherwise: 'iop-may-fit',
    });
    const about = checkSet(set, { asOf }).filter(
      ({ part }) => (part[0] === 'parameters' && part.length !== 4) || part[2] === 'values',
    );
    expect(
      about
        .filter(({ id }) => id !== 'missing-source')
        .map(({ id, part, data }) => [id, part[1], data.from, data.to]),
    ).toEqual([
      ['parameter-gap', 'gap', '2023-12-31', '2023-12-31'],
      ['parameter-overlap', 'overlap', '2024-01-01', '2024-01-01'],
      ['parameter-not-in-force', 'over', undefined, undefined],
      ['parameter-unused', 'sound', undefined, undefined],
    ]);
  });

  it('say from when a finding holds, where a figure changes it', () => {
    const ceiling = {
      id: 'ceiling',
      name: { sv: 'x', en: 'x' },
      unit: 'EUR',
      values: [
        { value: 10, from: '2020-01-01', to: '2026-12-31' },
        { value: 2000, from: '2027-01-01' },
      ],
    };
    const set = questionSet({
      questions: [aid({ maximum: 1000 })],
      parameters: [ceiling],
      rules: [[compared('aid', 'above', { type: 'parameter', id: 'ceiling' }), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const dead = checkSet(set, { asOf }).filter(({ id }) => id === 'rule-never-applies');
    expect(dead).toHaveLength(1);
    expect(dead[0]!.dates).toEqual(['2027-01-01']);
  });
});

describe('texts', () => {
  it('are never shown', () => {
    const base = questionSet({
      questions: asked,
      rules: [[yes('several-providers'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const step = (id: string, when = yes('several-providers')) => ({
      id,
      text: { sv: id, en: id },
      when,
      source: [],
    });
    const set: QuestionSet = {
      ...base,
      outcomes: base.outcomes.map((one) =>
        one.id === 'iop-may-fit'
          ? { ...one, nextSteps: [step('never'), step('sometimes', yes('long-term'))] }
          : one,
      ),
      attachments: [step('no-such', all(yes('makes-profit'), not(yes('makes-profit'))))],
    };
    expect(found(set, 'text-unused').map(({ part }) => part.join('.'))).toEqual([
      'outcomes.iop-may-fit.nextSteps.never',
      'attachments.no-such',
    ]);
  });
});
