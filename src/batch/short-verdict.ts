import type { CaseResult } from '../model/evaluation.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { changes, criterionStates, statuses } from '../model/vocabulary.ts';
import { changesForm } from './short-changes.ts';
import {
  asIs,
  idOf,
  idsOf,
  listOf,
  orNull,
  partsOf,
  remembered,
  wordForEach,
  wordOf,
} from './short-forms.ts';

/** The parts of a result that are the same in many, together. */
export type Standing = Pick<
  CaseResult,
  | 'status'
  | 'outcome'
  | 'possibleOutcomes'
  | 'notApplicable'
  | 'conflicts'
  | 'groundsTruncated'
  | 'change'
  | 'savedOutcome'
>;

/** How the parts of verdicts under a set are said in short: all ids by their places in the set. */
export function verdictForms(set: QuestionSet) {
  const criteria = idsOf(set.criteria);
  const question = wordOf(idsOf(set.questions));
  const outcome = wordOf(idsOf(set.outcomes));
  return {
    standing: remembered(
      partsOf<Standing>({
        status: wordOf(statuses),
        outcome: orNull(outcome),
        possibleOutcomes: listOf(outcome),
        notApplicable: listOf(wordOf(criteria)),
        conflicts: listOf(listOf(question)),
        groundsTruncated: asIs((value): value is true => value === true),
        change: wordOf(changes),
        savedOutcome: orNull(idOf(idsOf(set.outcomes))),
      }),
    ),
    criteria: remembered(wordForEach(criteria, criterionStates)),
    questions: remembered(listOf(question)),
    grounds: remembered(listOf(listOf(question))),
    counterfactuals: changesForm(outcome, question),
    rules: remembered(listOf(wordOf(idsOf(set.rules)))),
  };
}
