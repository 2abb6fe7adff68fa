import type { EarlierQuestion } from '../files/cases/bind-answers.ts';
import type { Place } from '../model/diagnostic.ts';
import type { FindingRule } from '../model/finding-rules.ts';
import { respondents } from '../model/vocabulary.ts';
import { differenceBetween } from '../report/batch/difference.ts';
import type { Finding } from '../report/batch/finding.ts';
import { conditionsMet, type FailCondition, fails, isChanged } from './attention.ts';
import type { PlainCase } from './batch-item.ts';
import type { EvaluatedCase } from './evaluate-case.ts';
import { findingData } from './finding-data.ts';
import { waitingFor } from './register-row.ts';
import { withWaivers } from './waivers.ts';

/** A case as reporters get it. `failing` are the conditions that the run fails on. */
export function reportedCase(
  evaluated: EvaluatedCase,
  failing: readonly FailCondition[],
  today: string,
): PlainCase {
  const { result, text } = evaluated;
  const saved = text.file.verdict ?? undefined;
  return {
    result,
    findings: withWaivers(findingsOf(evaluated, failing), text, today, fails(failing)),
    ...(saved && isChanged(result) && { difference: differenceBetween(saved, evaluated.fresh) }),
    waitingFor: waitingFor(evaluated),
  };
}

/** The conditions that a case meets, each with its place in the case file. */
function findingsOf(evaluated: EvaluatedCase, failing: readonly FailCondition[]): Finding[] {
  const { result, ready } = evaluated;
  const findings: Finding[] = [];
  for (const condition of conditionsMet(result, ready.set)) {
    const found = foundBy(condition, evaluated);
    if (!found) continue;
    const { rule, place } = found;
    const level = failing.includes(condition) ? 'error' : 'note';
    const { line = 1, column = 1 } = place;
    findings.push({ rule, level, line, column, data: findingData(rule, result) });
  }
  return findings;
}

function foundBy(
  condition: FailCondition,
  evaluated: EvaluatedCase,
): { rule: FindingRule; place: Place } | undefined {
  const { result, text } = evaluated;
  switch (condition) {
    case 'changed': {
      const { change } = result;
      if (change === 'new' || change === 'unchanged') return undefined;
      return { rule: `verdict-${change}`, place: text.yaml.locate(['verdict'], 'key') };
    }
    case 'open':
      return { rule: 'case-open', place: placeOfFirst(result.openQuestions, evaluated) };
    case 'contradictory':
      return { rule: 'case-contradictory', place: placeOfFirst(result.conflicts[0] ?? [], evaluated) };
    case 'disputed':
      return { rule: 'case-disputed', place: placeOfFirst(result.disputed, evaluated) };
    case 'not-iop':
      return { rule: 'case-not-iop', place: text.yaml.locate(['questionSet'], 'key') };
    case 'never':
      return undefined;
  }
}

/** The first of these questions that someone has answered, or `answers` where nobody has. */
function placeOfFirst(questions: readonly string[], { text, earlier }: EvaluatedCase): Place {
  for (const question of questions) {
    for (const respondent of respondents) {
      const own = text.file.answers?.[respondent];
      const id = idIn(own ?? {}, question, earlier);
      if (id !== undefined) return text.yaml.locate(['answers', respondent, id], 'key');
    }
  }
  return text.yaml.locate(['answers'], 'key');
}

/** The id under which a question is answered: the file may still have the answer under an earlier one. */
function idIn(answers: object, question: string, earlier: readonly EarlierQuestion[]): string | undefined {
  if (Object.hasOwn(answers, question)) return question;
  return earlier.find((one) => one.to === question && Object.hasOwn(answers, one.question))?.question;
}
