import { batchWords } from '../../../words/batch.ts';
import { capitalised } from '../capitalised.ts';
import { outcomeInWords, stepInWords } from '../describe-difference.ts';
import type { ReportedCase, ReportSettings } from '../reporter.ts';
import { caseRow, reasonOf } from './case-row.ts';
import { type Markup, markup } from './markup.ts';
import { folded, table } from './page.ts';

/** Up to this many cases nothing is folded away: there is little to hide. */
const FEW = 20;

/** Rows by what they share: a reason stands once, above all cases that it holds for. */
type Group = Map<string, Markup[]>;

/** Rows of cases in groups: changed ones by outcome before and now, the others by outcome. Each case stands once. */
export class CaseGroups {
  readonly #settings: ReportSettings;
  readonly #changed = new Map<string, Group>();
  readonly #others = new Map<string, Group>();

  constructor(settings: ReportSettings) {
    this.#settings = settings;
  }

  add(reported: ReportedCase): void {
    const { language } = this.#settings;
    const name = reported.difference ? stepInWords(reported, language) : outcomeInWords(reported, language);
    const group = entryIn(reported.difference ? this.#changed : this.#others, name, () => new Map());
    const rows = entryIn(group, reasonOf(reported, this.#settings), () => []);
    rows.push(caseRow(reported, this.#settings));
  }

  /** The changed cases; nothing without any. */
  changed(cases: number): Markup {
    return this.#groups(this.#changed, cases);
  }

  /** All other cases; nothing without any. */
  others(cases: number): Markup {
    return this.#groups(this.#others, cases);
  }

  #groups(groups: ReadonlyMap<string, Group>, cases: number): Markup {
    const words = batchWords[this.#settings.language].overview;
    const counted = [...groups].map(([name, group]) => ({ name, group, count: sizeOf(group) }));
    return markup`${counted
      .sort((a, b) => b.count - a.count)
      .map(({ name, group, count }) => {
        const heading = words.cases.group(capitalised(name), count);
        const columns = [words.column.case, words.column.state];
        return folded(heading, table('cases', heading, columns, partsOf(group)), cases <= FEW);
      })}`;
  }
}

/** A part of a table for each reason, the most common first. */
function partsOf(group: Group): Markup[] {
  const common = [...group].sort(([, a], [, b]) => b.length - a.length);
  return common.map(
    ([reason, rows]) =>
      markup`<tbody><tr><th scope="rowgroup" colspan="2" class="why">${reason}</th></tr>\n${rows}</tbody>\n`,
  );
}

function sizeOf(group: Group): number {
  return [...group.values()].reduce((sum, rows) => sum + rows.length, 0);
}

function entryIn<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}
