import type { QuestionSet } from '../model/question-set.ts';
import type { FailCondition } from './attention.ts';

/** What every case of a run is evaluated with. Plain data: workers get it as it is. */
export interface BatchSettings {
  engine: string;
  /** `--as-of`, when given. */
  asOf?: string | undefined;
  /** The day in Europe/Stockholm, where neither `--as-of` nor a decision says. */
  today: string;
  /** The working folder, absolute. */
  cwd: string;
  failOn: readonly FailCondition[];
  /** `--update`, and with `--dry-run`. */
  update: 'no' | 'write' | 'show';
  /** Paths of the known sets, by id. */
  known: readonly (readonly [id: string, path: string])[];
  /** `--set`: evaluate as if under this set, which is loaded already. */
  under?: QuestionSet | undefined;
  /** A cache is kept: results come with what it needs to know. */
  memo: boolean;
}
