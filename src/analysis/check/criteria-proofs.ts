import { FALSE, type Node } from '../../evaluate/diagram.ts';
import type { Condition } from '../../model/condition.ts';
import type { Criterion, QuestionSet } from '../../model/question-set.ts';
import { type Finding, finding } from '../finding.ts';
import { caseWithin, emptyCase, needed, type ProofGround } from './proof-ground.ts';
import { usedCriteria } from './usage.ts';

/** Proofs about criteria: constant, contradicting, following from others, without effect. */
export function criteriaProofs(ground: ProofGround): Finding[] {
  const { drawn, board } = ground;
  const constant = new Set<string>();
  const found: Finding[] = [];
  drawn.set.criteria.forEach(({ id, applies }, i) => {
    const part = ['criteria', id];
    const met = within(ground, drawn.requirements[i]!.met);
    // With nothing answered, the verdict already says met, or not met.
    const witness = emptyCase(board);
    const state =
      met === FALSE ? 'criterion-never-met' : met === drawn.valid ? 'criterion-always-met' : undefined;
    if (state) {
      constant.add(id);
      found.push(finding(state, part, { criterion: id }, { witness }));
    } else if (applies && within(ground, drawn.requirements[i]!.applies) === drawn.valid) {
      found.push(finding('criterion-always-applies', [...part, 'applies'], { criterion: id }, { witness }));
    }
  });
  const varying = drawn.set.criteria.filter(({ id }) => !constant.has(id));
  const contradicting = contradictions(ground, varying);
  // Nothing follows from criteria that contradict each other but everything: those that stand together are looked at.
  const blamed = new Set(contradicting.map(({ data }) => data.criterion));
  const rest = varying.filter(({ id }) => !blamed.has(id));
  return [...found, ...contradicting, ...followers(ground, rest), ...effectless(ground, varying)];
}

/** Criteria that cannot all be met, each with others that it contradicts: a case that meets these does not meet it. */
function contradictions(ground: ProofGround, criteria: readonly Criterion[]): Finding[] {
  const found: Finding[] = [];
  const kept: Criterion[] = [];
  // What must be met first: a `should` may contradict it, but it is then the `should` that is named.
  for (const criterion of [...criteria].sort(
    (a, b) => Number(a.level === 'should') - Number(b.level === 'should'),
  )) {
    const clash = (others: readonly Criterion[]) => allMet(ground, [...others, criterion]) === FALSE;
    if (!clash(kept)) {
      kept.push(criterion);
      continue;
    }
    const others = needed(kept, clash);
    const data = { criterion: criterion.id, criteria: [...others, criterion].map(({ id }) => id) };
    const witness = caseWithin(ground, allMet(ground, others));
    found.push(finding('criteria-contradict', ['criteria', criterion.id], data, { witness }));
  }
  return found;
}

/** Criteria that a case always meets when it meets these others. */
function followers(ground: ProofGround, criteria: readonly Criterion[]): Finding[] {
  const { diagram: d } = ground.board;
  const found: Finding[] = [];
  let kept = [...criteria];
  for (const criterion of [...criteria].reverse()) {
    // That a requirement follows from a wish is no reason to drop the requirement.
    const others = kept.filter(
      (one) => one !== criterion && (one.level === 'must' || criterion.level === 'should'),
    );
    const follows = (from: readonly Criterion[]) =>
      d.and(allMet(ground, from), d.not(metNode(ground, criterion))) === FALSE;
    if (!follows(others)) continue;
    kept = kept.filter((one) => one !== criterion);
    const from = needed(others, follows);
    const data = { criterion: criterion.id, criteria: from.map(({ id }) => id) };
    const witness = caseWithin(ground, allMet(ground, from));
    found.unshift(finding('criterion-follows', ['criteria', criterion.id], data, { witness }));
  }
  return found;
}

/** Criteria that rules speak of, though the outcome is the same when they are met and when they are not. */
function effectless(ground: ProofGround, criteria: readonly Criterion[]): Finding[] {
  const { board, drawn } = ground;
  const used = usedCriteria(drawn.set);
  return criteria.flatMap((criterion) => {
    if (criterion.level !== 'must' || !used.has(criterion.id)) return [];
    const outcomeIf = (met: boolean) => board.draw(withCriterion(drawn.set, criterion.id, met)).outcome;
    if (outcomeIf(true) !== outcomeIf(false)) return [];
    const witness = caseWithin(ground, board.diagram.not(metNode(ground, criterion)));
    const data = { criterion: criterion.id };
    return [finding('criterion-without-effect', ['criteria', criterion.id], data, { witness })];
  });
}

function withCriterion(set: QuestionSet, id: string, met: boolean): QuestionSet {
  const constant: Condition = { type: 'constant', value: met };
  const criteria = set.criteria.map((one) =>
    one.id === id ? { ...one, met: constant, applies: undefined } : one,
  );
  return { ...set, criteria };
}

function allMet(ground: ProofGround, criteria: readonly Criterion[]): Node {
  return criteria.reduce(
    (all, one) => ground.board.diagram.and(all, metNode(ground, one)),
    ground.drawn.valid,
  );
}

function metNode({ drawn }: ProofGround, criterion: Criterion): Node {
  return drawn.requirements[drawn.set.criteria.indexOf(criterion)]!.met;
}

function within({ board, drawn }: ProofGround, node: Node): Node {
  return board.diagram.choose(drawn.valid, node, FALSE);
}
