import { FALSE, type Node, TRUE } from '../../evaluate/diagram.ts';
import type { Constraint } from '../../model/question-set.ts';
import { type Finding, finding } from '../finding.ts';
import { valueOfClass, witnessOf } from '../witness.ts';
import { caseRegardless, emptyCase, needed, type ProofGround } from './proof-ground.ts';

/** Constraints that leave no answers; nothing else can be proved then. */
export function unsatisfiable(ground: ProofGround): Finding[] {
  const { drawn } = ground;
  if (drawn.valid !== FALSE) return [];
  const core = needed(drawn.set.constraints, (rest) => conjunction(ground, rest) === FALSE);
  const constraints = core.map(({ id }) => id);
  // With nothing answered at all, the case already contradicts itself.
  const witness = emptyCase(ground.board);
  return [
    finding('constraints-unsatisfiable', ['constraints', constraints.at(-1)!], { constraints }, { witness }),
  ];
}

/** Proofs about constraints: superfluous ones, and answers that they make certain or impossible. */
export function constraintProofs(ground: ProofGround): Finding[] {
  return [...superfluous(ground), ...decidedAnswers(ground)];
}

function superfluous(ground: ProofGround): Finding[] {
  const { diagram: d } = ground.board;
  const found: Finding[] = [];
  let kept = [...ground.drawn.set.constraints];
  for (const constraint of [...kept].reverse()) {
    const others = kept.filter((one) => one !== constraint);
    const follows = (from: readonly Constraint[]) =>
      d.and(conjunction(ground, from), d.not(nodeOf(ground, constraint))) === FALSE;
    if (!follows(others)) continue;
    kept = others;
    const constraints = needed(others, follows).map(({ id }) => id);
    const data = { constraint: constraint.id, constraints };
    // Answers that break it: they contradict each other without it too.
    const witness = caseRegardless(ground.board, d.not(nodeOf(ground, constraint)));
    found.unshift(finding('constraint-without-effect', ['constraints', constraint.id], data, { witness }));
  }
  return found;
}

function decidedAnswers(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  return board.domains.flatMap((domain, place) => {
    const { question, classes } = domain;
    const level = board.levelOf[place]!;
    const possible = classes.map((_, value) => restricted(ground, drawn.valid, level, value) !== FALSE);
    const told = classes.filter((group, i) => group.values || group.twin === i).length;
    const impossible = classes.map((_, value) => value).filter((value) => !possible[value]);
    if (impossible.length === 0) return [];
    const part = ['questions', question.id];
    const shown = (value: number) => ({ witness: witnessOf(board, new Map([[level, value]])) });
    const by = (excluded: readonly number[]) => excluding(ground, level, excluded);
    const possibleNow = classes.filter((group, i) => possible[i] && (group.values || group.twin === i));
    const oneAnswer = possibleNow.length === 1 && (possibleNow[0]!.values?.length ?? 1) === 1;
    if (told > 1 && oneAnswer) {
      const answer = String(valueOfClass(domain, possible.indexOf(true)));
      const data = { question: question.id, answer, constraints: by(impossible) };
      return [finding('answer-certain', part, data, shown(impossible[0]!))];
    }
    // A constraint that bounds a number is a limit, not a mistake.
    return impossible.flatMap((value) =>
      (classes[value]!.values ?? []).map((answer) => {
        const data = { question: question.id, answer, constraints: by([value]) };
        return finding('answer-impossible', part, data, shown(value));
      }),
    );
  });
}

/** The constraints that together exclude these values of a level. */
function excluding(ground: ProofGround, level: number, values: readonly number[]): string[] {
  const core = needed(ground.drawn.set.constraints, (rest) => {
    const all = conjunction(ground, rest);
    return values.every((value) => restricted(ground, all, level, value) === FALSE);
  });
  return core.map(({ id }) => id);
}

/** `node` with the answer to one level given. */
function restricted({ board: { diagram: d } }: ProofGround, node: Node, level: number, value: number): Node {
  const here = d.make(level, d.arities[level] === 1 ? [TRUE] : onlyAt(d.arities[level]!, value));
  return d.and(here, node);
}

function onlyAt(count: number, value: number): Node[] {
  return Array.from({ length: count }, (_, i) => (i === value ? TRUE : FALSE));
}

function nodeOf({ drawn }: ProofGround, constraint: Constraint): Node {
  return drawn.constraints[drawn.set.constraints.indexOf(constraint)]!;
}

function conjunction(ground: ProofGround, constraints: readonly Constraint[]): Node {
  return constraints.reduce((all, one) => ground.board.diagram.and(all, nodeOf(ground, one)), TRUE);
}
