import { describe, expect, it } from 'vitest';
import { movedIds } from '../../src/analysis/diff/moved.ts';
import { NOT_ALLOWED } from '../../src/analysis/diff/transitions.ts';
import { wordChanges } from '../../src/analysis/diff/word-changes.ts';
import { diffSets } from '../../src/analysis/diff.ts';
import { ParameterNotInForce } from '../../src/evaluate/bounds.ts';
import type { Earlier, QuestionSet } from '../../src/model/question-set.ts';
import type { Respondent } from '../../src/model/vocabulary.ts';
import { all, answered, choice, compared, implies, question, questionSet } from '../evaluate/set-builder.ts';
import { partnershipSet } from './small-sets.ts';

const asOf = '2026-11-22';
const reason = { sv: 'x', en: 'x' };

/** The set with one question under another id, everywhere. */
function renamed(set: QuestionSet, from: string, to: string, earlier: Earlier[] = []): QuestionSet {
  const text = JSON.stringify(set).replaceAll(`"${from}"`, `"${to}"`);
  return { ...(JSON.parse(text) as QuestionSet), earlier };
}

describe('words', () => {
  it('are compared by part and field, with what stood and what stands', () => {
    const before = partnershipSet();
    const after: QuestionSet = {
      ...before,
      questions: before.questions.map((one) =>
        one.id === 'region' ? { ...one, label: { sv: 'Region', en: 'Region' } } : one,
      ),
      criteria: [{ ...before.criteria[0]!, met: answered('co-financing') }],
      rules: [before.rules[1]!, before.rules[0]!, ...before.rules.slice(2)],
    };
    const words = wordChanges(before, after);
    expect(words.map(({ section, id, change }) => `${section} ${id} ${change}`)).toEqual([
      'questions region changed',
      'criteria both-contribute changed',
      'criteria within-remit removed',
      'rules rule-1 moved',
    ]);
    expect(words[0]!.fields).toEqual([
      { path: ['label', 'sv'], before: 'region', after: 'Region' },
      { path: ['label', 'en'], before: 'region', after: 'Region' },
    ]);
    expect(words[1]!.fields).toEqual([
      { path: ['met'], before: before.criteria[0]!.met, after: answered('co-financing') },
    ]);
    expect(words[3]!.after).toEqual({ before: null, now: 'rule-2' });
  });

  it('say of a move only what had to be moved', () => {
    expect(movedIds(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual(['a']);
    expect(movedIds(['a', 'b', 'c'], ['a', 'x', 'c'])).toEqual([]);
  });
});

describe('questions that are gone', () => {
  const before = partnershipSet();

  it('are refused when nothing is declared: renamed where another is like it, else removed', () => {
    const rename = diffSets(before, renamed(before, 'co-financing', 'co-finances'), asOf);
    expect(rename.refusals).toMatchObject([
      { id: 'undeclared-rename', question: 'co-financing', data: { to: 'co-finances' } },
    ]);
    const removal = diffSets(before, renamed(before, 'co-financing', 'x'), asOf);
    expect(removal.refusals).toMatchObject([{ id: 'undeclared-removal', question: 'co-financing' }]);
    // A case that has answered the question is no longer taken, so it is not so that no case can change.
    const unused = { ...before, questions: [...before.questions, question('remarks')] };
    const { refusals, meaning, proved } = diffSets(unused, before, asOf);
    expect([refusals.length, meaning[0]!.changed, proved]).toEqual([1, '0', 'nothing']);
  });

  it('are the same question when the new name is declared: no case can change', () => {
    const earlier: Earlier[] = [
      { type: 'renamed', question: 'co-financing', to: 'both-pay', since: '1.1.0' },
    ];
    const diff = diffSets(before, renamed(before, 'co-financing', 'both-pay', earlier), asOf);
    expect(diff.refusals).toEqual([]);
    expect(diff.proved).toBe('no-case-can-change');
    expect(diff.words.map(({ section, id, earlierId }) => [section, id, earlierId])).toEqual([
      ['questions', 'both-pay', 'co-financing'],
    ]);
  });

  it('may go when that is declared', () => {
    const after: QuestionSet = {
      ...before,
      questions: before.questions.filter(({ id }) => id !== 'health-care'),
      criteria: before.criteria.map((one) =>
        one.id === 'within-remit' ? { ...one, met: answered('region', 'no') } : one,
      ),
      earlier: [{ type: 'removed', question: 'health-care', since: '1.1.0', reason }],
    };
    const diff = diffSets(before, after, asOf);
    expect(diff.refusals).toEqual([]);
    expect(diff.joined.onlyBefore).toEqual(['health-care']);
  });

  it('are refused when their kind changes, and answers that are no longer taken are told of', () => {
    const asked = (options: string[], kind: 'yes-no' | 'number', answeredBy: Respondent[]) =>
      questionSet({
        questions: [choice('area', options), question('aid', { kind }), question('profit', { answeredBy })],
        rules: [[answered('area', 'care'), 'a']],
        otherwise: 'b',
      });
    const one = asked(['care', 'culture', 'other'], 'yes-no', ['association', 'officer']);
    const diff = diffSets(one, asked(['care', 'other'], 'number', ['officer']), asOf);
    expect(diff.refusals).toMatchObject([
      { id: 'kind-changed', question: 'aid', data: { before: 'yes-no', after: 'number' } },
    ]);
    expect(diff.lostAnswers).toMatchObject([
      { id: 'options-removed', question: 'area', data: { options: ['culture'] } },
      { id: 'respondents-removed', question: 'profit', data: { respondents: ['association'] } },
    ]);
  });

  it('are no loss between sets of two bodies on one base', () => {
    const local = { ...renamed(before, 'co-financing', 'x'), id: 'lund', base: ['partnership'] };
    expect(diffSets(before, local, asOf).refusals).toEqual([]);
    const fewer = {
      ...local,
      questions: local.questions.map((one) => ({ ...one, answeredBy: ['legal' as const] })),
    };
    const diff = diffSets(before, fewer, asOf);
    expect(diff.lostAnswers).toEqual([]);
    expect([diff.before, diff.after]).toEqual([
      { id: 'partnership', version: '1.0.0' },
      { id: 'lund', version: '1.0.0' },
    ]);
    const other = { ...fewer, base: [] };
    expect([
      diffSets(before, other, asOf).refusals.length,
      diffSets(before, other, asOf).lostAnswers.length,
    ]).toEqual([1, 4]);
    expect(
      diffSets({ ...before, base: ['root'] }, { ...local, base: ['other', 'root'] }, asOf).refusals,
    ).toEqual([]);
  });
});

describe('meaning', () => {
  it('says from which outcome to which, how often, why, and on which answers', () => {
    const before = partnershipSet();
    const rules = [
      before.rules[0]!,
      before.rules[1]!,
      { ...before.rules[2]!, when: answered('long-term') },
      before.rules[3]!,
    ];
    const { meaning, proved } = diffSets(before, { ...before, rules }, asOf);
    expect(proved).toBe('nothing');
    expect(meaning).toHaveLength(1);
    expect(meaning[0]).toMatchObject({
      combinations: '32',
      allowed: { before: '24', after: '24', both: '24' },
      changed: '3',
    });
    expect(meaning[0]!.transitions).toMatchObject([
      {
        ...{ from: 'investigate-iop', to: 'iop-may-fit', count: '3' },
        parts: [
          {
            decidedBy: { set: 'before', rule: 'otherwise' },
            otherRules: ['rule-3'],
            cover: { conditions: [answered('long-term')], left: '0' },
          },
        ],
      },
    ]);
  });

  it('tells answers that become or cease to be allowed', () => {
    const before = partnershipSet();
    const after = {
      ...before,
      constraints: [{ id: 'other', ...implies(answered('region'), answered('co-financing')) }],
    };
    const pairs = diffSets(before, after, asOf).meaning[0]!.transitions.map(({ from, to }) => [
      from === NOT_ALLOWED,
      to === NOT_ALLOWED,
    ]);
    expect(pairs).toContainEqual([true, false]);
    expect(pairs).toContainEqual([false, true]);
  });

  it('tells what is proved: nothing changes, or only criteria do', () => {
    const before = partnershipSet();
    expect(diffSets(before, { ...before, version: '2.0.0' }, asOf).proved).toBe('no-case-can-change');
    // The row that tests the criterion now tests what it demanded, and the criterion demands something else.
    const met = before.criteria[0]!.met;
    const stricter = { ...before.criteria[0]!, met: answered('co-financing') };
    const rules = before.rules.map((rule) =>
      rule.id === 'rule-2' && rule.when.type === 'any'
        ? { ...rule, when: { ...rule.when, of: [{ type: 'not' as const, of: met }, rule.when.of[1]!] } }
        : rule,
    );
    const diff = diffSets(before, { ...before, criteria: [stricter, before.criteria[1]!], rules }, asOf);
    expect(diff.proved).toBe('no-outcome-can-change');
    expect(diff.meaning[0]!.criteria).toMatchObject([
      { criterion: 'both-contribute', from: 'met', to: 'not-met', count: '4' },
    ]);
  });

  it('is proved the same only where criteria that merely inform are so too, and none is new or gone', () => {
    const before = partnershipSet();
    const wish = (met: string) => ({
      ...before.criteria[0]!,
      id: 'wish',
      level: 'should' as const,
      met: answered(met),
    });
    const wishing = (...met: string[]) => ({ ...before, criteria: [...before.criteria, ...met.map(wish)] });
    const proved = (one: QuestionSet, other: QuestionSet) => diffSets(one, other, asOf).proved;
    expect(proved(wishing('region'), wishing('region'))).toBe('no-case-can-change');
    expect(proved(wishing('region'), wishing('health-care'))).toBe('no-outcome-can-change');
    expect(proved(before, wishing('region'))).toBe('no-outcome-can-change');
    expect(proved(wishing('region'), before)).toBe('no-outcome-can-change');
    const turned = { ...before, criteria: [...before.criteria].reverse() };
    expect(proved(before, turned)).toBe('no-case-can-change');
  });

  it('is told once of the days on which it is the same, whatever day is today', () => {
    const valued = (...values: number[]) =>
      questionSet({
        questions: [question('aid', { kind: 'number' })],
        parameters: [
          {
            ...{ id: 'ceiling', name: reason },
            values: values.map((value, i) => ({ value, from: `${2020 + i}-01-01`, to: `${2020 + i}-12-31` })),
          },
        ],
        rules: [[compared('aid', 'above', { type: 'parameter', id: 'ceiling' }), 'procurement']],
        otherwise: 'iop-may-fit',
      });
    const compare = (date: string) => diffSets(valued(10, 20, 30, 20), valued(10, 25, 30, 25), date);
    const seen = (date: string) => {
      const { dates, meaning } = compare(date);
      return [dates, meaning.map((one) => [one.asOf, one.changed])];
    };
    expect(seen('2021-06-01')).toEqual([
      ['2021-06-01', '2020-01-01', '2022-01-01', '2023-01-01'],
      [
        ['2021-06-01', '1'],
        ['2020-01-01', '0'],
        ['2022-01-01', '0'],
      ],
    ]);
    expect(seen('2020-01-01')).toEqual([
      ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'],
      [
        ['2020-01-01', '0'],
        ['2021-01-01', '1'],
        ['2023-01-01', '1'],
      ],
    ]);
    expect(() => compare('2019-12-31')).toThrow(ParameterNotInForce);
  });

  it('is looked at on every date from which a figure is another', () => {
    const ceiling = (...values: number[]) => [
      {
        id: 'ceiling',
        name: reason,
        unit: 'EUR',
        values: values.map((value, i) => ({
          value,
          from: `${2020 + 5 * i}-01-01`,
          to: `${2024 + 5 * i}-12-31`,
        })),
      },
    ];
    const set = questionSet({
      questions: [question('aid', { kind: 'number', unit: 'EUR', minimum: 0 })],
      parameters: ceiling(10, 20),
      rules: [[compared('aid', 'above', { type: 'parameter', id: 'ceiling' }), 'procurement']],
      otherwise: 'iop-may-fit',
    });
    const diff = diffSets(set, { ...set, parameters: ceiling(12, 20) }, asOf);
    expect(diff.dates).toEqual(['2026-11-22', '2020-01-01']);
    expect(diff.proved).toBe('nothing');
    expect(diff.meaning.map(({ asOf: date, changed }) => [date, changed])).toEqual([
      ['2026-11-22', '0'],
      ['2020-01-01', '1'],
    ]);
    // Three stretches: up to 10, to 12, and above.
    expect(diff.meaning[1]!.combinations).toBe('3');
  });
});

describe('what changes is described', () => {
  const limited = (limit: number) =>
    questionSet({
      questions: [
        choice('form', ['club', 'trust']),
        question('support', { kind: 'number', unit: 'SEK', minimum: 0 }),
      ],
      rules: [
        [compared('support', 'above', 1000), 'procurement'],
        [all(answered('form', 'trust'), compared('support', 'above', limit)), 'investigate-iop'],
      ],
      otherwise: 'iop-may-fit',
    });

  it('by the values that those have who are concerned, as one stretch that is open where it can be', () => {
    const { transitions } = diffSets(limited(500), limited(700), asOf).meaning[0]!;
    expect(transitions.map(({ from, to, count }) => [from, to, count])).toEqual([
      ['investigate-iop', 'iop-may-fit', '1'],
    ]);
    // Above 1 000 the rule does not decide: nothing need be said of that.
    expect(transitions[0]!.parts[0]!.cover.conditions).toEqual([compared('support', 'atMost', 700)]);
  });

  it('with the ids of questions that are called the same', () => {
    const before = partnershipSet();
    const label = { sv: 'Båda bidrar', en: 'Both contribute' };
    const called = (set: QuestionSet, id: string): QuestionSet => ({
      ...set,
      questions: set.questions.map((one) => (one.id === id ? { ...one, label } : one)),
    });
    const after = called(renamed(before, 'co-financing', 'both-pay'), 'both-pay');
    const { joined } = diffSets(called(before, 'co-financing'), after, asOf);
    expect(joined.after.questions.map((one) => one.label.sv)).toEqual([
      'several-providers',
      'region',
      'Båda bidrar (both-pay)',
      'health-care',
      'long-term',
      'Båda bidrar (co-financing)',
    ]);
  });
});
