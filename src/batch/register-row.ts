import { UNKNOWN } from '../evaluate/answers.ts';
import type { CaseAnswer } from '../model/case.ts';
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
  const waiting = new Set<Respondent>();
  if (result.unconfirmed.length > 0) waiting.add('officer');
  const questions = questionsById(ready.set);
  for (const question of result.openQuestions) {
    if (result.disputed.includes(question)) waiting.add('officer');
    else
      for (const respondent of questions.get(question)!.answeredBy)
        if (isMissing(answers[respondent]?.[question])) waiting.add(respondent);
  }
  if (result.status === 'settled' && waiting.size === 0) return ['decision'];
  return respondents.filter((respondent) => waiting.has(respondent));
}

function isMissing(answer: CaseAnswer | undefined): boolean {
  return answer === undefined || answer.value === UNKNOWN;
}
