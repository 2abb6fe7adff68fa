import type { Place } from '../model/diagnostic.ts';
import type { FindingRule } from '../model/finding-rules.ts';
import { respondents } from '../model/vocabulary.ts';
import { differenceBetween } from '../report/batch/difference.ts';
import type { Finding } from '../report/batch/finding.ts';
import type { ReportedCase } from '../report/batch/reporter.ts';
import { conditionsMet, type FailCondition, fails, isChanged } from './attention.ts';
import type { EvaluatedCase } from './evaluate-case.ts';
import { findingData } from './finding-data.ts';
import { registerRow } from './register-row.ts';
import { withWaivers } from './waivers.ts';

/** A case as reporters get it. `failing` are the conditions that the run fails on. */
export function reportedCase(
  evaluated: EvaluatedCase,
  failing: readonly FailCondition[],
  today: string,
): ReportedCase {
  const { result, ready, text } = evaluated;
  const saved = text.file.verdict ?? undefined;
  return {
    result,
    set: ready.set,
    findings: withWaivers(findingsOf(evaluated, failing), text, today, fails(failing)),
    ...(saved && isChanged(result) && { difference: differenceBetween(saved, evaluated.fresh) }),
    waitingFor: registerRow(evaluated).waitingFor,
  };
}

/** The conditions that a case meets, each with its place in the case file. */
function findingsOf(evaluated: EvaluatedCase, failing: readonly FailCondition[]): Finding[] {
  const { result, ready } = evaluated;
  return conditionsMet(result, ready.set).flatMap((condition) => {
    const found = foundBy(condition, evaluated);
    if (!found) return [];
    const { rule, place } = found;
    return [
      {
        rule,
        level: failing.includes(condition) ? 'error' : 'note',
        line: place.line ?? 1,
        column: place.column ?? 1,
        data: findingData(rule, result),
      },
    ];
  });
}

function foundBy(
  condition: FailCondition,
  evaluated: EvaluatedCase,
): { rule: FindingRule; place: Place } | undefined {
  const { result, text } = evaluated;
  const keyAt = (key: string) => text.yaml.locate([key], 'key');
  switch (condition) {
    case 'changed': {
      const { change } = result;
      if (change === 'new' || change === 'unchanged') return undefined;
      return { rule: `verdict-${change}`, place: keyAt('verdict') };
    }
    case 'open':
      return { rule: 'case-open', place: placeOfFirst(result.openQuestions, evaluated) };
    case 'contradictory':
      return { rule: 'case-contradictory', place: placeOfFirst(result.conflicts[0] ?? [], evaluated) };
    case 'disputed':
      return { rule: 'case-disputed', place: placeOfFirst(result.disputed, evaluated) };
    case 'not-iop':
      return { rule: 'case-not-iop', place: keyAt('questionSet') };
    case 'never':
      return undefined;
  }
}

/** The first of these questions that someone has answered, or `answers` where nobody has. */
function placeOfFirst(questions: readonly string[], { text, earlier }: EvaluatedCase): Place {
  for (const question of questions) {
    // The file may still have the answer under the question's earlier id.
    const ids = [question, ...earlier.flatMap((one) => (one.to === question ? [one.question] : []))];
    for (const respondent of respondents) {
      const answered = ids.find((id) => Object.hasOwn(text.file.answers?.[respondent] ?? {}, id));
      if (answered !== undefined) return text.yaml.locate(['answers', respondent, answered], 'key');
    }
  }
  return text.yaml.locate(['answers'], 'key');
}
