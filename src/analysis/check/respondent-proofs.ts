import { IMPOSSIBLE, type Node } from '../../evaluate/diagram.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import { type Finding, finding } from '../finding.ts';
import { somePoint } from '../irreducible-cube.ts';
import { marked, NEUTRAL, SPOILS } from '../marks.ts';
import { settles } from '../smallest-cube.ts';
import { relabelled } from '../terminal-maps.ts';
import { witnessOf } from '../witness.ts';
import type { ProofGround } from './proof-ground.ts';

/**
 * Respondents who cannot settle any outcome alone, whatever they answer. For the lawyer, who comes last, this is
 * information: the others have answered by then.
 */
export function respondentProofs(ground: ProofGround): Finding[] {
  return respondents.flatMap((respondent) => {
    const own = questionsOf(ground, respondent);
    if (own.length === 0 || canSettle(ground, new Set(own))) return [];
    const first = ground.board.domains[ground.board.questionAt[own[0]!]!]!.question.id;
    const severity = respondent === 'legal' ? 'information' : 'warning';
    const part = ['questions', first, 'answeredBy'];
    return [
      finding(
        'respondent-cannot-settle',
        part,
        { respondent },
        { severity, ...shown(ground, respondent, own) },
      ),
    ];
  });
}

/** Levels of the deciding questions that this respondent may answer, in asking order. */
function questionsOf({ board }: ProofGround, respondent: Respondent): number[] {
  return board.domains.flatMap(({ question }, place) =>
    question.kind !== 'text' && question.answeredBy.includes(respondent) ? [board.levelOf[place]!] : [],
  );
}

function canSettle({ board, drawn }: ProofGround, own: ReadonlySet<number>): boolean {
  const outcomes = [...board.counter.byTerminal(drawn.outcome).keys()].filter(
    (terminal) => terminal !== IMPOSSIBLE,
  );
  return outcomes.some((outcome) => {
    const mark = (terminal: Node) =>
      terminal === outcome ? marked(1) : terminal === IMPOSSIBLE ? NEUTRAL : SPOILS;
    return settles(board.diagram, relabelled(board.diagram, drawn.outcome, mark), marked(1), own);
  });
}

/** All that this respondent can answer, in one possible way: the outcome is still open. */
function shown(ground: ProofGround, respondent: Respondent, own: readonly number[]) {
  const { board, drawn } = ground;
  const point = somePoint(board.diagram, drawn.valid, 1);
  if (!point) return {};
  const witness = witnessOf(board, new Map(own.map((level) => [level, point.get(level) ?? 0])));
  const answers = Object.assign({}, ...Object.values(witness.answers)) as Record<string, string | number>;
  return { witness: { ...witness, answers: { [respondent]: answers } } };
}
