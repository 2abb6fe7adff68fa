import { resolveBound } from '../evaluate/bounds.ts';
import { type Diagram, FALSE, type Node, TRUE } from '../evaluate/diagram.ts';
import { compares, type Domain, type ValueClass } from '../evaluate/domain.ts';
import { type Condition, walkCondition } from '../model/condition.ts';
import type { Criterion, QuestionSet } from '../model/question-set.ts';

/** Where a criterion is met, and where it applies. */
export interface CriterionNodes {
  met: Node;
  applies: Node;
}

/** The nodes of one set's conditions and criteria. */
export interface SetNodes {
  condition(condition: Condition): Node;
  criterion(id: string): CriterionNodes;
}

/**
 * Conditions as nodes of one diagram. What depends on neither criteria nor parameters is made once, however
 * many versions of a set share it.
 */
export class ConditionNodes {
  readonly #shared = new WeakMap<Condition, Node>();
  readonly #depends = new WeakMap<Condition, boolean>();
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    readonly diagram: Diagram,
    readonly domains: readonly Domain[],
    readonly levelOf: readonly number[],
    readonly asOf: string,
  ) {
    this.#places = new Map(domains.map(({ question }, i) => [question.id, i]));
  }

  /** The nodes of `set`. */
  of(set: QuestionSet): SetNodes {
    const definitions = new Map(set.criteria.map((criterion) => [criterion.id, criterion]));
    const known = new Map<string, CriterionNodes>();
    const criterion = (id: string): CriterionNodes => {
      const before = known.get(id);
      if (before) return before;
      const made = this.#criterion(definitions.get(id)!, condition);
      known.set(id, made);
      return made;
    };
    const condition = (one: Condition): Node => {
      if (this.#dependsOnSet(one)) return this.#make(one, set, condition, criterion);
      const before = this.#shared.get(one);
      if (before !== undefined) return before;
      const made = this.#make(one, set, condition, criterion);
      this.#shared.set(one, made);
      return made;
    };
    return { condition, criterion };
  }

  #criterion({ met, applies }: Criterion, condition: (one: Condition) => Node): CriterionNodes {
    const where = applies ? condition(applies) : TRUE;
    // A criterion that does not apply counts as met (CONTRACT 3).
    return { applies: where, met: this.diagram.choose(where, condition(met), TRUE) };
  }

  #make(
    condition: Condition,
    set: QuestionSet,
    inner: (part: Condition) => Node,
    criterion: (id: string) => CriterionNodes,
  ): Node {
    const d = this.diagram;
    switch (condition.type) {
      case 'constant':
        return condition.value ? TRUE : FALSE;
      case 'all':
        return condition.of.reduceRight((rest, part) => d.and(inner(part), rest), TRUE);
      case 'any':
        return condition.of.reduceRight((rest, part) => d.or(inner(part), rest), FALSE);
      case 'not':
        return d.not(inner(condition.of));
      case 'atLeast':
        return d.atLeast(condition.count, condition.of.map(inner));
      case 'criterion': {
        const { met, applies } = criterion(condition.criterion);
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
        const at = resolveBound(condition.bound, set, this.asOf);
        return this.#test(
          condition.question,
          (group) => group.interval !== undefined && compares(condition.comparison, group.example, at),
        );
      }
    }
  }

  #test(id: string, holds: (group: ValueClass) => boolean): Node {
    const question = this.#places.get(id)!;
    const children = this.domains[question]!.classes.map((group) => (holds(group) ? TRUE : FALSE));
    return this.diagram.make(this.levelOf[question]!, children);
  }

  #dependsOnSet(condition: Condition): boolean {
    const before = this.#depends.get(condition);
    if (before !== undefined) return before;
    let depends = false;
    walkCondition(condition, (part) => {
      if (part.type === 'criterion') depends = true;
      if (part.type === 'compare' && part.bound.type === 'parameter') depends = true;
    });
    this.#depends.set(condition, depends);
    return depends;
  }
}
