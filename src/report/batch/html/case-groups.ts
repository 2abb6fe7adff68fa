import { batchWords } from '../../../words/batch.ts';
import { capitalised } from '../capitalised.ts';
import { outcomeInWords, savedInWords } from '../describe-difference.ts';
import type { ReportedCase, ReportSettings } from '../reporter.ts';
import { caseRow } from './case-row.ts';
import { type Markup, markup } from './markup.ts';
import { folded, table } from './page.ts';

/** Up to this many cases nothing is folded away: there is little to hide. */
const FEW = 20;

/** Rows of cases in groups: changed ones by outcome before and now, the others by outcome. Each case stands once. */
export class CaseGroups {
  readonly #settings: ReportSettings;
  readonly #changed = new Map<string, Markup[]>();
  readonly #others = new Map<string, Markup[]>();

  constructor(settings: ReportSettings) {
    this.#settings = settings;
  }

  add(reported: ReportedCase): void {
    const { language } = this.#settings;
    const words = batchWords[language];
    const outcome = outcomeInWords(reported, language);
    const groups = reported.difference ? this.#changed : this.#others;
    const name = reported.difference ? words.step(savedInWords(reported, language), outcome, false) : outcome;
    const rows = groups.get(name);
    const row = caseRow(reported, this.#settings);
    if (rows) rows.push(row);
    else groups.set(name, [row]);
  }

  /** The changed cases; undefined without any. */
  changed(cases: number): Markup | undefined {
    return this.#groups(this.#changed, cases);
  }

  /** All other cases; undefined without any. */
  others(cases: number): Markup | undefined {
    return this.#groups(this.#others, cases);
  }

  #groups(groups: ReadonlyMap<string, readonly Markup[]>, cases: number): Markup | undefined {
    if (groups.size === 0) return undefined;
    const words = batchWords[this.#settings.language].overview;
    const common = [...groups].sort(([, a], [, b]) => b.length - a.length);
    return markup`${common.map(([name, rows]) => {
      const heading = words.cases.group(capitalised(name), rows.length);
      const columns = [words.column.case, words.column.state];
      return folded(heading, table('cases', heading, columns, rows), cases <= FEW);
    })}`;
  }
}
