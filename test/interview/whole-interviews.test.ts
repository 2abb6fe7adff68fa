import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Count } from '../../src/evaluate/remaining-search.ts';
import { distinctClasses, valueIn } from '../../src/evaluate/replies.ts';
import { evaluate } from '../../src/evaluate/verdict.ts';
import { newSession, proceed, type Session } from '../../src/interview/session.ts';
import { step } from '../../src/interview/step.ts';
import { viewOf } from '../../src/interview/view.ts';
import type { CaseAnswers } from '../../src/model/case.ts';
import type { Respondent } from '../../src/model/vocabulary.ts';
import { shippedSet } from './small-sets.ts';

const sets = await Promise.all(
  ['forum', 'lund', 'national-guidance', 'region-jonkoping', 'region-skane', 'stenungsund'].map(shippedSet),
);

/** What one run answers: for each question in turn, a class of its domain (beyond the last: unknown). */
const run = fc.record({
  picks: fc.array(fc.nat({ max: 5 }), { minLength: 20, maxLength: 20 }),
  unsure: fc.boolean(),
});
const interview = fc.record({
  set: fc.constantFrom(...sets),
  association: fc.option(run, { nil: undefined }),
  officer: run,
});

/** A question as it was put, and how many came from there on. */
interface Put {
  id: string;
  atLeast: Count;
  atMost: Count;
}

function played(
  session: Session,
  { picks, unsure }: { picks: number[]; unsure: boolean },
): { put: Put[]; end: Session } {
  const put: Put[] = [];
  let now = session;
  while (now.at.type === 'question') {
    const id = now.at.question;
    const view = viewOf(now);
    if (view?.type !== 'question') throw new Error('no question');
    expectNeeded(now, id);
    put.push({ id, ...view.left });
    const domain = now.compiled.domains.find(({ question }) => question.id === id)!;
    const classes = distinctClasses(domain);
    const pick = picks[(put.length - 1) % picks.length]! % (classes.length + (unsure ? 2 : 1));
    const value = pick < classes.length ? valueIn(domain, classes[pick]!) : 'unknown';
    const taken = step(now, { type: 'answer', reply: { value } }, '');
    const kept = taken.session.at.type === 'conflict' ? step(taken.session, { type: 'back' }, '') : taken;
    // What contradicts is answered with "don't know" instead.
    const next =
      kept === taken ? taken : step(kept.session, { type: 'answer', reply: { value: 'unknown' } }, '');
    now = proceed(next.session);
  }
  return { put, end: now };
}

function expectNeeded({ compiled, answers, trail }: Session, id: string): void {
  const { openQuestions, unconfirmed } = evaluate(compiled, answers);
  expect([...openQuestions, ...unconfirmed]).toContain(id);
  expect(trail).not.toContain(id);
}

function begin(compiled: Session['compiled'], answers: CaseAnswers, respondent: Respondent): Session {
  return proceed(newSession(compiled, answers, respondent, false));
}

describe('every interview under the shipped sets', () => {
  it('asks what is needed and no more, keeps its word on how many are left, and ends when nothing is', () => {
    fc.assert(
      fc.property(interview, ({ set, association, officer }) => {
        const first = association ? played(begin(set, {}, 'association'), association).end.answers : {};
        const { put, end } = played(begin(set, first, 'officer'), officer);
        put.forEach(({ atLeast, atMost }, i) => {
          const cameStill = put.length - i;
          expect([atLeast.exact, atMost.exact]).toEqual([true, true]);
          expect(atLeast.count).toBeLessThanOrEqual(cameStill);
          expect(atMost.count).toBeGreaterThanOrEqual(cameStill);
        });
        const { openQuestions } = evaluate(set, end.answers);
        const mine = set.set.questions
          .filter(({ answeredBy }) => answeredBy.includes('officer'))
          .map(({ id }) => id);
        const left = openQuestions.filter((id) => mine.includes(id) && !end.trail.includes(id));
        expect(left).toEqual([]);
      }),
      { seed: 20261122, numRuns: 300 },
    );
  });
});
