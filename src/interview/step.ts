import { outcomesUnder, withAnswer } from '../evaluate/answer-effects.ts';
import type { CaseAnswer } from '../model/case.ts';
import type { Annotation, Event, Reply } from './event.ts';
import { isSettled, ownAnswer, type Place, type Session, shownAt } from './session.ts';

/** What a step leads to. */
export interface Step {
  session: Session;
  /** The respondent's answer to keep before anything else is shown. */
  keep?: { question: string; answer: CaseAnswer };
  /** What could not be done, to be said. */
  notice?: 'nothing-before' | 'note-not-kept';
}

/**
 * What `event` leads to; `proceed` goes on from there once the answer is kept. `at` is the moment that an answer is
 * stamped with (RFC 3339).
 */
export function step(session: Session, event: Event, at: string): Step {
  const place = session.at;
  switch (event.type) {
    case 'quit':
      return done(session, 'quit');
    case 'end-of-input':
      return done(session, isSettled(session) ? 'accepted' : 'quit');
    case 'back':
      return back(session);
  }
  switch (place.type) {
    case 'question':
      if (event.type === 'answer') return answer(session, place.question, event.reply, at);
      if (event.type === 'annotate') return annotate(session, place.question, event.annotation, at);
      if (event.type === 'pass') return moved(asked(session, place.question), { type: 'next' });
      break;
    case 'conflict':
      if (event.type === 'keep-anyway') return keep(session, place.question, place.reply, at);
      break;
    case 'review':
      if (event.type === 'accept') return done(session, 'accepted');
      if (event.type === 'full-record') return moved({ ...session, full: true }, { type: 'next' });
      if (event.type === 'change')
        return { session: shownAt(session, { question: event.question, fromReview: true }) };
  }
  throw new Error(`${event.type} makes no sense at ${place.type}`);
}

function answer(session: Session, question: string, reply: Reply, at: string): Step {
  const { compiled, respondent, answers } = session;
  const before = outcomesUnder(compiled, answers).length;
  const after = outcomesUnder(compiled, withAnswer(answers, respondent, question, reply)).length;
  if (before > 0 && after === 0) return moved(session, { type: 'conflict', question, reply });
  return keep(session, question, reply, at);
}

function keep(session: Session, question: string, reply: Reply, at: string): Step {
  const before = ownAnswer(session, question);
  const { [question]: said = {}, ...pending } = session.pending;
  const written = annotated({ ...reply }, before ?? {}, said);
  const { session: next } = moved({ ...asked(session, question), pending }, { type: 'next' });
  if (before && isSame(before, written)) return { session: next };
  return kept(next, question, { ...written, ...(before?.by !== undefined && { by: before.by }), at });
}

function annotate(session: Session, question: string, annotation: Annotation, at: string): Step {
  const before = ownAnswer(session, question);
  if (!before) {
    const said = { ...session.pending[question], ...annotation };
    return { session: { ...session, pending: { ...session.pending, [question]: said } } };
  }
  return kept(session, question, { ...annotated(before, before, annotation), at });
}

function kept(session: Session, question: string, answer: CaseAnswer): Step {
  const own = { ...session.answers[session.respondent], [question]: answer };
  return {
    session: { ...session, answers: { ...session.answers, [session.respondent]: own } },
    keep: { question, answer },
  };
}

/** `answer` with the note and evidence of whichever annotation says something of them, the later one first. */
function annotated(answer: CaseAnswer, earlier: Annotation, later: Annotation): CaseAnswer {
  const { note: _note, evidence: _evidence, ...rest } = answer;
  const note = later.note ?? earlier.note;
  const evidence = later.evidence ?? earlier.evidence;
  return { ...rest, ...(note && { note }), ...(evidence && evidence.length > 0 && { evidence }) };
}

function isSame(a: CaseAnswer, b: CaseAnswer): boolean {
  const said = ({ value, note, evidence, overrules }: CaseAnswer) =>
    JSON.stringify([value, note ?? null, evidence ?? null, overrules ?? null]);
  return said(a) === said(b);
}

function back(session: Session): Step {
  const { at, trail } = session;
  if (at.type === 'conflict') return moved(session, { type: 'question', question: at.question });
  if (at.type === 'question' && at.fromReview) return moved(session, { type: 'review' });
  const here = at.type === 'question' ? trail.indexOf(at.question) : -1;
  const before = here < 0 ? trail.at(-1) : trail[here - 1];
  return before === undefined
    ? { session, notice: 'nothing-before' }
    : { session: shownAt(session, { question: before }) };
}

function asked(session: Session, question: string): Session {
  return session.trail.includes(question) ? session : { ...session, trail: [...session.trail, question] };
}

function done(session: Session, end: 'accepted' | 'quit'): Step {
  const dropped = Object.keys(session.pending).length > 0;
  return { ...moved(session, { type: 'done', end }), ...(dropped && { notice: 'note-not-kept' as const }) };
}

function moved(session: Session, at: Place): Step {
  return { session: { ...session, at } };
}
