import { type Standing, standings } from '../evaluate/answers.ts';
import { type Left, questionsLeft, questionsToAsk, recordLeft } from '../evaluate/remaining.ts';
import { standingAfter } from '../evaluate/replies.ts';
import type { CaseAnswer } from '../model/case.ts';
import type { Question } from '../model/question-set.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { Annotation, Reply } from './event.ts';
import { type HelpView, helpView } from './help-view.ts';
import { askingOf, ownAnswer, type Session } from './session.ts';

/** One answer to a question, and whose it is. */
export interface AnswerOf {
  respondent: Respondent;
  answer: CaseAnswer;
}

/** Why a question is asked now. */
export type Reason =
  /** The answer can change the outcome. */
  | 'open'
  /** The officer is to confirm what the association answered. */
  | 'confirm'
  /** The answers of two respondents differ. */
  | 'disputed'
  /** For a full record alone: the answer can no longer change the outcome. */
  | 'record'
  /** The person went back to it. */
  | 'again';

/** A question to be asked, with all that is shown beside it. */
export interface QuestionView {
  type: 'question';
  /** Its number among the questions shown in this run. */
  number: number;
  question: Question;
  respondent: Respondent;
  reason: Reason;
  /** How many questions are left, this one included. */
  left: Left;
  own: CaseAnswer | undefined;
  others: AnswerOf[];
  /** The note and evidence that would be kept with an answer now. */
  annotation: Annotation;
  /** What Enter answers: what the officer may agree to, else the own answer so far. */
  preselected: string | number | undefined;
  /** What is preselected is the association's answer: to take it is to agree. */
  agreeing: boolean;
  /** Whether this answer would differ from another's, and whether giving a reason would settle it. */
  disputes(reply: Reply): 'no' | 'yes' | 'can-be-settled';
  /** What `?` shows; computed when it is asked for. */
  help(): HelpView;
}

/** The view of a question at which the session is. */
export function questionView(session: Session, id: string): QuestionView {
  const { compiled, answers, respondent } = session;
  const domain = compiled.domains.find(({ question }) => question.id === id)!;
  const standing = standings([domain], answers)[0]!;
  const own = ownAnswer(session, id);
  const others = respondents.flatMap((one): AnswerOf[] => {
    const answer = answers[one]?.[id];
    return answer && one !== respondent ? [{ respondent: one, answer }] : [];
  });
  const reason = reasonFor(session, id, standing);
  // Someone who said that they do not know may agree another time; who goes back sees what they said.
  const mayAgree = respondent === 'officer' && standing.unconfirmed && (!own || reason !== 'again');
  return {
    type: 'question',
    number: session.shown.indexOf(id) + 1,
    question: domain.question,
    respondent,
    reason,
    left: session.full
      ? recordLeft(compiled, askingOf(session), id)
      : questionsLeft(compiled, askingOf(session), id),
    own,
    others,
    annotation: { note: own?.note, evidence: own?.evidence, ...session.pending[id] },
    preselected: mayAgree ? standing.values[0] : own?.value,
    agreeing: mayAgree,
    disputes(reply) {
      const after = (answer: Reply) => standingAfter(domain, answers, respondent, answer).state;
      if (after({ value: reply.value }) !== 'disputed') return 'no';
      const mayOverrule = respondent !== 'association';
      return mayOverrule && after({ value: reply.value, overrules: '-' }) !== 'disputed'
        ? 'can-be-settled'
        : 'yes';
    },
    help: () => helpView(session, domain.question, reason),
  };
}

function reasonFor(session: Session, id: string, standing: Standing): Reason {
  const { at, trail, respondent } = session;
  if (trail.includes(id) || (at.type === 'question' && at.fromReview)) return 'again';
  if (standing.state === 'disputed') return 'disputed';
  if (!questionsToAsk(session.compiled, askingOf(session)).includes(id)) return 'record';
  return standing.unconfirmed && respondent === 'officer' ? 'confirm' : 'open';
}
