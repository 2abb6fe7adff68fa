import type { CompiledSet } from './compile.ts';
import {
  type Alternative,
  type Changeable,
  COUNTERFACTUAL_LIMIT,
  type Counterfactual,
} from './counterfactuals.ts';
import type { Node } from './diagram.ts';
import {
  bySizeThenItems,
  EMPTY_SET,
  inOrder,
  lowestItem,
  type Masks,
  MOST_ITEMS,
  minimalUnion,
  NO_SETS,
  withItem,
} from './masks.ts';
import { bitOf, type Prepared, preparedFor, unlessMany } from './quick-prepared.ts';
import type { Allowed } from './reach.ts';

/**
 * What `counterfactualsFor` (counterfactuals.ts) gives, found with bit masks. Undefined where there is too much to change
 * for them; the function it gives says undefined where there are too many sets.
 */
export function quickCounterfactualsFor(
  compiled: CompiledSet,
  allowed: Allowed,
  changeable: Changeable,
): ((target: Node) => Counterfactual[] | undefined) | undefined {
  const prepared = preparedFor(compiled);
  if (!prepared) return undefined;
  const search = new Search(compiled, allowed, changeable, prepared);
  return search.items.length > MOST_ITEMS ? undefined : (target) => search.to(target);
}

/** Finds the smallest sets of changes that make an outcome possible. A change is known by its place among all. */
class Search {
  /** All changes, in asking order. */
  readonly items: Alternative[] = [];
  readonly #compiled: CompiledSet;
  readonly #allowed: Allowed;
  readonly #prepared: Prepared;
  /** By level, its first change, and the first after its last. */
  readonly #first: number[];
  readonly #end: number[];
  #target: Node = 0;

  constructor(compiled: CompiledSet, allowed: Allowed, changeable: Changeable, prepared: Prepared) {
    this.#compiled = compiled;
    this.#allowed = allowed;
    this.#prepared = prepared;
    this.#first = new Array(allowed.length);
    this.#end = new Array(allowed.length);
    const { levelOf } = compiled;
    for (let question = 0; question < levelOf.length; question++) {
      const level = levelOf[question]!;
      const own = changeable[level];
      this.#first[level] = this.items.length;
      if (own) this.#add(own, prepared.alternatives[level]!);
      this.#end[level] = this.items.length;
    }
  }

  #add(own: readonly number[], alternatives: readonly Alternative[]): void {
    for (let i = 0; i < alternatives.length; i++) {
      if (!own.includes(alternatives[i]!.value)) this.items.push(alternatives[i]!);
    }
  }

  /** The changes that make `target` possible; undefined where there are too many sets of them. */
  to(target: Node): Counterfactual[] | undefined {
    this.#target = target;
    this.#prepared.memory.clear();
    const sets = unlessMany(() => this.#from(this.#compiled.outcome));
    if (!sets) return undefined;
    const sorted = this.#inOrder(sets);
    const found: Counterfactual[] = new Array(Math.min(sorted.length, COUNTERFACTUAL_LIMIT));
    for (let i = 0; i < found.length; i++) found[i] = this.#told(sorted[i]!);
    return found;
  }

  #from(node: Node): Masks {
    const { diagram } = this.#compiled;
    if (diagram.isTerminal(node)) return node === this.#target ? EMPTY_SET : NO_SETS;
    const { ends, memory } = this.#prepared;
    if ((ends[node]! & bitOf(this.#target)) === 0) return NO_SETS;
    const before = memory.get(node);
    if (before) return before;
    const level = diagram.level(node);
    const allowed = this.#allowed[level]!;
    let found = NO_SETS;
    for (let i = 0; i < allowed.length && found !== EMPTY_SET; i++) {
      found = minimalUnion(found, this.#from(diagram.child(node, allowed[i]!)));
    }
    // Where nothing need be changed, no change is a smallest one.
    for (let item = this.#first[level]!; item < this.#end[level]! && found !== EMPTY_SET; item++) {
      const below = this.#from(diagram.child(node, this.items[item]!.value));
      found = minimalUnion(found, withItem(below, item));
    }
    memory.set(node, found);
    return found;
  }

  /** Smaller sets first; of one size in asking order of their questions, then in the order of the values. */
  #inOrder(sets: Masks): Masks {
    return inOrder(
      sets,
      (a, b) => bySizeThenItems(this.#questions(a), this.#questions(b)) || bySizeThenItems(a, b),
    );
  }

  /** The questions of a set of changes, as a mask of their places in asking order. */
  #questions(set: number): number {
    let questions = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) questions |= 1 << this.#questionOf(lowestItem(rest));
    return questions;
  }

  #told(set: number): Counterfactual {
    const { questions } = this.#compiled.set;
    const change: Counterfactual = {};
    for (let rest = set; rest !== 0; rest &= rest - 1) {
      const item = lowestItem(rest);
      change[questions[this.#questionOf(item)]!.id] = this.items[item]!.to;
    }
    return change;
  }

  #questionOf(item: number): number {
    return this.#compiled.questionAt[this.items[item]!.level]!;
  }
}
