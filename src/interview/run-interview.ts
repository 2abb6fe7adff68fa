import type { CompiledSet } from '../evaluate/compile.ts';
import type { CaseAnswers } from '../model/case.ts';
import type { Respondent } from '../model/vocabulary.ts';
import type { Asker } from './asker.ts';
import type { CaseKeeper } from './keeper.ts';
import { newSession, proceed, type Session } from './session.ts';
import { step } from './step.ts';
import { viewOf } from './view.ts';

/** What an interview needs. */
export interface InterviewOptions {
  compiled: CompiledSet;
  /** All answers of the case, of every respondent. */
  answers: CaseAnswers;
  respondent: Respondent;
  /** Full record: ask also what can no longer change the outcome. */
  all: boolean;
  keeper: CaseKeeper;
  asker: Asker;
  /** The present moment: each answer is stamped with it. */
  now(): Date;
}

/** How an interview ended: all answers were accepted, or the person left it (Ctrl-C, `q`, end of input). */
export interface InterviewEnd {
  end: 'accepted' | 'quit';
  /** All answers of the case, as the keeper has them. */
  answers: CaseAnswers;
}

/**
 * Asks until the person accepts or quits. Every answer is kept before anything more is shown. Closes the asker
 * when it ends, also by an error of the keeper's.
 */
export async function runInterview(options: InterviewOptions): Promise<InterviewEnd> {
  const { compiled, answers, respondent, all, asker } = options;
  try {
    await asker.open({ set: compiled.set, respondent });
    let session = proceed(newSession(compiled, answers, respondent, all));
    for (;;) {
      if (session.at.type === 'done') return { end: session.at.end, answers: session.answers };
      session = await oneStep(session, options);
    }
  } finally {
    asker.close();
  }
}

async function oneStep(
  session: Session,
  { keeper, asker, now, respondent }: InterviewOptions,
): Promise<Session> {
  const event = await asker.ask(viewOf(session)!);
  const { session: next, keep, notice } = step(session, event, timeStamp(now()));
  if (notice) await asker.tell(notice);
  if (!keep) return proceed(next);
  const kept = await keeper.keepAnswer(respondent, keep.question, keep.answer);
  if (kept.changedByAnother) await asker.tell('changed-by-another');
  // What comes next is decided on all answers, those that another program wrote meanwhile among them.
  return proceed({ ...next, answers: kept.answers });
}

/** RFC 3339 to the second: `2026-11-22T10:15:00Z`. */
export function timeStamp(moment: Date): string {
  return moment.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
