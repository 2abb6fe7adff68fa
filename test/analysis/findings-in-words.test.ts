import { describe, expect, it } from 'vitest';
import { readabilityFindings } from '../../src/analysis/check/readability.ts';
import { checkSet } from '../../src/analysis/check.ts';
import type { Finding } from '../../src/analysis/finding.ts';
import type { Condition } from '../../src/model/condition.ts';
import type { Criterion, Item, Question, QuestionSet } from '../../src/model/question-set.ts';
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
  type SetParts,
} from '../evaluate/set-builder.ts';

const asOf = '2026-11-22';
const text = { sv: 'Kort.', en: 'Short.' };
const source = [{ id: 'page' }];
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => answered(id)) as [
  Condition,
  Condition,
  Condition,
  Condition,
];
const no = (id: string) => answered(id, 'no');
const yesNo = (...ids: string[]) => ids.map((id) => question(id));
const wish = (id: string, met: Condition, applies?: Condition): Criterion => ({
  ...criterion(id, met, applies),
  level: 'should',
});
const unmet = (...ids: string[]) => any(...ids.map((id) => criterionIs(id, 'not-met')));
const item = (id: string, when?: Condition): Item => ({ id, text, source, ...(when && { when }) });

/** A set in which nothing is missing, so that what is planted is all there is. */
function complete(parts: SetParts): QuestionSet {
  const set = questionSet(parts);
  return {
    ...set,
    sources: [{ id: 'page', title: text }],
    parameters: set.parameters.map((one) => ({
      ...one,
      values: one.values.map((value) => ({ ...value, source })),
    })),
    questions: set.questions.map((one) => ({ ...one, source, help: text })),
    criteria: set.criteria.map((one) => ({ ...one, source, notMet: text })),
    rules: set.rules.map((one) => ({ ...one, source })),
  };
}

/** Severity, id and place; what is said; the case that shows it; and the days, if it is not so on all. */
function inWords({ id, severity, part, at, data, witness, dates }: Finding): string {
  const said = Object.entries(data).filter(([, value]) => value !== undefined);
  const shown = Object.entries(witness?.answers ?? {}).flatMap(([who, own]) =>
    Object.entries(own).map(([of, value]) => `${who === 'officer' ? '' : `${who}: `}${of} ${value}`),
  );
  return [
    `${severity} ${id} ${part.join('.')}${at === 'key' ? '' : ` (${at})`}`,
    said.map(([key, value]) => `${key} ${Array.isArray(value) ? `[${value.join(', ')}]` : value}`).join(', '),
    witness
      ? `${witness.asOf === asOf ? '' : `${witness.asOf}: `}${shown.join(', ') || 'no answers'}`
      : 'no case',
    ...(dates ? [dates.join(', ')] : []),
  ].join(' | ');
}
const findings = (set: QuestionSet) => checkSet(set, { asOf }).map(inWords);

describe('all that is found', () => {
  it('in the table', () => {
    const { rules, ...set } = complete({
      questions: yesNo('a', 'b', 'c'),
      constraints: [implies(a, b)],
      rules: [
        [all(a, no('b')), 'one'],
        [a, 'two'],
        [all(no('a'), c), 'three'],
        [all(b, c), 'four'],
        [all(b, no('b')), 'two'],
        [b, 'two'],
      ],
      otherwise: 'five',
      outcomes: ['none'],
    });
    expect(findings({ ...set, rules: rules.slice(0, -1) })).toEqual([
      'error no-outcome rules | count 1, of 6 | b no, c no',
      'error rule-never-applies rules.rule-1 | rule rule-1, outcome one | a yes, b no',
      'error rule-masked rules.rule-4 | rule rule-4, rules [rule-2, rule-3] | b yes, c yes',
      'information rules-overlap rules.rule-4 | rules [rule-2, rule-4], outcomes [two, four], count 1, of 6 | a yes, c yes',
      'information rules-overlap rules.rule-4 | rules [rule-3, rule-4], outcomes [three, four], count 1, of 6 | a no, b yes, c yes',
      'error rule-never-applies rules.rule-5 | rule rule-5, outcome two | no answers',
      'information rules-overlap rules.rule-6 | rules [rule-3, rule-6], outcomes [three, two], count 1, of 6 | a no, b yes, c yes',
      'information rules-overlap rules.rule-6 | rules [rule-4, rule-6], outcomes [four, two], count 2, of 6 | b yes, c yes',
      'error outcome-unreachable outcomes.none | outcome none, rules [] | no answers',
      'error outcome-unreachable outcomes.one | outcome one, rules [rule-1] | a yes, b no',
      'error outcome-unreachable outcomes.four | outcome four, rules [rule-4] | b yes, c yes',
      'error outcome-unreachable outcomes.five | outcome five, rules [] | no answers',
    ]);
  });

  it('in the criteria', () => {
    expect(
      findings(
        complete({
          questions: yesNo('a', 'b', 'c', 'd'),
          criteria: [
            wish('against', no('a')),
            criterion('first', a),
            criterion('second', all(a, b)),
            wish('implied', b),
            criterion('third', b),
            wish('stronger', all(c, d)),
            criterion('fourth', c),
            criterion('always', any(d, no('d'))),
            criterion('never', all(d, no('d'))),
            criterion('applies', d, any(c, no('c'))),
            criterion('idle', d),
            criterion('unused', c),
            wish('deciding', d),
          ],
          rules: [
            [unmet('first', 'second', 'third', 'fourth', 'applies', 'deciding'), 'stop'],
            [criterionIs('always', 'not-met'), 'stop'],
            [criterionIs('never'), 'stop'],
            [all(a, no('a'), unmet('idle')), 'stop'],
          ],
          otherwise: 'go',
        }),
      ),
    ).toEqual([
      'error criteria-contradict criteria.against | criterion against, criteria [first, against] | a yes',
      'warning criterion-follows criteria.first | criterion first, criteria [second] | a yes, b yes',
      'warning criterion-follows criteria.implied | criterion implied, criteria [second] | a yes, b yes',
      'warning criterion-follows criteria.third | criterion third, criteria [second] | a yes, b yes',
      'warning criterion-follows criteria.stronger | criterion stronger, criteria [fourth, applies] | c yes, d yes',
      'error criterion-always-met criteria.always | criterion always | no answers',
      'error criterion-never-met criteria.never | criterion never | no answers',
      'warning criterion-always-applies criteria.applies.applies | criterion applies | no answers',
      'warning criterion-follows criteria.idle | criterion idle, criteria [applies] | d yes',
      'warning criterion-without-effect criteria.idle | criterion idle | d no',
      'warning criterion-unused criteria.unused | criterion unused | c no',
      'warning criterion-follows criteria.unused | criterion unused, criteria [fourth] | c yes',
      'error should-decides criteria.deciding | criterion deciding | d no',
      'warning criterion-follows criteria.deciding | criterion deciding, criteria [stronger] | c yes, d yes',
      'error rule-never-applies rules.rule-2 | rule rule-2, outcome stop | no answers',
      'error rule-never-applies rules.rule-3 | rule rule-3, outcome stop | no answers',
      'error rule-never-applies rules.rule-4 | rule rule-4, outcome stop | no answers',
    ]);
  });

  it('in the constraints', () => {
    expect(
      findings(
        complete({
          questions: [
            ...yesNo('a', 'b', 'c'),
            choice('form', ['club', 'trust', 'firm']),
            question('aid', { kind: 'number', minimum: 0 }),
            question('only', { kind: 'number', minimum: 0 }),
          ],
          constraints: [
            implies(a, b),
            implies(b, c),
            implies(a, c),
            never(answered('form', 'firm')),
            never(answered('form', 'trust'), a),
            never(compared('aid', 'above', 100)),
            never(a, no('c')),
            never(compared('only', 'below', 5)),
            never(compared('only', 'above', 5)),
          ],
          rules: [
            [all(a, answered('form', 'club')), 'one'],
            [all(c, compared('aid', 'above', 50), compared('only', 'is', 5)), 'two'],
            [b, 'three'],
          ],
          otherwise: 'four',
        }),
      ),
    ).toEqual([
      'warning answer-impossible questions.form | question form, answer firm, constraints [constraint-4] | form firm',
      'warning question-without-effect questions.form | question form | no answers',
      'error answer-certain questions.only | question only, answer 5, constraints [constraint-8, constraint-9] | only 0',
      'warning question-without-effect questions.only | question only | no answers',
      'warning constraint-without-effect constraints.constraint-3 | constraint constraint-3, constraints [constraint-1, constraint-2] | a yes, c no',
      'warning constraint-without-effect constraints.constraint-7 | constraint constraint-7, constraints [constraint-1, constraint-2] | a yes, c no',
      'information rules-overlap rules.rule-2 | rules [rule-1, rule-2], outcomes [one, two], count 1, of 14 | a yes, aid 100',
      'information rules-overlap rules.rule-3 | rules [rule-1, rule-3], outcomes [one, three], count 2, of 14 | a yes',
      'information rules-overlap rules.rule-3 | rules [rule-2, rule-3], outcomes [two, three], count 3, of 14 | b yes, aid 100',
    ]);
  });

  it('where constraints cannot all hold', () => {
    expect(
      findings(
        complete({
          questions: yesNo('a', 'b'),
          constraints: [never(b), implies(no('b'), a), never(a), never(a, b)],
          rules: [[a, 'one']],
          otherwise: 'two',
        }),
      ),
    ).toEqual([
      'error constraints-unsatisfiable constraints.constraint-3 | constraints [constraint-1, constraint-2, constraint-3] | no answers',
    ]);
  });

  it('of questions that inform and that do nothing, and nothing of those that matter together at times', () => {
    const set = complete({
      questions: [
        question('remarks', { kind: 'text' }),
        ...yesNo('a', 'b', 'c', 'd', 'e', 'f'),
        question('staff', { kind: 'number' }),
        ...yesNo('tied', 'when', 'follows'),
      ],
      criteria: [wish('w', d, any(answered('e'), compared('staff', 'above', 5)))],
      constraints: [
        implies(a, b),
        implies(b, a),
        implies(c, d),
        // Where this is so, the two are answered alike: then both must change for another outcome.
        implies(all(answered('when'), a), answered('tied')),
        implies(all(answered('when'), answered('tied')), a),
        implies(answered('follows'), a),
      ],
      rules: [[a, 'one']],
      otherwise: 'two',
    });
    expect(findings({ ...set, agreement: [item('x', answered('f'))] })).toEqual([
      'warning question-without-effect questions.c | question c | no answers',
      'information question-without-effect questions.d | question d | no answers',
      'information question-without-effect questions.e | question e | no answers',
      'information question-without-effect questions.f | question f | no answers',
      'information question-without-effect questions.staff | question staff | no answers',
      'warning question-without-effect questions.when | question when | no answers',
      'warning question-without-effect questions.follows | question follows | no answers',
    ]);
  });

  it('of respondents who settle nothing', () => {
    const by = (id: string, ...answeredBy: Question['answeredBy']) => question(id, { answeredBy });
    expect(
      findings(
        complete({
          questions: [
            question('remarks', { kind: 'text', answeredBy: ['legal', 'association'] }),
            by('a', 'officer'),
            by('b', 'association', 'legal'),
            by('c', 'association'),
            by('d', 'legal'),
          ],
          constraints: [never(no('c'), b)],
          rules: [
            [all(a, b, c), 'one'],
            [all(a, d), 'two'],
            [a, 'three'],
          ],
          otherwise: 'four',
        }),
      ),
    ).toEqual([
      'warning respondent-cannot-settle questions.b.answeredBy | respondent association | association: b yes, association: c yes',
      'information respondent-cannot-settle questions.b.answeredBy | respondent legal | legal: b yes, legal: d yes',
      'warning question-without-effect questions.c | question c | no answers',
      'information rules-overlap rules.rule-2 | rules [rule-1, rule-2], outcomes [one, two], count 1, of 12 | a yes, association: b yes, legal: d yes',
      'information rules-overlap rules.rule-3 | rules [rule-1, rule-3], outcomes [one, three], count 2, of 12 | a yes, association: b yes',
      'information rules-overlap rules.rule-3 | rules [rule-2, rule-3], outcomes [two, three], count 3, of 12 | a yes, legal: d yes',
    ]);
  });
});

describe('what reading finds', () => {
  it('is missing', () => {
    const ask = { association: text };
    const set = complete({
      questions: [
        question('a', { answeredBy: ['association', 'officer', 'legal'] }),
        question('b', { answeredBy: ['officer', 'legal'] }),
        question('c', { answeredBy: ['association'] }),
      ],
      parameters: [{ id: 'figure', name: text, values: [{ value: 1, from: '2020-01-01' }] }],
      criteria: [criterion('x', a), criterion('y', b)],
      rules: [
        [unmet('x', 'y'), 'one'],
        [c, 'two'],
      ],
      otherwise: 'three',
    });
    const [one, two, three] = set.questions as [Question, Question, Question];
    expect(
      findings({
        ...set,
        parameters: [{ ...set.parameters[0]!, values: [{ value: 1, from: '2020-01-01' }] }],
        questions: [
          { ...one, ask },
          { ...two, ask: { officer: text }, source: [] },
          { ...three, help: undefined },
        ],
        criteria: [
          { ...set.criteria[0]!, notMet: undefined },
          { ...set.criteria[1]!, source: [] },
        ],
        rules: set.rules.map((rule) => ({ ...rule, source: [] })),
      }),
    ).toEqual([
      'warning parameter-unused parameters.figure | parameter figure | no case',
      'warning missing-source parameters.figure.values.0 (value) | of figure | no case',
      'warning missing-text questions.a.ask | of a, field ask, respondent officer | no case',
      'warning missing-text questions.a.ask | of a, field ask, respondent legal | no case',
      'warning missing-source questions.b | of b | no case',
      'warning missing-help questions.c | question c | no case',
      'warning missing-text criteria.x | of x, field notMet | no case',
      'warning missing-source criteria.y | of y | no case',
      'warning missing-source rules.rule-1 | of rule-1 | no case',
      'warning missing-source rules.rule-2 | of rule-2 | no case',
      'information rules-overlap rules.rule-2 | rules [rule-1, rule-2], outcomes [one, two], count 3, of 8 | b no, association: c yes',
    ]);
  });

  it('is not used, or never shown', () => {
    const figure = (id: string) => ({
      id,
      name: text,
      values: [{ value: 1, from: '2020-01-01', source: [{ id: `${id}-page` }] }],
    });
    const set = complete({
      questions: [...yesNo('a', 'b'), question('aid', { kind: 'number' })],
      criteria: [criterion('lonely', a)],
      constraints: [never(a, b)],
      rules: [
        [a, 'one'],
        [compared('aid', 'above', { type: 'parameter', id: 'used' }), 'two'],
      ],
      otherwise: 'three',
    });
    expect(
      findings({
        ...set,
        parameters: [figure('used'), figure('idle')],
        sources: [
          'page',
          'used-page',
          'idle-page',
          'item-page',
          'constraint-page',
          'outcome-page',
          'nowhere',
        ].map((id) => ({ id, title: text })),
        questions: set.questions.map((one) => ({
          ...one,
          answeredBy: ['officer'],
          ask: { officer: text, association: text },
          help: one.id === 'a' ? { legal: text } : text,
        })),
        constraints: set.constraints.map((one) => ({ ...one, source: [{ id: 'constraint-page' }] })),
        outcomes: set.outcomes.map((one) => ({
          ...one,
          source: [{ id: 'outcome-page' }],
          nextSteps: one.id === 'one' ? [item('step', b), item('shown', a)] : [item('plain')],
        })),
        process: { ...set.process, decides: [item('board', all(a, b))] },
        attachments: [{ ...item('plan', b), source: [{ id: 'item-page' }] }],
      }),
    ).toEqual([
      'warning parameter-unused parameters.idle | parameter idle | no case',
      'warning text-unused questions.a.ask.association | question a, respondent association, field ask | no case',
      'warning text-unused questions.a.help.legal | question a, respondent legal, field help | no case',
      'warning text-unused questions.b.ask.association | question b, respondent association, field ask | no case',
      'information question-without-effect questions.b | question b | no answers',
      'warning text-unused questions.aid.ask.association | question aid, respondent association, field ask | no case',
      'warning criterion-unused criteria.lonely | criterion lonely | b yes',
      'information rules-overlap rules.rule-2 | rules [rule-1, rule-2], outcomes [one, two], count 1, of 6 | a yes, aid 2',
      'warning text-unused outcomes.one.nextSteps.step | item step, outcome one | a yes',
      'warning text-unused process.decides.board | item board | no answers',
      'information source-unused sources.nowhere | source nowhere | no case',
    ]);
  });

  it('is in every condition, wherever it stands', () => {
    const big = compared('aid', 'above', 900);
    const set = complete({
      questions: [
        ...yesNo('a'),
        choice('form', ['club', 'firm']),
        question('aid', { kind: 'number', minimum: 0, maximum: 500 }),
        question('founded', { kind: 'date', maximum: '2020-12-31' }),
      ],
      criteria: [criterion('x', any(a, big), any(a, answered('form', 'club', 'firm')))],
      constraints: [
        implies(all(a, big), answered('form', 'club')),
        never(a, compared('founded', 'atLeast', '2021-01-01')),
      ],
      rules: [
        [any(unmet('x'), compared('aid', 'atMost', 500)), 'one'],
        [not(compared('founded', 'below', { type: 'offset', offset: { years: -1 } })), 'one'],
      ],
      otherwise: 'two',
    });
    expect(
      findings({ ...set, agreement: [item('insured', any(a, big))] }).filter((one) =>
        one.includes('outside'),
      ),
    ).toEqual([
      'error condition-outside-domain criteria.x.met | question aid, comparison above, minimum 0, maximum 500, always no | aid 0',
      'error condition-outside-domain criteria.x.applies | question form, values [club, firm], always yes | form firm',
      'error condition-outside-domain constraints.constraint-1.if | question aid, comparison above, minimum 0, maximum 500, always no | aid 0',
      'error condition-outside-domain constraints.constraint-2.never.1 | question founded, comparison atLeast, maximum 2020-12-31, always no | founded 2020-12-31',
      'error condition-outside-domain rules.rule-1.when | question aid, comparison atMost, minimum 0, maximum 500, always yes | aid 0',
      'error condition-outside-domain rules.rule-2.when | question founded, comparison below, maximum 2020-12-31, always yes | founded 2020-12-31',
      'error condition-outside-domain agreement.insured.when | question aid, comparison above, minimum 0, maximum 500, always no | aid 0',
    ]);
  });

  it('is hard to read, wherever people read it', () => {
    const long = { en: 'One two three.' };
    const says = (id: string): Item => ({ id, text: long, source });
    const set = complete({
      questions: [question('a'), question('b')],
      criteria: [criterion('x', a)],
      constraints: [never(a, b)],
      rules: [[unmet('x'), 'one']],
      otherwise: 'one',
    });
    const wordy: QuestionSet = {
      ...set,
      summary: long,
      questions: [
        {
          ...set.questions[0]!,
          ...{ ask: { officer: long, legal: long }, why: long, help: { association: long }, where: long },
          illustrations: [{ value: 'yes', text: long }],
        },
        { ...set.questions[1]!, ask: long, help: long },
      ],
      criteria: [{ ...set.criteria[0]!, notMet: long }],
      constraints: set.constraints.map((one) => ({ ...one, reason: long })),
      rules: set.rules.map((one) => ({ ...one, reason: long })),
      outcomes: set.outcomes.map((one) => ({ ...one, summary: long, nextSteps: [says('call')] })),
      process: { handles: [says('unit')], reviews: [says('board')], decides: [], contact: [says('mail')] },
      agreement: [says('purpose')],
      attachments: [says('budget')],
    };
    const found = readabilityFindings(wordy, { sentence: 2, lix: [] });
    expect(found.map(({ part }) => part.join('.'))).toEqual([
      'summary.en',
      'questions.a.ask.officer.en',
      'questions.a.ask.legal.en',
      'questions.a.why.en',
      'questions.a.help.association.en',
      'questions.a.examples.yes.en',
      'questions.a.where.en',
      'questions.b.ask.en',
      'questions.b.help.en',
      'criteria.x.notMet.en',
      'constraints.constraint-1.reason.en',
      'rules.rule-1.reason.en',
      'rules.otherwise.reason.en',
      'outcomes.one.summary.en',
      'outcomes.one.nextSteps.call.text.en',
      'process.handles.unit.text.en',
      'process.reviews.board.text.en',
      'process.contact.mail.text.en',
      'agreement.purpose.text.en',
      'attachments.budget.text.en',
    ]);
  });

  it('is nothing of what is used anywhere', () => {
    const figure = (id: string) => ({ id, name: text, values: [{ value: 1, from: '2020-01-01' }] });
    const places = ['met', 'applies', 'if', 'then', 'never', 'when', 'item', 'deep'];
    const above = (id: string) => compared('aid', 'above', { type: 'parameter', id });
    const set = complete({
      questions: [...yesNo('a'), question('aid', { kind: 'number' })],
      parameters: places.map(figure),
      criteria: [
        criterion('ruled', all(criterionIs('through'), above('met')), above('applies')),
        criterion('through', not(above('deep')), criterionIs('applied')),
        criterion('applied', a),
        criterion('bound', a),
      ],
      constraints: [
        implies(above('if'), above('then')),
        never(above('never'), criterionIs('bound', 'not-met')),
      ],
      rules: [
        [unmet('ruled'), 'one'],
        [above('when'), 'two'],
      ],
      otherwise: 'three',
    });
    const used = { ...set, attachments: [item('insured', above('item'))] };
    expect(findings(used).filter((one) => one.includes('unused'))).toEqual([]);
  });

  it('is waived for a time, where it is or everywhere, and a waiver that is too much is found', () => {
    const set = complete({
      questions: yesNo('a', 'ab', 'b'),
      rules: [[any(a, b, answered('ab')), 'one']],
      otherwise: 'two',
    });
    const waiver = (finding: string, part: string | undefined, until: string) => ({
      ...{ finding, reason: 'Skrivs.', until },
      ...(part !== undefined && { part }),
    });
    const waivers = [
      waiver('missing-help', 'questions.a', asOf),
      waiver('missing-help', 'questions.b', '2026-11-21'),
      waiver('missing-source', 'rules', '2027-01-01'),
      waiver('missing-helf', undefined, '2027-01-01'),
      waiver('missing-source', 'ules.rule-1', '2027-01-01'),
    ];
    const bare = {
      ...set,
      waivers,
      questions: set.questions.map((one) => ({ ...one, help: undefined })),
      rules: set.rules.map((one) => ({ ...one, source: [] })),
    };
    const found = checkSet(bare, { asOf });
    expect(
      found.map(
        (one) => `${inWords(one)}${one.waived ? ` | until ${one.waived.until}: ${one.waived.reason}` : ''}`,
      ),
    ).toEqual([
      'warning missing-help questions.a | question a | no case | until 2026-11-22: Skrivs.',
      'warning missing-help questions.ab | question ab | no case',
      'warning missing-help questions.b | question b | no case',
      'warning missing-source rules.rule-1 | of rule-1 | no case | until 2027-01-01: Skrivs.',
      'warning waiver-expired waivers.1 (value) | finding missing-help, covered questions.b, until 2026-11-21 | no case',
      'warning waiver-unused waivers.3 (value) | finding missing-helf, until 2027-01-01, suggestion missing-help | no case',
      'warning waiver-unused waivers.4 (value) | finding missing-source, covered ules.rule-1, until 2027-01-01 | no case',
    ]);
  });
});
