import { decisionKey } from '../evaluate/bounds.ts';
import type { CompiledSet } from '../evaluate/compile.ts';
import { compileSet } from '../evaluate/compile.ts';
import { referenceTo } from '../evaluate/set-reference.ts';
import { requireComplete } from '../evaluate/verdict.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import { namedSet } from '../files/sets/named-set.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { QuestionSetReference } from '../model/verdict.ts';

/** A set with its reference, compiled for the dates that are asked for. */
export interface ReadySet {
  set: QuestionSet;
  reference: QuestionSetReference;
  /**
   * @throws ParameterNotInForce, DiagramTooLarge, TableIncomplete
   */
  compiledFor(asOf: string): CompiledSet;
}

/** Loads each set once, and compiles it once for all dates between which it does not differ. */
export class SetCache {
  readonly #files: SetFiles;
  readonly #sets = new Map<string, Promise<ReadySet>>();

  constructor(files: SetFiles) {
    this.#files = files;
  }

  /** A cache that knows one set, which is loaded already. */
  static of(ready: ReadySet): SetCache {
    const cache = new SetCache({ known: new Map(), read: async () => undefined });
    cache.#sets.set(ready.set.id, Promise.resolve(ready));
    return cache;
  }

  /** Knows a set under a name from now on. */
  add(name: string, ready: ReadySet): void {
    this.#sets.set(name, Promise.resolve(ready));
  }

  /** The set with this id, or in this file. @throws ProblemsFound */
  get(nameOrPath: string): Promise<ReadySet> {
    let ready = this.#sets.get(nameOrPath);
    if (!ready) {
      ready = this.#load(nameOrPath);
      this.#sets.set(nameOrPath, ready);
    }
    return ready;
  }

  async #load(nameOrPath: string): Promise<ReadySet> {
    return readySet(await namedSet(nameOrPath, this.#files));
  }
}

/** A set, and what may be known of it beforehand. */
interface KnownSet {
  set: QuestionSet;
  digest?: string | undefined;
  /** The order of its questions in which it is best compiled. */
  order?: number[] | undefined;
}

/** Adds to a loaded set what evaluating it needs; what is not known is worked out. */
export function readySet({ set, digest, order }: KnownSet): ReadySet {
  const compiled = new Map<string, CompiledSet>();
  const byDate = new Map<string, CompiledSet>();
  const compile = (asOf: string): CompiledSet => {
    const key = decisionKey(set, asOf);
    let found = compiled.get(key);
    if (!found) {
      found = requireComplete(compileSet(set, asOf, order && [order]));
      compiled.set(key, found);
    }
    return { ...found, asOf };
  };
  return {
    set,
    reference: referenceTo(set, digest),
    compiledFor: (asOf) => {
      let found = byDate.get(asOf);
      if (!found) {
        found = compile(asOf);
        byDate.set(asOf, found);
      }
      return found;
    },
  };
}
