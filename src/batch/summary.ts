import { compareText } from '../model/diagnostic.ts';
import type { CaseResult, Summary } from '../model/evaluation.ts';
import { statuses } from '../model/vocabulary.ts';
import { isChanged } from './attention.ts';

/** Counts cases as they come. */
export class SummaryCount {
  readonly #counts = { cases: 0, invalid: 0, new: 0, unchanged: 0, changed: 0 };
  readonly #byStatus = new Map<string, number>();
  readonly #byOutcome = new Map<string, number>();
  /** Cases by where they go from and to; undefined until a case says. */
  #impact: Map<string, number> | undefined;

  add(result: CaseResult): void {
    this.#counts.cases++;
    if (result.change === 'new' || result.change === 'unchanged') this.#counts[result.change]++;
    if (isChanged(result)) this.#counts.changed++;
    increase(this.#byStatus, result.status);
    if (result.outcome !== null) increase(this.#byOutcome, result.outcome);
    if (result.impact) {
      const { from, to } = result.impact;
      this.#impact ??= new Map();
      increase(this.#impact, `${from.outcome ?? from.status} ${to.outcome ?? to.status}`);
    }
  }

  /** A file that could not be evaluated. */
  addInvalid(): void {
    this.#counts.invalid++;
  }

  get(): Summary {
    return {
      ...this.#counts,
      byStatus: Object.fromEntries(
        statuses.flatMap((status) =>
          this.#byStatus.has(status) ? [[status, this.#byStatus.get(status)]] : [],
        ),
      ),
      byOutcome: Object.fromEntries([...this.#byOutcome].sort(([a], [b]) => compareText(a, b))),
      ...(this.#impact && { impact: stepsOf(this.#impact) }),
    };
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The most common first; ids have no spaces. */
function stepsOf(impact: ReadonlyMap<string, number>): NonNullable<Summary['impact']> {
  return [...impact]
    .sort(([a, count], [b, other]) => other - count || compareText(a, b))
    .map(([step, cases]) => {
      const [from = '', to = ''] = step.split(' ');
      return { from, to, cases };
    });
}
