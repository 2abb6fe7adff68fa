import { describe, expect, it } from 'vitest';
import { wordChanges } from '../../src/analysis/diff/word-changes.ts';
import type { Earlier, Item, QuestionSet } from '../../src/model/question-set.ts';
import { answered, criterion, implies, question, questionSet } from '../evaluate/set-builder.ts';

const text = (id: string) => ({ sv: id, en: id });
const item = (id: string, say = id): Item => ({ id, text: text(say), source: [] });

function garden(changes: Partial<QuestionSet> = {}): QuestionSet {
  const set = questionSet({
    questions: ['profit', 'open', 'idle'].map((id) => question(id)),
    criteria: [criterion('open', answered('open')), criterion('small', answered('profit', 'no'))],
    constraints: [implies(answered('profit'), answered('open'))],
    rules: [
      [answered('profit'), 'buy'],
      [answered('open'), 'look'],
    ],
    otherwise: 'go',
  });
  return {
    ...set,
    sources: [{ id: 'page', title: text('page') }],
    parameters: [{ id: 'ceiling', name: text('ceiling'), values: [{ value: 1, from: '2026-01-01' }] }],
    agreement: [item('purpose')],
    examples: [{ id: 'stop', answers: { officer: { profit: 'yes' } }, expect: { outcome: 'buy' } }],
    ...changes,
  };
}

/** A line for each change, with the fields and what stood and stands in them. */
const changes = (before: QuestionSet, after: QuestionSet) =>
  wordChanges(before, after).map(({ section, id, change, earlierId, after: place, fields }) =>
    [
      `${section} ${id} ${change}`,
      ...(earlierId === undefined ? [] : [`once ${earlierId}`]),
      ...(place ? [`after ${place.before}, now after ${place.now}`] : []),
      ...fields.map(
        ({ path, before: was, after: is }) =>
          `${path.join('.')} ${JSON.stringify(was)} ${JSON.stringify(is)}`,
      ),
    ].join(' | '),
  );

describe('what is written otherwise', () => {
  it('is nothing in a set and itself', () => {
    expect(changes(garden(), garden())).toEqual([]);
  });

  it('is said section by section, with what stood and what stands', () => {
    const before = garden();
    const [first, ...outcomes] = before.outcomes;
    const after = garden({
      version: '2.0.0',
      valid: { from: '2026-01-01' },
      sources: [{ id: 'page', title: text('paper') }],
      parameters: [{ ...before.parameters[0]!, values: [{ value: 2, from: '2026-01-01' }] }],
      questions: before.questions.map((one) => ({ ...one, changeable: one.id !== 'open' })),
      criteria: before.criteria.map((one) => (one.id === 'small' ? { ...one, level: 'should' } : one)),
      constraints: [{ id: 'constraint-1', ...implies(answered('profit'), answered('open', 'no')) }],
      rules: before.rules.map((one) => (one.id === 'rule-2' ? { ...one, outcome: 'buy' } : one)),
      outcomes: [{ ...first!, partnership: 'no', nextSteps: [item('call')] }, ...outcomes],
      agreement: [item('purpose', 'aim')],
      process: { ...before.process, decides: [item('board')] },
      examples: [{ ...before.examples[0]!, expect: { outcome: 'look' } }],
    });
    expect(changes(before, after)).toEqual([
      'set built-for-a-test changed | version "1.0.0" "2.0.0" | valid.from undefined "2026-01-01"',
      'sources page changed | title.sv "page" "paper" | title.en "page" "paper"',
      'parameters ceiling changed | values.2026-01-01.value 1 2',
      'questions open changed | changeable true false',
      'criteria small changed | level "must" "should"',
      'constraints constraint-1 changed | form {"premise":{"type":"oneOf","question":"profit","values":["yes"]},"conclusion":{"type":"oneOf","question":"open","values":["yes"]}} {"premise":{"type":"oneOf","question":"profit","values":["yes"]},"conclusion":{"type":"oneOf","question":"open","values":["no"]}}',
      'rules rule-2 changed | outcome "look" "buy"',
      'outcomes buy changed | partnership "maybe" "no"',
      'items outcomes.buy.nextSteps.call added | text.sv undefined "call" | text.en undefined "call"',
      'items process.decides.board added | text.sv undefined "board" | text.en undefined "board"',
      'items agreement.purpose changed | text.sv "purpose" "aim" | text.en "purpose" "aim"',
      'examples stop changed | expect {"outcome":"buy"} {"outcome":"look"}',
    ]);
  });

  it('is what was added and what is gone, the new before the old', () => {
    const before = garden();
    const after = garden({
      sources: [],
      questions: [...before.questions.slice(0, 2), question('new')],
      criteria: [before.criteria[1]!, criterion('added', answered('open'))],
      agreement: [],
      attachments: [item('purpose')],
    });
    expect(changes(before, after)).toEqual([
      'sources page removed | title.sv "page" undefined | title.en "page" undefined',
      'questions new added | kind undefined "yes-no" | label.sv undefined "new" | label.en undefined "new" | ask.sv undefined "new" | ask.en undefined "new" | answeredBy undefined ["association","officer"] | changeable undefined true | wholeNumbers undefined false',
      'questions idle removed | kind "yes-no" undefined | label.sv "idle" undefined | label.en "idle" undefined | ask.sv "idle" undefined | ask.en "idle" undefined | answeredBy ["association","officer"] undefined | changeable true undefined | wholeNumbers false undefined',
      'criteria added added | name.sv undefined "added" | name.en undefined "added" | level undefined "must" | met undefined {"type":"oneOf","question":"open","values":["yes"]}',
      'criteria open removed | name.sv "open" undefined | name.en "open" undefined | level "must" undefined | met {"type":"oneOf","question":"open","values":["yes"]} undefined',
      'items attachments.purpose added | text.sv undefined "purpose" | text.en undefined "purpose"',
      'items agreement.purpose removed | text.sv "purpose" undefined | text.en "purpose" undefined',
    ]);
  });

  it('is a part that stands elsewhere, in the sections whose order means something', () => {
    const before = garden();
    const turned = <T>([one, two, ...rest]: T[]) => [two!, one!, ...rest];
    const after = garden({
      questions: turned(before.questions),
      criteria: turned(before.criteria),
      rules: turned(before.rules),
      outcomes: turned(before.outcomes),
    });
    expect(changes(before, after)).toEqual([
      'questions profit moved | after null, now after open',
      'criteria open moved | after null, now after small',
      'rules rule-1 moved | after null, now after rule-2',
    ]);
  });

  it('is a question by another name, said once, with what else is new in it', () => {
    const before = garden();
    const earlier: Earlier[] = [
      { type: 'renamed', question: 'profit', to: 'gain', since: '2.0.0' },
      { type: 'renamed', question: 'idle', to: 'calm', since: '2.0.0' },
    ];
    const renamed = (what: unknown) =>
      JSON.parse(JSON.stringify(what).replaceAll('"question":"profit"', '"question":"gain"'));
    const after = garden({
      ...renamed({ criteria: before.criteria, constraints: before.constraints, rules: before.rules }),
      questions: [
        { ...before.questions[0]!, id: 'gain' },
        before.questions[1]!,
        { ...before.questions[2]!, id: 'calm', changeable: false },
      ],
      earlier,
    });
    expect(changes(before, after)).toEqual([
      'questions calm changed | once idle | changeable true false',
      'questions gain changed | once profit',
    ]);
  });
});
