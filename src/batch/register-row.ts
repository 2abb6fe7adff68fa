import type { RegisterRow, Waiting } from '../model/register.ts';
import { respondents } from '../model/vocabulary.ts';
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
function waitingFor({ case: { file, answers }, compiled, result }: EvaluatedCase): Waiting[] {
  if (file.decision?.date !== undefined) return [];
  if (result.status === 'contradictory') return ['officer'];
  const missing = respondents.filter((respondent) =>
    result.openQuestions.some((id) => {
      const question = compiled.set.questions.find((one) => one.id === id);
      const own = answers[respondent]?.[id]?.value;
      const disputed = result.disputed.includes(id);
      return (
        question?.answeredBy.includes(respondent) && !disputed && (own === undefined || own === 'unknown')
      );
    }),
  );
  const officer =
    result.unconfirmed.length > 0 || result.disputed.some((id) => result.openQuestions.includes(id));
  const waiting = respondents.filter(
    (respondent) => missing.includes(respondent) || (officer && respondent === 'officer'),
  );
  return result.status === 'settled' && waiting.length === 0 ? ['decision'] : waiting;
}
