import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/interview/event.ts';
import { newSession, proceed, type Session } from '../../src/interview/session.ts';
import { type Step, step } from '../../src/interview/step.ts';
import { viewOf } from '../../src/interview/view.ts';
import type { CaseAnswers } from '../../src/model/case.ts';
import type { Respondent } from '../../src/model/vocabulary.ts';
import { compiledGrantSet, shippedSet } from './small-sets.ts';

const forum = await shippedSet('forum');
const grant = compiledGrantSet();
const NOW = '2026-11-22T10:15:00Z';

function begin(
  answers: CaseAnswers = {},
  respondent: Respondent = 'officer',
  { full = false, set = forum } = {},
): Session {
  return proceed(newSession(set, answers, respondent, full));
}

/** One step, with what it keeps and says, then on to what comes next. */
function take(session: Session, event: Event): Step {
  const taken = step(session, event, NOW);
  return { ...taken, session: proceed(taken.session) };
}

function went(session: Session, ...events: Event[]): Session {
  return events.reduce((at, event) => take(at, event).session, session);
}

const answer = (value: string | number, overrules?: string): Event => {
  return { type: 'answer', reply: { value, ...(overrules && { overrules }) } };
};
const no = answer('no');
const yes = answer('yes');
const back: Event = { type: 'back' };

/** The question at hand, or what else the interview is at. */
function at({ at: place }: Session): string {
  return place.type === 'question' ? place.question : place.type;
}

function questionAt(session: Session) {
  const view = viewOf(session);
  if (view?.type !== 'question') throw new Error(`at ${view?.type}`);
  return view;
}

function reviewAt(session: Session) {
  const view = viewOf(session);
  if (view?.type !== 'review') throw new Error(`at ${view?.type}`);
  return view;
}

describe('the interview', () => {
  it('begins at the first question that can change the outcome', () => {
    expect(at(begin())).toBe('several-providers');
    expect(at(begin({ officer: { 'several-providers': { value: 'no' } } }))).toBe('makes-profit');
  });

  it('keeps each answer with the moment that it was given', () => {
    const { keep } = take(begin(), no);
    expect(keep).toEqual({ question: 'several-providers', answer: { value: 'no', at: NOW } });
  });

  it('goes to the list of all answers when the outcome is settled, and offers the rest for a full record', () => {
    const settled = went(begin(), yes);
    expect(at(settled)).toBe('review');
    expect(reviewAt(settled)).toMatchObject({ status: 'settled', more: 12 });
    expect(reviewAt(settled).outcomes.map(({ id }) => id)).toEqual(['procurement']);
    const on = went(settled, { type: 'full-record' });
    expect(at(on)).toBe('makes-profit');
    expect(questionAt(on)).toMatchObject({
      reason: 'record',
      number: 2,
      left: { atLeast: { count: 12 }, atMost: { count: 12 } },
    });
  });

  it('asks what is unknown once, and ends unsettled when nothing is left to ask', () => {
    const unknown = Array.from({ length: 13 }, () => answer('unknown'));
    const asked = went(begin(), ...unknown);
    expect(at(asked)).toBe('review');
    expect(reviewAt(asked)).toMatchObject({ status: 'open' });
    expect(reviewAt(asked).waiting).toHaveLength(13);
  });

  it('asks text questions for a full record alone', () => {
    const normal = went(begin({}, 'officer', { set: grant }), answer('company'));
    expect(at(normal)).toBe('review');
    const full = begin({}, 'officer', { set: grant, full: true });
    const last = went(full, answer('company'), answer(1000), answer('2027-02-01'), no, no);
    expect(questionAt(last)).toMatchObject({ reason: 'record', question: { id: 'remarks' } });
  });

  it('asks a question of someone who may answer it, in their words', async () => {
    const jonkoping = await shippedSet('region-jonkoping');
    expect(at(begin({}, 'legal', { set: jonkoping }))).toBe('procurement-act');
    expect(at(begin({}, 'legal'))).toBe('review');
    expect(reviewAt(begin({}, 'legal')).asked).toBe(false);
  });
});

describe('going back', () => {
  it('shows the question before with its answer preselected, under its old number', () => {
    const view = questionAt(went(begin(), no, answer('unknown'), back));
    expect(view).toMatchObject({
      number: 2,
      reason: 'again',
      preselected: 'unknown',
      question: { id: 'makes-profit' },
    });
    expect(questionAt(went(begin(), no, no, back, back))).toMatchObject({ number: 1, preselected: 'no' });
  });

  it('keeps later answers: they are not asked again', () => {
    const third = went(begin(), no, no);
    expect(at(third)).toBe('public-idea');
    expect(at(went(third, back, back, no))).toBe('public-idea');
  });

  it('keeps nothing anew where the answer is the same', () => {
    const taken = take(went(begin(), no, back), no);
    expect(taken.keep).toBeUndefined();
    expect(at(taken.session)).toBe('makes-profit');
  });

  it('leaves answers that no longer matter in the case, marked in the list', () => {
    const settled = went(begin(), no, no, no, back, back, back, yes);
    const { rows } = reviewAt(settled);
    expect(rows.map(({ question, matters }) => [question.id, matters])).toEqual([
      ['several-providers', true],
      ['makes-profit', false],
      ['public-idea', false],
    ]);
    expect(settled.answers.officer?.['public-idea']?.value).toBe('no');
  });

  it('says that there is nothing before the first question', () => {
    expect(take(begin(), back)).toMatchObject({ notice: 'nothing-before' });
  });

  it('leads from the list of answers to the last question', () => {
    expect(at(went(begin(), yes, back))).toBe('several-providers');
  });

  it('leads from a changed answer to the list it was chosen in', () => {
    const changing = went(begin(), yes, { type: 'change', question: 'several-providers' });
    expect(at(changing)).toBe('several-providers');
    expect(at(went(changing, back))).toBe('review');
  });
});

describe('notes and evidence', () => {
  it('wait for the answer that they belong to', () => {
    const noted = take(begin(), { type: 'annotate', annotation: { note: 'Enligt registret' } });
    expect(noted.keep).toBeUndefined();
    expect(questionAt(noted.session).annotation).toMatchObject({ note: 'Enligt registret' });
    expect(take(noted.session, no).keep?.answer).toEqual({ value: 'no', note: 'Enligt registret', at: NOW });
  });

  it('are kept at once where there is an answer, and stay when it is changed', () => {
    const earlier = went(begin(), no, back);
    const noted = take(earlier, { type: 'annotate', annotation: { evidence: ['register.pdf'] } });
    expect(noted.keep?.answer).toMatchObject({ value: 'no', evidence: ['register.pdf'] });
    expect(take(noted.session, answer('unknown')).keep?.answer).toMatchObject({
      value: 'unknown',
      evidence: ['register.pdf'],
    });
  });

  it('are taken away when emptied', () => {
    const noted = went(begin(), { type: 'annotate', annotation: { note: 'x' } }, no, back);
    expect(take(noted, { type: 'annotate', annotation: { note: '' } }).keep?.answer).toEqual({
      value: 'no',
      at: NOW,
    });
  });

  it('stay with their question while another is looked at', () => {
    const noted = went(begin(), no, { type: 'annotate', annotation: { note: 'Budget 2026' } }, back, no);
    expect(questionAt(noted).annotation.note).toBe('Budget 2026');
  });

  it('cannot be kept without an answer, and that is said', () => {
    const noted = went(begin(), { type: 'annotate', annotation: { note: 'x' } });
    expect(take(noted, { type: 'quit' }).notice).toBe('note-not-kept');
  });
});

describe('an answer that contradicts earlier ones', () => {
  const leased = { officer: { lease: { value: 'yes' } } };
  const conflicting = went(
    begin(leased, 'officer', { set: grant, full: true }),
    answer('association'),
    answer(1),
    answer('2027-05-01'),
  );

  it('is shown with them before it is kept', () => {
    expect(at(conflicting)).toBe('premises');
    const taken = take(conflicting, no);
    expect(taken.keep).toBeUndefined();
    expect(viewOf(taken.session)).toMatchObject({
      type: 'conflict',
      question: { id: 'premises' },
      clashes: [
        {
          questions: [{ question: { id: 'lease' } }, { question: { id: 'premises' } }],
          reasons: [{ en: 'whoever has a lease has premises.' }],
        },
      ],
    });
  });

  it('can be taken back', () => {
    const again = went(conflicting, no, back);
    expect(at(again)).toBe('premises');
    expect(again.answers.officer?.premises).toBeUndefined();
    expect(take(again, yes).keep?.answer.value).toBe('yes');
  });

  it('can be kept all the same: the case is then contradictory, and the list says so', () => {
    const kept = take(went(conflicting, no), { type: 'keep-anyway' });
    expect(kept.keep?.answer.value).toBe('no');
    const review = reviewAt(went(kept.session, answer('unknown')));
    expect(review).toMatchObject({ status: 'contradictory', outcomes: [] });
    expect(review.rows.every(({ matters }) => matters)).toBe(true);
  });
});

describe('the officer, after the association', () => {
  const said = {
    association: {
      'several-providers': { value: 'no', note: 'Bara vi' },
      'makes-profit': { value: 'yes' },
      'public-idea': { value: 'unknown' },
    },
  } satisfies CaseAnswers;

  it('sees what the association answered, preselected', () => {
    const view = questionAt(begin(said));
    expect(view).toMatchObject({ reason: 'confirm', preselected: 'no', agreeing: true, own: undefined });
    expect(view.others).toEqual([{ respondent: 'association', answer: { value: 'no', note: 'Bara vi' } }]);
  });

  it('may agree in a later run to what they did not know in this one', () => {
    const unsure = went(begin(said), answer('unknown'));
    expect(questionAt(went(unsure, back))).toMatchObject({ preselected: 'unknown', agreeing: false });
    expect(questionAt(begin(unsure.answers))).toMatchObject({ preselected: 'no', agreeing: true });
  });

  it('may agree in the list of answers to what was needless to confirm', () => {
    const listed = went(begin(said), no, yes, { type: 'change', question: 'public-idea' }, back);
    expect(at(listed)).toBe('review');
    const two = { association: { ...said.association, 'long-term': { value: 'no' } } };
    const changing = went(begin(two), no, yes, { type: 'change', question: 'long-term' });
    expect(questionAt(changing)).toMatchObject({ preselected: 'no', agreeing: true });
  });

  it('is not asked to confirm what can no longer matter', () => {
    const agreed = went(begin(said), no, yes);
    expect(at(agreed)).toBe('review');
    expect(reviewAt(agreed).status).toBe('settled');
  });

  it('is asked what the association does not know, with nothing preselected', () => {
    const disputed = went(begin(said), no, no);
    expect(questionAt(disputed)).toMatchObject({
      reason: 'open',
      preselected: undefined,
      question: { id: 'public-idea' },
    });
  });

  it('makes a dispute by answering otherwise, which a reason settles', () => {
    const view = questionAt(went(begin(said), no));
    expect(view.disputes({ value: 'no' })).toBe('can-be-settled');
    expect(view.disputes({ value: 'yes' })).toBe('no');
    expect(view.disputes({ value: 'unknown' })).toBe('no');
    const left = went(begin(said), no, no);
    expect(left.answers.officer?.['makes-profit']).toEqual({ value: 'no', at: NOW });
    const settled = went(begin(said), no, answer('no', 'Enligt bokslutet'));
    expect(settled.answers.officer?.['makes-profit']).toMatchObject({ overrules: 'Enligt bokslutet' });
  });

  it('meets a dispute of an earlier run again, with the own answer preselected', () => {
    const disputed = {
      ...said,
      officer: { 'several-providers': { value: 'no' }, 'makes-profit': { value: 'no' } },
    };
    expect(questionAt(begin(disputed))).toMatchObject({
      reason: 'disputed',
      preselected: 'no',
      question: { id: 'makes-profit' },
    });
  });

  it('does not overrule: an association cannot settle a dispute', () => {
    const answers = { officer: { 'several-providers': { value: 'no' } } };
    const view = questionAt(went(begin(answers, 'association', { full: true })));
    expect(view.disputes({ value: 'yes' })).toBe('yes');
  });
});

describe('the end', () => {
  it('of the input accepts where the outcome is settled, and quits elsewhere', () => {
    expect(went(begin(), { type: 'end-of-input' }).at).toEqual({ type: 'done', end: 'quit' });
    expect(went(begin(), yes, { type: 'end-of-input' }).at).toEqual({ type: 'done', end: 'accepted' });
  });

  it('is accepted in the list of answers, whatever the outcome', () => {
    expect(went(begin({}, 'legal'), { type: 'accept' }).at).toEqual({ type: 'done', end: 'accepted' });
  });
});

describe('the help to a question', () => {
  it('computes what each answer would leave possible', () => {
    const help = questionAt(went(begin({}, 'officer', { set: grant }), answer('association'))).help();
    expect(help.outcomes.map(({ id }) => id)).toEqual(['no-grant', 'closer-look', 'grant']);
    expect(
      help.effects.map(({ ranges, values, outcomes }) => [ranges, values, outcomes.map(({ id }) => id)]),
    ).toEqual([
      [[{ atMost: 50_000 }], [], ['no-grant', 'closer-look', 'grant']],
      [[{ above: 50_000 }], [], ['closer-look']],
      [[], ['unknown'], ['no-grant', 'closer-look', 'grant']],
    ]);
  });

  it('names the criteria and rows that the question is in, and why answers are tied together', () => {
    const help = questionAt(
      went(begin({}, 'officer', { set: grant }), answer('association'), answer(1), answer('2027-05-01')),
    ).help();
    expect(help.rules.map(({ row, outcome }) => [row, outcome.id])).toEqual([[5, 'grant']]);
    expect(help.ties).toEqual([
      { sv: 'den som har ett hyresavtal har en lokal.', en: 'whoever has a lease has premises.' },
    ]);
  });

  it('says which answer would contradict others', () => {
    const contradicted = begin({ association: { lease: { value: 'yes' } } }, 'officer', {
      set: grant,
      full: true,
    });
    const help = questionAt(
      went(contradicted, answer('association'), answer(1), answer('2027-05-01'), yes),
    ).help();
    expect(help.effects.map(({ values, outcomes }) => [values, outcomes.length])).toEqual([
      [['yes'], 1],
      [['no'], 0],
      [['unknown'], 1],
    ]);
  });
});
