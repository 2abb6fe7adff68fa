import { describe, expect, it } from 'vitest';
import { runExamples } from '../../src/analysis/examples/run-examples.ts';
import { testCasesOf } from '../../src/analysis/examples/test-case.ts';
import type { ExampleDraft } from '../../src/analysis/mutation/example-draft.ts';
import { mutantsOf } from '../../src/analysis/mutation/mutants.ts';
import { runMutants } from '../../src/analysis/mutation/mutation.ts';
import { suggestExamples } from '../../src/analysis/mutation/suggest.ts';
import type { Example, QuestionSet } from '../../src/model/question-set.ts';
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
  question,
  questionSet,
} from '../evaluate/set-builder.ts';
import { example, partnershipSet } from './small-sets.ts';

const asOf = '2026-11-22';

/** A ceiling that is raised, a wish, a constraint and a criterion that applies to some. */
function grants(examples: Example[] = []): QuestionSet {
  const set = questionSet({
    questions: [
      choice('form', ['club', 'trust', 'firm']),
      question('profit'),
      question('aid', { kind: 'number', unit: 'EUR', minimum: 0, wholeNumbers: true }),
      question('long-term'),
    ],
    parameters: [
      {
        ...{ id: 'ceiling', name: {}, unit: 'EUR' },
        values: [
          { value: 100, from: '2020-01-01', to: '2025-12-31' },
          { value: 200, from: '2026-01-01' },
        ],
      },
    ],
    criteria: [
      criterion(
        'within',
        compared('aid', 'atMost', { type: 'parameter', id: 'ceiling' }),
        answered('form', 'club', 'firm'),
      ),
      { ...criterion('lasting', answered('long-term')), level: 'should' },
    ],
    constraints: [implies(answered('form', 'firm'), answered('profit'))],
    rules: [
      [answered('profit'), 'procurement'],
      [criterionIs('within', 'not-met'), 'iop-not-possible'],
      [all(answered('form', 'trust'), compared('aid', 'above', 500)), 'investigate-iop'],
    ],
    otherwise: 'iop-may-fit',
  });
  return { ...set, examples };
}

/** The answers and what is expected of them, in one line. */
function inWords({ asOf: date, answers, expect: expected }: ExampleDraft): string {
  const { criteria, ...rest } = expected;
  const said = (one: object) => Object.entries(one).map(([key, value]) => `${key} ${value}`);
  const given = Object.entries(answers).flatMap(([who, own]) => [who, ...said(own)]);
  return `${date} | ${given.join(', ')} | ${[...said(rest), ...(criteria ? ['criteria', ...said(criteria)] : [])].join(', ')}`;
}

function reported(set: QuestionSet, limit?: number) {
  const { survivors, ...report } = runMutants(set, testCasesOf(set, asOf).cases, asOf, limit);
  return {
    ...report,
    survivors: survivors.map(({ mutant, example: shown }) => `${mutant.id} | ${inWords(shown)}`),
  };
}

function suggested(set: QuestionSet, date = asOf): string[] {
  const { cases } = testCasesOf(set, date);
  const { survivors } = runMutants(set, cases, date);
  const { coverage } = runExamples(set, cases, date);
  return suggestExamples(set, survivors, coverage, date).map(
    ({ id, covers, kills, ...draft }) =>
      `${id} | ${inWords(draft)} | ${kills.length} and ${covers.join(', ')}`,
  );
}

describe('mutants that no example notices', () => {
  it('are each shown by the case with the fewest answers that would, today if it can be', () => {
    expect(reported(grants()).survivors).toEqual([
      'parameters.ceiling.values.0.value:change-parameter:1 | 2020-01-01 | officer, profit no, aid 100 | status settled, outcome iop-may-fit, rule otherwise',
      'parameters.ceiling.values.0.value:change-parameter:2 | 2020-01-01 | officer, form club, profit no, aid 101 | status settled, outcome iop-not-possible, rule rule-2',
      'parameters.ceiling.values.1.value:change-parameter:1 | 2026-11-22 | officer, profit no, aid 200 | status settled, outcome iop-may-fit, rule otherwise',
      'parameters.ceiling.values.1.value:change-parameter:2 | 2026-11-22 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2',
      'criteria.within.met:negate:1 | 2026-11-22 | officer, profit no, aid 0 | status settled, outcome iop-may-fit, rule otherwise',
      'criteria.within.met:change-comparison:1 | 2026-11-22 | officer, profit no, aid 200 | status settled, outcome iop-may-fit, rule otherwise',
      'criteria.within.applies:drop-applies:1 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3',
      'criteria.within.applies:negate:1 | 2026-11-22 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2',
      'criteria.within.applies:change-values:1 | 2026-11-22 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2',
      'criteria.within.applies:change-values:2 | 2026-11-22 | officer, form firm, aid 201 | status settled, outcome procurement, rule rule-1, criteria, within not-met',
      'criteria.lasting.met:negate:1 | 2026-11-22 | officer, long-term yes | criteria, lasting met',
      'constraints.constraint-1:drop-constraint:1 | 2026-11-22 | officer, form firm, profit no | status contradictory',
      'constraints.constraint-1.if:negate:1 | 2026-11-22 | officer, form firm, profit no | status contradictory',
      'constraints.constraint-1.if:change-values:1 | 2026-11-22 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2',
      'constraints.constraint-1.if:change-values:2 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3',
      'constraints.constraint-1.then:negate:1 | 2026-11-22 | officer, form firm | status settled, outcome procurement, rule rule-1',
      'rules.rule-1.when:negate:1 | 2026-11-22 | officer, profit yes | status settled, outcome procurement, rule rule-1',
      'rules.rule-1.outcome:change-outcome:1 | 2026-11-22 | officer, profit yes | status settled, outcome procurement, rule rule-1',
      'rules.rule-1:drop-row:1 | 2026-11-22 | officer, profit yes | status settled, outcome procurement, rule rule-1',
      'rules.rule-1:swap-rows:1 | 2026-11-22 | officer, profit yes | status settled, outcome procurement, rule rule-1',
      'rules.rule-1:swap-rows:2 | 2026-11-22 | officer, profit yes | status settled, outcome procurement, rule rule-1',
      'rules.rule-2.when:negate:1 | 2026-11-22 | officer, profit no, aid 0 | status settled, outcome iop-may-fit, rule otherwise',
      'rules.rule-2.outcome:change-outcome:1 | 2026-11-22 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2',
      'rules.rule-2:drop-row:1 | 2026-11-22 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2',
      'rules.rule-3.when:negate:1 | 2026-11-22 | officer, profit no, aid 0 | status settled, outcome iop-may-fit, rule otherwise',
      'rules.rule-3.when:drop-conjunct:2 | 2026-11-22 | officer, profit no, aid 0 | status settled, outcome iop-may-fit, rule otherwise',
      'rules.rule-3.when:negate:2 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3',
      'rules.rule-3.when:negate:3 | 2026-11-22 | officer, profit no, aid 0 | status settled, outcome iop-may-fit, rule otherwise',
      'rules.rule-3.when:change-comparison:1 | 2026-11-22 | officer, form trust, profit no, aid 500 | status settled, outcome iop-may-fit, rule otherwise',
      'rules.rule-3.when:change-constant:1 | 2026-11-22 | officer, form trust, profit no, aid 500 | status settled, outcome iop-may-fit, rule otherwise',
      'rules.rule-3.when:change-constant:2 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3',
      'rules.rule-3.outcome:change-outcome:1 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3',
      'rules.rule-3:drop-row:1 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3',
      'rules.otherwise.outcome:change-outcome:1 | 2026-11-22 | officer, profit no, aid 0 | status settled, outcome iop-may-fit, rule otherwise',
    ]);
  });
  it('are not those that no answers tell from the set on any day', () => {
    const { equivalent, counted, killed, tooLarge } = reported(grants());
    expect(equivalent).toEqual([
      'rules.rule-2:swap-rows:1',
      'rules.rule-3.when:drop-conjunct:1',
      'rules.rule-3.when:change-values:1',
      'rules.rule-3.when:change-values:2',
    ]);
    expect([counted, killed, tooLarge]).toEqual([34, {}, []]);
  });
  it('are none of those that a case notices on its own day, the first of today, then of the earliest', () => {
    const set = grants([
      example('profit', { profit: 'yes' }, { outcome: 'procurement' }),
      example(
        'earlier',
        { form: 'club', profit: 'no', aid: 101 },
        { outcome: 'iop-not-possible' },
        '2021-05-05',
      ),
      example('firm', { form: 'firm', profit: 'no' }, { status: 'contradictory' }),
      example('trust', { form: 'trust', profit: 'no', aid: 501 }, { rule: 'rule-3' }),
    ]);
    const { killed } = reported(set);
    expect(Object.entries(killed).map(([id, by]) => `${id} ${by}`)).toEqual([
      'parameters.ceiling.values.0.value:change-parameter:2 earlier',
      'criteria.within.met:negate:1 earlier',
      'criteria.within.applies:drop-applies:1 trust',
      'criteria.within.applies:negate:1 trust',
      'criteria.within.applies:change-values:1 earlier',
      'constraints.constraint-1:drop-constraint:1 firm',
      'constraints.constraint-1.if:negate:1 firm',
      'constraints.constraint-1.if:change-values:1 earlier',
      'constraints.constraint-1.if:change-values:2 trust',
      'constraints.constraint-1.then:negate:1 firm',
      'rules.rule-1.when:negate:1 profit',
      'rules.rule-1.outcome:change-outcome:1 profit',
      'rules.rule-1:drop-row:1 profit',
      'rules.rule-1:swap-rows:1 profit',
      'rules.rule-1:swap-rows:2 profit',
      'rules.rule-2.when:negate:1 trust',
      'rules.rule-2.outcome:change-outcome:1 earlier',
      'rules.rule-2:drop-row:1 earlier',
      'rules.rule-3.when:negate:1 trust',
      'rules.rule-3.when:negate:2 trust',
      'rules.rule-3.when:negate:3 trust',
      'rules.rule-3.when:change-constant:2 trust',
      'rules.rule-3:drop-row:1 trust',
    ]);
  });
  it('are told apart from those that are too large to be drawn, whatever fits beside each other', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const each = ids.map((id) => answered(id));
    const set = questionSet({
      questions: ids.map((id) => question(id)),
      rules: [
        [any(answered('a'), answered('a', 'no')), 'procurement'],
        [atLeast(4, each), 'iop-not-possible'],
        [any(...[0, 1, 2, 3].map((i) => all(each[i]!, each[i + 4]!))), 'investigate-iop'],
      ],
      otherwise: 'iop-may-fit',
    });
    const every = reported(set);
    expect(every.tooLarge).toEqual([]);
    const without = new Set<number>();
    for (const limit of [190, 210, 250, 300, 350, 400]) {
      const { survivors, equivalent, tooLarge } = reported(set, limit);
      expect(every.survivors).toEqual(expect.arrayContaining(survivors));
      expect(every.equivalent).toEqual(expect.arrayContaining(equivalent));
      const named = [...survivors.map((one) => one.split(' ')[0]), ...equivalent, ...tooLarge];
      expect(named.sort()).toEqual(
        mutantsOf(set)
          .map(({ id }) => id)
          .sort(),
      );
      without.add(tooLarge.length);
    }
    expect(Math.max(...without)).toBeGreaterThan(Math.min(...without));
    // What does not fit beside all the others is drawn on a board of its own.
    expect(reported(set, 600)).toEqual(every);
  });
});

describe('the examples that are suggested', () => {
  it('notice all together, each with as few answers as it can have, today if they can', () => {
    expect(suggested(grants())).toEqual([
      'otherwise | 2026-11-22 | officer, form club, profit no, aid 200, long-term yes | status settled, outcome iop-may-fit, rule otherwise, criteria, lasting met | 10 and rule otherwise, outcome iop-may-fit, criterion within met, criterion lasting met',
      'rule-2 | 2026-11-22 | officer, form club, profit no, aid 201, long-term no | status settled, outcome iop-not-possible, rule rule-2 | 10 and rule rule-2, outcome iop-not-possible, criterion within not-met, criterion lasting not-met',
      'otherwise-2 | 2026-11-22 | officer, form trust, profit no, aid 500 | status settled, outcome iop-may-fit, rule otherwise | 12 and rule otherwise, outcome iop-may-fit, criterion within not-applicable',
      'rule-1 | 2026-11-22 | officer, form firm | status settled, outcome procurement, rule rule-1, criteria, within open | 10 and rule rule-1, outcome procurement, constraint constraint-1',
      'rule-3 | 2026-11-22 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3 | 12 and rule rule-3, outcome investigate-iop, criterion within not-applicable',
      'otherwise-3 | 2020-01-01 | officer, profit no, aid 100 | status settled, outcome iop-may-fit, rule otherwise | 1 and ',
      'rule-2-2 | 2020-01-01 | officer, form club, profit no, aid 101 | status settled, outcome iop-not-possible, rule rule-2 | 1 and ',
    ]);
  });

  it('are those that are missing, under names that are not taken', () => {
    const firm = example('rule-1', { form: 'firm' }, { outcome: 'procurement' });
    const club = example('rule-2', { form: 'club', profit: 'no', aid: 201 }, { outcome: 'iop-not-possible' });
    expect(suggested(grants([firm, club]))).toEqual([
      'otherwise | 2026-11-22 | officer, profit no, aid 200, long-term yes | status settled, outcome iop-may-fit, rule otherwise, criteria, lasting met | 7 and rule otherwise, outcome iop-may-fit, criterion within met, criterion lasting met',
      'rule-3 | 2026-11-22 | officer, form trust, profit no, aid 501, long-term no | status settled, outcome investigate-iop, rule rule-3 | 8 and rule rule-3, outcome investigate-iop, criterion within not-applicable, criterion lasting not-met',
      'rule-1-2 | 2026-11-22 | officer, form firm | status settled, outcome procurement, rule rule-1, criteria, within open | 1 and ',
      'otherwise-2 | 2026-11-22 | officer, form trust, profit no, aid 500 | status settled, outcome iop-may-fit, rule otherwise | 8 and rule otherwise, outcome iop-may-fit, criterion within not-applicable',
      'otherwise-3 | 2020-01-01 | officer, profit no, aid 100 | status settled, outcome iop-may-fit, rule otherwise | 1 and ',
      'rule-2-2 | 2020-01-01 | officer, form club, profit no, aid 101 | status settled, outcome iop-not-possible, rule rule-2 | 1 and ',
    ]);
  });

  it('are of the first days on which there is a figure, where there is none yet', () => {
    expect(suggested(grants(), '2019-01-01')).toEqual([
      'otherwise | 2020-01-01 | officer, form club, profit no, aid 100, long-term yes | status settled, outcome iop-may-fit, rule otherwise, criteria, lasting met | 10 and rule otherwise, outcome iop-may-fit, criterion within met, criterion lasting met',
      'rule-2 | 2020-01-01 | officer, form club, profit no, aid 101, long-term no | status settled, outcome iop-not-possible, rule rule-2 | 10 and rule rule-2, outcome iop-not-possible, criterion within not-met, criterion lasting not-met',
      'otherwise-2 | 2020-01-01 | officer, form trust, profit no, aid 500 | status settled, outcome iop-may-fit, rule otherwise | 12 and rule otherwise, outcome iop-may-fit, criterion within not-applicable',
      'rule-1 | 2020-01-01 | officer, form firm | status settled, outcome procurement, rule rule-1, criteria, within open | 10 and rule rule-1, outcome procurement, constraint constraint-1',
      'rule-3 | 2020-01-01 | officer, form trust, profit no, aid 501 | status settled, outcome investigate-iop, rule rule-3 | 12 and rule rule-3, outcome investigate-iop, criterion within not-applicable',
      'otherwise-3 | 2026-01-01 | officer, profit no, aid 200 | status settled, outcome iop-may-fit, rule otherwise | 1 and ',
      'rule-2-2 | 2026-01-01 | officer, form club, profit no, aid 201 | status settled, outcome iop-not-possible, rule rule-2 | 1 and ',
    ]);
  });

  it('keep, of answers that do the same, the one asked first', () => {
    expect(suggested(partnershipSet())).toEqual([
      'otherwise | 2026-11-22 | officer, several-providers no, co-financing yes, health-care yes, long-term no | status settled, outcome investigate-iop, rule otherwise | 12 and rule otherwise, outcome investigate-iop, criterion both-contribute met, criterion within-remit met',
      'otherwise-2 | 2026-11-22 | officer, region no, co-financing no, long-term yes | status settled, outcome investigate-iop, rule otherwise | 16 and rule otherwise, outcome investigate-iop, criterion both-contribute met, criterion within-remit not-applicable',
      'rule-2 | 2026-11-22 | officer, several-providers no, co-financing no, long-term no | status settled, outcome iop-not-possible, rule rule-2 | 10 and rule rule-2, outcome iop-not-possible, criterion both-contribute not-met',
      'rule-2-2 | 2026-11-22 | officer, several-providers no, region yes, health-care no | status settled, outcome iop-not-possible, rule rule-2 | 11 and rule rule-2, outcome iop-not-possible, criterion within-remit not-met',
      'rule-1 | 2026-11-22 | officer, several-providers yes | status settled, outcome procurement, rule rule-1 | 5 and rule rule-1, outcome procurement, constraint constraint-1',
      'rule-3 | 2026-11-22 | officer, co-financing yes, health-care yes, long-term yes | status settled, outcome iop-may-fit, rule rule-3 | 14 and rule rule-3, outcome iop-may-fit, criterion both-contribute met, criterion within-remit met',
    ]);
  });

  it('are of answers that are not allowed, where nothing else shows that they are not', () => {
    const set = questionSet({
      questions: ['a', 'b', 'c'].map((id) => question(id)),
      constraints: [never(answered('a'), answered('c'))],
      rules: [[answered('b'), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    expect(suggested(set)).toEqual([
      'contradictory | 2026-11-22 | officer, a yes, c yes | status contradictory | 3 and constraint constraint-1',
      'rule-1 | 2026-11-22 | officer, b yes, c yes | status settled, outcome procurement, rule rule-1 | 4 and rule rule-1, outcome procurement, constraint constraint-1',
      'otherwise | 2026-11-22 | officer, a yes, b no | status settled, outcome iop-may-fit, rule otherwise | 3 and rule otherwise, outcome iop-may-fit, constraint constraint-1',
    ]);
  });
});
