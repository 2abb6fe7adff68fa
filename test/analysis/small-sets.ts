import type { Example, QuestionSet } from '../../src/model/question-set.ts';
import {
  all,
  answered,
  any,
  criterion,
  criterionIs,
  implies,
  question,
  questionSet,
} from '../evaluate/set-builder.ts';

/** A stop row, two criteria that must be met, one of which applies to regions alone, and a constraint. */
export function partnershipSet(examples: Example[] = []): QuestionSet {
  const set = questionSet({
    questions: ['several-providers', 'region', 'co-financing', 'health-care', 'long-term'].map((id) =>
      question(id),
    ),
    criteria: [
      criterion('both-contribute', any(answered('co-financing'), answered('long-term'))),
      criterion('within-remit', answered('health-care'), answered('region')),
    ],
    constraints: [implies(answered('several-providers'), answered('long-term', 'no'))],
    rules: [
      [answered('several-providers'), 'procurement'],
      [
        any(criterionIs('both-contribute', 'not-met'), criterionIs('within-remit', 'not-met')),
        'iop-not-possible',
      ],
      [all(answered('long-term'), answered('co-financing')), 'iop-may-fit'],
    ],
    otherwise: 'investigate-iop',
  });
  return { ...set, id: 'partnership', examples };
}

/** An example of the officer's answers. */
export function example(
  id: string,
  answers: Record<string, unknown>,
  expect: Example['expect'],
  asOf?: string,
): Example {
  return { id, answers: { officer: answers }, expect, ...(asOf && { asOf }) };
}
