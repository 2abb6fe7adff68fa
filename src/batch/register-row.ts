import { UNKNOWN } from '../evaluate/answers.ts';
import type { CaseAnswer, CaseAnswers } from '../model/case.ts';
import type { CaseResult } from '../model/evaluation.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { questionsById } from '../model/questions-by-id.ts';
import type { RegisterRow, Waiting } from '../model/register.ts';
import { type Respondent, respondents } from '../model/vocabulary.ts';
import type { EvaluatedCase } from './evaluate-case.ts';

/** The case's line in the register. */
export function registerRow(evaluated: EvaluatedCase): RegisterRow {
  const { file } = evaluated.case;
  const { result, ready } = evaluated;
  return {
    file: result.file,
    id: result.id,
    title: result.title,
    reference: file.reference ?? null,
    public: file.parties?.public ?? [],
    associations: file.parties?.associations ?? [],
    questionSet: ready.set.id,
    status: result.status,
    outcome: result.outcome,
    change: result.change,
    purpose: file.agreement?.purpose ?? null,
    from: file.agreement?.period?.from ?? null,
    to: file.agreement?.period?.to ?? null,
    decided: file.decision?.date ?? null,
    waitingFor: waitingFor(evaluated),
  };
}

/**
 * Whom the case waits for: those who may still answer an open question to which they gave no value; the officer
 * for disputes and unconfirmed answers; and, once settled, the one who decides. A decided case waits for nobody.
 */
export function waitingFor({ case: { file, answers }, ready, result }: EvaluatedCase): Waiting[] {
  if (file.decision?.date !== undefined) return [];
  if (result.status === 'contradictory') return ['officer'];
  const waiting: Waiting[] = [];
  for (const respondent of respondents) {
    const mustCheck = respondent === 'officer' && result.unconfirmed.length > 0;
    if (mustCheck || mayStillAnswer(respondent, result, answers, ready.set)) waiting.push(respondent);
  }
  return result.status === 'settled' && waiting.length === 0 ? ['decision'] : waiting;
}

/** Whether a question is open because of this respondent: disputes are the officer's to settle. */
function mayStillAnswer(
  respondent: Respondent,
  { openQuestions, disputed }: CaseResult,
  answers: CaseAnswers,
  set: QuestionSet,
): boolean {
  const questions = questionsById(set);
  for (const question of openQuestions) {
    const may = disputed.includes(question)
      ? respondent === 'officer'
      : questions.get(question)!.answeredBy.includes(respondent) &&
        isMissing(answers[respondent]?.[question]);
    if (may) return true;
  }
  return false;
}

function isMissing(answer: CaseAnswer | undefined): boolean {
  return answer === undefined || answer.value === UNKNOWN;
}
