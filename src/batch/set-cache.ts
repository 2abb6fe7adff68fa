import type { CompiledSet } from '../evaluate/compile.ts';
import { compileSet, decisionKey } from '../evaluate/compile.ts';
import { referenceTo } from '../evaluate/saved-verdict.ts';
import { requireComplete } from '../evaluate/verdict.ts';
import { type LoadedSet, loadSet, type SetFiles } from '../files/sets/load-set.ts';
import type { QuestionSetReference } from '../model/verdict.ts';

/** A loaded set with its reference, compiled for the dates that are asked for. */
export interface ReadySet extends LoadedSet {
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
      ready = loadSet(nameOrPath, this.#files).then(readySet);
      this.#sets.set(nameOrPath, ready);
    }
    return ready;
  }
}

/** Adds to a loaded set what evaluating it needs. */
export function readySet(loaded: LoadedSet): ReadySet {
  const compiled = new Map<string, CompiledSet>();
  return {
    set: loaded.set,
    get composed() {
      return loaded.composed;
    },
    reference: referenceTo(loaded.set),
    compiledFor: (asOf) => {
      const key = decisionKey(loaded.set, asOf);
      let found = compiled.get(key);
      if (!found) {
        found = requireComplete(compileSet(loaded.set, asOf));
        compiled.set(key, found);
      }
      return { ...found, asOf };
    },
  };
}
