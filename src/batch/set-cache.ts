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
    const named = await namedSet(nameOrPath, this.#files);
    return readySet(named, named.digest);
  }
}

/** Adds to a loaded set what evaluating it needs; its digest is worked out where it is not known. */
export function readySet(loaded: { set: QuestionSet }, digest?: string): ReadySet {
  const compiled = new Map<string, CompiledSet>();
  const byDate = new Map<string, CompiledSet>();
  const compile = (asOf: string): CompiledSet => {
    const key = decisionKey(loaded.set, asOf);
    let found = compiled.get(key);
    if (!found) {
      found = requireComplete(compileSet(loaded.set, asOf));
      compiled.set(key, found);
    }
    return { ...found, asOf };
  };
  return {
    set: loaded.set,
    reference: referenceTo(loaded.set, digest),
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
