import { referenceTo } from '../evaluate/set-reference.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import { namedSet } from '../files/sets/named-set.ts';
import type { CaseResult } from '../model/evaluation.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { dateKey } from './cache-keys.ts';
import { ShortCases } from './short-case.ts';
import { headOf } from './short-entry.ts';

interface CacheSet {
  set: QuestionSet;
  cases: ShortCases;
  /** By the change of a verdict, and a date. */
  dateKeys: Map<string, string | undefined>;
}

/** The sets that cached results are of, as they are now. */
export class CacheSets {
  readonly #underAnother: boolean;
  readonly #sets = new Map<string, CacheSet>();
  readonly #byHead = new Map<string, CacheSet>();

  /** @param underAnother the cases are evaluated under another set than their own */
  constructor(underAnother: boolean) {
    this.#underAnother = underAnother;
  }

  /** Loads those of these sets that are what they were, and tells of each. @param ids by digest */
  async load(
    ids: Readonly<Record<string, string>>,
    files: SetFiles,
    loaded: (digest: string, set: QuestionSet) => void,
  ): Promise<void> {
    for (const [digest, id] of Object.entries(ids)) {
      const named = await namedSet(id, files).catch(() => undefined);
      if (!named || referenceTo(named.set, named.digest).digest !== digest) continue;
      this.add(digest, named.set);
      loaded(digest, named.set);
    }
  }

  /** Knows a set from now on. */
  add(digest: string, set: QuestionSet): void {
    const known = { set, cases: new ShortCases(set, referenceTo(set, digest)), dateKeys: new Map() };
    this.#sets.set(digest, known);
    this.#byHead.set(headOf(digest), known);
  }

  /** Whether there is a set with this digest. */
  has(digest: string): boolean {
    return this.#sets.has(digest);
  }

  /** How cases under the set with this digest, or with this beginning of one, are said in short. */
  casesOf(digestOrHead: string): ShortCases | undefined {
    return (this.#byHead.get(digestOrHead) ?? this.#sets.get(digestOrHead))?.cases;
  }

  /** What of its evaluation date a result depends on; undefined where there is none at that date. */
  dateKeyOf({ questionSet, change, asOf }: CaseResult): string | undefined {
    const { set, dateKeys } = this.#sets.get(questionSet.digest)!;
    const at = `${change} ${asOf}`;
    if (!dateKeys.has(at)) dateKeys.set(at, dateKey(set, asOf, change, this.#underAnother));
    return dateKeys.get(at);
  }
}
