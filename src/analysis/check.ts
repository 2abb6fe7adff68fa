import { DiagramTooLarge } from '../evaluate/diagram.ts';
import { parameterAt, type QuestionSet, type SetWaiver } from '../model/question-set.ts';
import { Board } from './board.ts';
import { constraintProofs, unsatisfiable } from './check/constraint-proofs.ts';
import { criteriaProofs } from './check/criteria-proofs.ts';
import { type ConditionPath, emptyDomains, outsideDomains } from './check/domain-findings.ts';
import { missingFindings } from './check/missing.ts';
import { caseOn, parameterFindings } from './check/parameter-dates.ts';
import type { ProofGround } from './check/proof-ground.ts';
import { questionProofs } from './check/question-proofs.ts';
import { type ReadingLimits, readabilityFindings } from './check/readability.ts';
import { respondentProofs } from './check/respondent-proofs.ts';
import { shownProofs } from './check/shown-proofs.ts';
import { tableProofs } from './check/table-proofs.ts';
import { everyCondition, usageFindings } from './check/usage.ts';
import { withCases } from './check/usage-cases.ts';
import { waive } from './check/waivers.ts';
import { datesFrom } from './dates.ts';
import { type Finding, finding } from './finding.ts';

export interface CheckOptions {
  /** The evaluation date. Proofs hold for it, and for every later date at which a parameter changes. */
  asOf: string;
  readingLimits?: ReadingLimits | undefined;
  /** Waivers of the sets that this one builds on. */
  inheritedWaivers?: readonly SetWaiver[] | undefined;
  /** Where each condition on one question stands; else findings are at the whole condition that it is part of. */
  pathOf?: ConditionPath | undefined;
}

/**
 * All that is to be said of a composed set: what reading it shows, and what can be proved of it over all answers.
 * In the order of the set's sections; waived findings are there, and marked.
 */
export function checkSet(
  set: QuestionSet,
  { asOf, readingLimits, inheritedWaivers, pathOf }: CheckOptions,
): Finding[] {
  const dates = datesFrom(set, asOf);
  const read = [
    ...withCases(usageFindings(set), set, dates[0]),
    ...parameterFindings(set),
    ...notInForce(set, asOf),
    ...missingFindings(set),
    ...readabilityFindings(set, readingLimits),
  ];
  const found = [...read, ...atAllDates(set, dates, pathOf)];
  return inOrder(waive(found, set.waivers, asOf, inheritedWaivers), set);
}

function notInForce(set: QuestionSet, asOf: string): Finding[] {
  const missing = set.parameters.filter((parameter) => !parameterAt(parameter, asOf));
  return missing.map(({ id }) => {
    const data = { parameter: id, asOf };
    return finding('parameter-not-in-force', ['parameters', id], data, { witness: caseOn(asOf) });
  });
}

/** Proofs at each date; what is found at all of them is said once, and the rest with its dates. */
function atAllDates(set: QuestionSet, dates: readonly string[], pathOf?: ConditionPath): Finding[] {
  const byKey = new Map<string, { finding: Finding; dates: string[] }>();
  for (const date of dates) {
    for (const one of proofsAt(set, date, pathOf)) {
      const key = JSON.stringify([one.id, one.part, one.data]);
      const known = byKey.get(key);
      if (known) known.dates.push(date);
      else byKey.set(key, { finding: one, dates: [date] });
    }
  }
  return [...byKey.values()].map((one) =>
    one.dates.length === dates.length ? one.finding : { ...one.finding, dates: one.dates },
  );
}

/** Each on a board of its own: what one of them takes is not in the way of the next. */
const proofs: readonly ((ground: ProofGround) => Finding[])[] = [
  tableProofs,
  criteriaProofs,
  constraintProofs,
  questionProofs,
  respondentProofs,
  shownProofs,
];

/** What can be proved at one date. */
export function proofsAt(set: QuestionSet, asOf: string, pathOf?: ConditionPath): Finding[] {
  const empty = emptyDomains(set, asOf);
  if (empty.length > 0) return empty;
  const found = outsideDomains(set, asOf, pathOf);
  const further = everyCondition(set).map(({ condition }) => condition);
  let tooLarge: DiagramTooLarge | undefined;
  const full = tried(() => {
    const board = Board.for({ sets: [set], asOf, further });
    const contradiction = unsatisfiable(groundOn(board, set));
    found.push(...contradiction);
    if (contradiction.length > 0) return;
    for (const proof of proofs) {
      tooLarge = tried(() => found.push(...proof(groundOn(board.fresh(), set)))) ?? tooLarge;
    }
  });
  tooLarge = full ?? tooLarge;
  return tooLarge ? [...found, finding('set-too-large', ['rules'], { limit: tooLarge.limit })] : found;
}

function tried(run: () => void): DiagramTooLarge | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    if (error instanceof DiagramTooLarge) return error;
    throw error;
  }
}

function groundOn(board: Board, set: QuestionSet): ProofGround {
  return { board, drawn: board.draw(set) };
}

const sectionOrder = ['summary', 'parameters', 'questions', 'criteria', 'constraints', 'rules', 'outcomes'];

/** By section, then by the part's place in it, then by id: the order in which the set is read. */
function inOrder(findings: readonly Finding[], set: QuestionSet): Finding[] {
  const placeOf = ({ part: [section, id] }: Finding): [number, number] => {
    const place = sectionOrder.indexOf(String(section));
    const entries = (set as unknown as Record<string, unknown>)[String(section)];
    const inSection = Array.isArray(entries)
      ? entries.findIndex((entry: { id?: string }) => entry.id === id)
      : 0;
    return [place < 0 ? sectionOrder.length : place, inSection];
  };
  return findings
    .map((one, i) => ({ one, i, place: placeOf(one) }))
    .sort((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1] || a.i - b.i)
    .map(({ one }) => one);
}
