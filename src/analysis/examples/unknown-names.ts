import type { DiagnosticData } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { Example, QuestionSet } from '../../model/question-set.ts';
import type { PartPath } from '../finding.ts';

/** Something in an example that its set does not know or allow; `code` is one of the loader's. */
export interface ExampleProblem {
  code: string;
  part: PartPath;
  at: 'key' | 'value';
  data: DiagnosticData;
}

/** Names in an expectation that the set does not have: such an expectation would always fail. */
export function unknownNames({ id, expect }: Example, set: QuestionSet): ExampleProblem[] {
  const part = ['examples', id, 'expect'];
  const ids = (list: readonly { id: string }[]) => list.map((one) => one.id);
  const named: [code: string, field: string, names: readonly string[], allowed: readonly string[]][] = [
    ['unknown-outcome', 'outcome', expect.outcome ? [expect.outcome] : [], ids(set.outcomes)],
    ['unknown-outcome', 'possibleOutcomes', expect.possibleOutcomes ?? [], ids(set.outcomes)],
    ['unknown-criterion', 'criteria', Object.keys(expect.criteria ?? {}), ids(set.criteria)],
    ['unknown-rule', 'rule', expect.rule ? [expect.rule] : [], ids(set.rules)],
    ['unknown-question', 'openQuestions', expect.openQuestions ?? [], ids(set.questions)],
  ];
  return named.flatMap(([code, field, names, allowed]) =>
    names
      .filter((name) => !allowed.includes(name))
      .map((found): ExampleProblem => {
        const data = { found, allowed, set: set.id, suggestion: nearest(found, allowed) };
        return { code, part: [...part, field], at: 'value', data };
      }),
  );
}
