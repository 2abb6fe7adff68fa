import { requireParameters } from '../evaluate/bounds.ts';
import { compileSet } from '../evaluate/compile.ts';
import { Diagram, FIRST_VALUE, type Node } from '../evaluate/diagram.ts';
import type { Domain } from '../evaluate/domain.ts';
import { domainsOf } from '../evaluate/set-domains.ts';
import type { Condition } from '../model/condition.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { ConditionNodes } from './condition-nodes.ts';
import { Counter, weightsOf } from './count.ts';
import { type Drawn, drawSet } from './draw-set.ts';
import { grounded } from './ground.ts';
import { MARKED_TERMINALS, type ValueOrder } from './marks.ts';

/** Most nodes of a board: some 200 MiB with what is remembered about them. */
export const BOARD_LIMIT = 2_000_000;

/** What a board is made for. */
export interface BoardPlan {
  /** The sets that will be drawn on it. All have the same questions. */
  sets: readonly QuestionSet[];
  asOf: string;
  /** Further conditions that tell answers apart, on the first set's parameters and criteria. */
  further?: readonly Condition[];
}

/** What all boards for one plan share: it takes trial diagrams to find a good order. */
interface Ground {
  asOf: string;
  domains: Domain[];
  /** Questions by level. */
  order: number[];
  outcomes: string[];
  terminals: number;
}

/**
 * One decision diagram for the functions of several sets on the same questions, with domains cut for all of
 * them: two functions are equal exactly when their nodes are. (`compileSet` makes one diagram for one set,
 * and leaves no room in it.)
 */
export class Board {
  readonly asOf: string;
  readonly domains: Domain[];
  readonly questionAt: number[];
  readonly levelOf: number[] = [];
  readonly diagram: Diagram;
  readonly counter: Counter;
  /** Whole numbers before others, else the domain's own order: what people would rather read in a case. */
  readonly valueOrder: ValueOrder;
  readonly outcomes: string[];
  readonly #ground: Ground;
  readonly #nodes: ConditionNodes;

  private constructor(ground: Ground, limit: number) {
    this.#ground = ground;
    this.asOf = ground.asOf;
    this.domains = ground.domains;
    this.questionAt = ground.order;
    this.outcomes = ground.outcomes;
    ground.order.forEach((question, level) => {
      this.levelOf[question] = level;
    });
    const inOrder = ground.order.map((question) => ground.domains[question]!);
    this.diagram = new Diagram(
      inOrder.map(({ classes }) => classes.length),
      ground.terminals,
      limit,
    );
    this.counter = new Counter(this.diagram, inOrder.map(weightsOf));
    this.valueOrder = inOrder.map(({ classes }) => {
      const wholeFirst = classes.map((group) => Number(group.interval && !Number.isInteger(group.example)));
      return classes.map((_, value) => value).sort((a, b) => wholeFirst[a]! - wholeFirst[b]!);
    });
    this.#nodes = new ConditionNodes(this.diagram, this.domains, this.levelOf, this.asOf);
  }

  /**
   * @throws ParameterNotInForce when a parameter of a set has no value at the plan's date
   * @throws DiagramTooLarge when the sets are too large
   */
  static for({ sets, asOf, further = [] }: BoardPlan, limit = BOARD_LIMIT): Board {
    for (const set of sets) requireParameters(set, asOf);
    const union = unionOf(sets, asOf, further);
    const outcomes = union.outcomes.map(({ id }) => id);
    const most = Math.max(...sets.map(({ rules }) => rules.length));
    const ground: Ground = {
      asOf,
      domains: domainsOf(union, asOf),
      order: compileSet(union, asOf).questionAt,
      outcomes,
      // Room for outcomes, rules, marks, and pairs of outcomes (a transition from one set to another).
      terminals: Math.max(MARKED_TERMINALS, FIRST_VALUE + most, FIRST_VALUE + (outcomes.length + 2) ** 2),
    };
    return new Board(ground, limit);
  }

  /** Another board for the same plan, with nothing on it. */
  fresh(limit = BOARD_LIMIT): Board {
    return new Board(this.#ground, limit);
  }

  /** The functions of `set`, whose questions and outcomes are the plan's and whose conditions its domains tell apart. */
  draw(set: QuestionSet): Drawn {
    return drawSet(set, this, this.#nodes.of(set));
  }

  /** Where `condition` holds, as it stands in `set`. */
  holds(set: QuestionSet, condition: Condition): Node {
    return this.#nodes.of(set).condition(condition);
  }
}

/** A set that tells apart whatever one of `sets` does, in constants; only to find domains and an order. */
function unionOf(sets: readonly QuestionSet[], asOf: string, further: readonly Condition[]): QuestionSet {
  const [first] = sets as readonly [QuestionSet, ...QuestionSet[]];
  const each = <T>(
    parts: (set: QuestionSet, ground: (condition: Condition) => Condition, prefix: string) => T[],
  ) => sets.flatMap((set, i) => parts(set, (condition) => grounded(condition, set, asOf, `${i}/`), `${i}/`));
  const pseudo = further.map((condition, i) => ({
    ...{ id: `further/${i}`, name: {}, level: 'should' as const, source: [] },
    met: grounded(condition, first, asOf, '0/'),
  }));
  const outcomes = sets.flatMap((set) => set.outcomes);
  return {
    ...first,
    parameters: [],
    criteria: [
      ...each(({ criteria }, ground, prefix) =>
        criteria.map(({ id, met, applies, ...rest }) => ({
          ...rest,
          id: prefix + id,
          met: ground(met),
          ...(applies && { applies: ground(applies) }),
        })),
      ),
      ...pseudo,
    ],
    constraints: each(({ constraints }, ground) =>
      constraints.map((one) => ({ ...one, holds: ground(one.holds) })),
    ),
    rules: each(({ rules }, ground) => rules.map((rule) => ({ ...rule, when: ground(rule.when) }))),
    outcomes: [...new Map(outcomes.map((outcome) => [outcome.id, outcome])).values()],
  };
}
