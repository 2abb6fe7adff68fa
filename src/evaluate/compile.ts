import { type Condition, walkCondition } from '../model/condition.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { decidingConditions, requireParameters, resolveBound } from './bounds.ts';
import {
  Diagram,
  DiagramTooLarge,
  FALSE,
  FIRST_VALUE,
  IMPOSSIBLE,
  NO_RULE,
  type Node,
  TRUE,
} from './diagram.ts';
import { compares, type Domain, type ValueClass } from './domain.ts';
import { candidateOrders } from './order.ts';
import { domainsOf } from './set-domains.ts';
import { tiedQuestions } from './tied.ts';

/** Most nodes of one set's diagram; a set that needs more is refused. */
export const NODE_LIMIT = 1_000_000;

/** A criterion in the diagram; each node ends in TRUE, FALSE or IMPOSSIBLE. */
export interface CompiledCriterion {
  id: string;
  met: Node;
  applies: Node;
}

/**
 * A question set compiled for one evaluation date. Questions are known by their place in asking order,
 * values by the index of their class in the domain. All functions share one diagram; those named here end in
 * IMPOSSIBLE where the constraints do not hold.
 */
export interface CompiledSet {
  set: QuestionSet;
  asOf: string;
  domains: Domain[];
  levelOf: number[];
  questionAt: number[];
  diagram: Diagram;
  valid: Node;
  /** Ends in `FIRST_VALUE + i` for the i:th of `outcomes`, or in NO_RULE. */
  outcome: Node;
  outcomes: string[];
  /** The same outcomes, sorted: the order in which a verdict lists them. */
  outcomesById: string[];
  /** Ends in `FIRST_VALUE + i` for the i:th rule, the first that applies, or in NO_RULE. */
  firstRule: Node;
  criteria: CompiledCriterion[];
  /** Where each rule's condition holds, whether or not an earlier one does. */
  rules: Node[];
  constraints: Node[];
  /** Questions that constraints tie together, directly or in a chain; the rest are free. */
  tied: number[][];
}

/**
 * Compiles `set` for `asOf`, in the best of some orders of its questions (places in asking order).
 * @throws ParameterNotInForce when any dated parameter has no value then
 * @throws DiagramTooLarge when the set's diagram has over `most` nodes
 */
export function compileSet(
  set: QuestionSet,
  asOf: string,
  orders: readonly number[][] = candidateOrders(set.questions.length, mentionsOf(set)),
  most = NODE_LIMIT,
): CompiledSet {
  requireParameters(set, asOf);
  let best: CompiledSet | undefined;
  for (const order of orders) {
    try {
      // What is not smaller than the best so far is given up.
      best = compileInOrder(set, asOf, order, best ? best.diagram.size - 1 : most);
    } catch (error) {
      if (!(error instanceof DiagramTooLarge)) throw error;
    }
  }
  if (!best) throw new DiagramTooLarge(most);
  return best;
}

/**
 * Compiles `set` with its questions tested in this order (places in asking order). Every order gives the same
 * verdicts; they differ in size alone. Parameters are taken to be in force.
 * @throws DiagramTooLarge when there are over `limit` nodes
 */
export function compileInOrder(
  set: QuestionSet,
  asOf: string,
  order: number[],
  limit = NODE_LIMIT,
): CompiledSet {
  return new Compilation(set, asOf, domainsOf(set, asOf), order, limit).run();
}

/** The questions that each condition, and each condition inside one, mentions: directly or by a criterion. */
function mentionsOf(set: QuestionSet): number[][] {
  const place = new Map(set.questions.map(({ id }, i) => [id, i]));
  // Criteria may build on criteria, so each is looked into once: a chain of them would double at every step.
  const known = new Map<string, ReadonlySet<number>>();
  const questionsOf = (id: string): ReadonlySet<number> => {
    const before = known.get(id);
    if (before) return before;
    const { met, applies } = set.criteria.find((criterion) => criterion.id === id)!;
    const found = new Set([...questionsIn(met), ...(applies ? questionsIn(applies) : [])]);
    known.set(id, found);
    return found;
  };
  const questionsIn = (condition: Condition): Set<number> => {
    const found = new Set<number>();
    walkCondition(condition, (part) => {
      if (part.type === 'oneOf' || part.type === 'compare') found.add(place.get(part.question)!);
      if (part.type === 'criterion') for (const question of questionsOf(part.criterion)) found.add(question);
    });
    return found;
  };
  const inner: number[][] = [];
  for (const condition of decidingConditions(set)) {
    walkCondition(condition, (part) => {
      inner.push([...questionsIn(part)]);
    });
  }
  return inner;
}

/** Builds all functions of a set in one diagram, for one order of its questions. */
class Compilation {
  readonly #diagram: Diagram;
  readonly #levelOf: number[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #criteria = new Map<string, { met: Node; applies: Node }>();

  constructor(
    readonly set: QuestionSet,
    readonly asOf: string,
    readonly domains: Domain[],
    readonly order: number[],
    limit: number,
  ) {
    const arities = order.map((question) => domains[question]!.classes.length);
    const terminals = FIRST_VALUE + Math.max(set.outcomes.length, set.rules.length);
    this.#diagram = new Diagram(arities, terminals, limit);
    this.#levelOf = order.reduce<number[]>((levels, question, level) => {
      levels[question] = level;
      return levels;
    }, []);
    this.#places = new Map(set.questions.map(({ id }, i) => [id, i]));
  }

  run(): CompiledSet {
    const { set } = this;
    const d = this.#diagram;
    const constraints = set.constraints.map(({ holds }) => this.condition(holds));
    const valid = constraints.reduce((all, one) => d.and(all, one), TRUE);
    const within = (node: Node) => d.choose(valid, node, IMPOSSIBLE);
    const rules = set.rules.map(({ when }) => this.condition(when));
    const outcomes = set.outcomes.map(({ id }) => id);
    const table = (value: (rule: number) => Node) =>
      rules.reduceRight((rest, when, i) => d.choose(when, FIRST_VALUE + value(i), rest), NO_RULE);
    return {
      set,
      asOf: this.asOf,
      domains: this.domains,
      levelOf: this.#levelOf,
      questionAt: this.order,
      diagram: d,
      valid,
      outcome: within(table((i) => outcomes.indexOf(set.rules[i]!.outcome))),
      outcomes,
      outcomesById: [...outcomes].sort(),
      firstRule: within(table((i) => i)),
      criteria: set.criteria.map(({ id }) => {
        const { met, applies } = this.criterion(id);
        return { id, met: within(met), applies: within(applies) };
      }),
      rules: rules.map(within),
      constraints,
      tied: tiedQuestions(d, constraints, this.order),
    };
  }

  condition(condition: Condition): Node {
    const d = this.#diagram;
    switch (condition.type) {
      case 'constant':
        return condition.value ? TRUE : FALSE;
      case 'all':
        return condition.of.reduceRight((rest, part) => d.and(this.condition(part), rest), TRUE);
      case 'any':
        return condition.of.reduceRight((rest, part) => d.or(this.condition(part), rest), FALSE);
      case 'not':
        return d.not(this.condition(condition.of));
      case 'atLeast':
        return d.atLeast(
          condition.count,
          condition.of.map((part) => this.condition(part)),
        );
      case 'criterion': {
        const { met, applies } = this.criterion(condition.criterion);
        if (condition.state === 'applicable') return applies;
        return condition.state === 'met' ? met : d.not(met);
      }
      case 'oneOf': {
        const wanted = new Set(condition.values);
        return this.#test(
          condition.question,
          ({ values }) => values?.some((value) => wanted.has(value)) ?? false,
        );
      }
      case 'compare': {
        const at = resolveBound(condition.bound, this.set, this.asOf);
        return this.#test(condition.question, (group) => {
          return group.interval !== undefined && compares(condition.comparison, group.example, at);
        });
      }
    }
  }

  /** A criterion that does not apply counts as met (CONTRACT 3, `notApplicable`). */
  criterion(id: string): { met: Node; applies: Node } {
    const known = this.#criteria.get(id);
    if (known) return known;
    const criterion = this.set.criteria.find((candidate) => candidate.id === id);
    if (!criterion) throw new Error(`no criterion ${id}`);
    const applies = criterion.applies ? this.condition(criterion.applies) : TRUE;
    const met = this.#diagram.choose(applies, this.condition(criterion.met), TRUE);
    this.#criteria.set(id, { met, applies });
    return { met, applies };
  }

  #test(id: string, holds: (group: ValueClass) => boolean): Node {
    const question = this.#places.get(id);
    if (question === undefined) throw new Error(`no question ${id}`);
    const domain = this.domains[question]!;
    const children = domain.classes.map((group) => (holds(group) ? TRUE : FALSE));
    return this.#diagram.make(this.#levelOf[question]!, children);
  }
}
