import { DiagramTooLarge } from '../../evaluate/diagram.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { Board } from '../board.ts';
import type { Finding, FindingId } from '../finding.ts';
import { emptyDomains } from './domain-findings.ts';
import { caseWithin } from './proof-ground.ts';

const aboutCriteria: readonly FindingId[] = ['criterion-unused', 'should-decides'];

/**
 * What reading alone has found of how criteria are used, with the smallest case that does not meet the criterion in
 * question; as it was where there is no such case, or no date to make it for.
 */
export function withCases(
  findings: readonly Finding[],
  set: QuestionSet,
  asOf: string | undefined,
): readonly Finding[] {
  if (asOf === undefined || !findings.some(({ id }) => aboutCriteria.includes(id))) return findings;
  if (emptyDomains(set, asOf).length > 0) return findings;
  try {
    const board = Board.for({ sets: [set], asOf });
    const drawn = board.draw(set);
    return findings.map((one) => {
      if (!aboutCriteria.includes(one.id)) return one;
      const { met } = drawn.requirements[set.criteria.findIndex(({ id }) => id === one.data.criterion)]!;
      const witness = caseWithin({ board, drawn }, board.diagram.not(met));
      return witness ? { ...one, witness } : one;
    });
  } catch (error) {
    if (error instanceof DiagramTooLarge) return findings;
    throw error;
  }
}
