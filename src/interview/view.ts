import { type ConflictView, conflictView } from './conflict-view.ts';
import { type QuestionView, questionView } from './question-view.ts';
import { type ReviewView, reviewView } from './review-view.ts';
import type { Session } from './session.ts';

/** What is to be shown at one step of the interview: data, that each asker puts into words in its own way. */
export type View = QuestionView | ConflictView | ReviewView;

/** What a session shows where it is; undefined when it is done. */
export function viewOf(session: Session): View | undefined {
  switch (session.at.type) {
    case 'question':
      return questionView(session, session.at.question);
    case 'conflict':
      return conflictView(session, session.at.question, session.at.reply);
    case 'review':
      return reviewView(session);
    default:
      return undefined;
  }
}
