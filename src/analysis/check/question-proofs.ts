import { type Diagram, IMPOSSIBLE, type Node } from '../../evaluate/diagram.ts';
import { openQuestions } from '../../evaluate/switches.ts';
import { type Finding, finding } from '../finding.ts';
import { emptyCase, type ProofGround } from './proof-ground.ts';
import { informing } from './usage.ts';

/** Questions no answer to which can change the outcome, whatever else is answered (CONTRACT 3, `openQuestions`). */
export function questionProofs(ground: ProofGround): Finding[] {
  const { board, drawn } = ground;
  const every = board.diagram.arities.map((count) => Array.from({ length: count }, (_, value) => value));
  const open = new Set(openQuestions(drawn, every));
  const informs = informing(drawn.set);
  return drawn.set.questions.flatMap((question, place) => {
    if (question.kind === 'text' || open.has(place) || mattersJointly(ground, place)) return [];
    const severity = informs.has(question.id) ? 'information' : 'warning';
    const part = ['questions', question.id];
    // With nothing answered, the verdict already leaves it out of the open questions.
    const witness = emptyCase(board);
    return [finding('question-without-effect', part, { question: question.id }, { severity, witness })];
  });
}

/**
 * Whether the question may be in a smallest switch together with others once some answers are given. It is in one
 * exactly when two completions differ in it and in the outcome, and no other completion can be mixed from these
 * two. What is tested is necessary for that: neither completion may take over the other's answer to this
 * question alone, and they agree on whatever no constraint ties to it. So a question that is said to have
 * no effect has none.
 */
function mattersJointly({ board, drawn }: ProofGround, place: number): boolean {
  const group = drawn.tied.find((questions) => questions.includes(place));
  if (!group || group.length < 2) return false;
  const { diagram: d, levelOf } = board;
  const level = levelOf[place]!;
  const free = new Set(group.map((question) => levelOf[question]!).filter((one) => one !== level));
  const values = Array.from({ length: d.arities[level]! }, (_, value) => value);
  const at = (node: Node, value: number) => given(d, node, level, value);
  return values.some((one) =>
    values.slice(0, one).some((other) => {
      const a = d.choose(at(drawn.valid, other), IMPOSSIBLE, at(drawn.outcome, one));
      const b = d.choose(at(drawn.valid, one), IMPOSSIBLE, at(drawn.outcome, other));
      return canDiffer(d, a, b, free);
    }),
  );
}

/** Whether two completions, alike in all levels that are not `free`, lead to different outcomes. */
function canDiffer(d: Diagram, a: Node, b: Node, free: ReadonlySet<number>): boolean {
  const known = new Set<number>();
  const differ = (one: Node, other: Node): boolean => {
    if (one === IMPOSSIBLE || other === IMPOSSIBLE) return false;
    if (d.isTerminal(one) && d.isTerminal(other)) return one !== other;
    const key = one * 2 ** 26 + other;
    if (known.has(key)) return false;
    known.add(key);
    const level = Math.min(d.level(one), d.level(other));
    const values = Array.from({ length: d.arities[level]! }, (_, value) => value);
    return values.some((mine) =>
      (free.has(level) ? values : [mine]).some((theirs) =>
        differ(d.along(one, level, mine), d.along(other, level, theirs)),
      ),
    );
  };
  return differ(a, b);
}

/** The function that is left of `root` when `level` is answered with `value`. */
function given(d: Diagram, root: Node, level: number, value: number): Node {
  const known = new Map<Node, Node>();
  const walk = (node: Node): Node => {
    if (d.level(node) > level) return node;
    if (d.level(node) === level) return d.child(node, value);
    const before = known.get(node);
    if (before !== undefined) return before;
    const here = d.level(node);
    const children = Array.from({ length: d.arities[here]! }, (_, one) => walk(d.child(node, one)));
    const made = d.make(here, children);
    known.set(node, made);
    return made;
  };
  return walk(root);
}
