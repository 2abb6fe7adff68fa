import { findingRules } from '../../../model/finding-rules.ts';
import { waitingOptions } from '../../../model/register.ts';
import { changes, type Language } from '../../../model/vocabulary.ts';
import { batchWords } from '../../../words/batch.ts';
import { numberIn } from '../../../words/language.ts';
import { capitalised } from '../capitalised.ts';
import { shareInWords } from '../share-in-words.ts';
import type { Tally } from '../tally.ts';
import { labelledTable } from './labelled-table.ts';
import { type Markup, markup, none } from './markup.ts';

/** Cases by outcome. */
export function outcomeTable(tally: Tally, cases: number, language: Language): Markup {
  const { column, outcomes } = batchWords[language].overview;
  const rows = tally.outcomes.entries().map(([name, count]) => row([name], count, cases, language));
  return labelledTable('counts', outcomes.caption, [column.outcome, column.count], rows);
}

/** Cases by how they relate to their saved verdict: what changed and why. */
export function changeTable(tally: Tally, cases: number, language: Language): Markup {
  const words = batchWords[language];
  const { column, kinds } = words.overview;
  const rows = changes.flatMap((change) => {
    const count = tally.changes.of(change);
    return count === 0 ? [] : [row([words.change[change]], count, cases, language)];
  });
  return labelledTable('counts', kinds.caption, [column.state, column.count], rows);
}

/** Changed cases by outcome before and now. */
export function stepTable(tally: Tally, changed: number, language: Language): Markup {
  const { column, changes: words } = batchWords[language].overview;
  const rows = tally.steps().map(({ from, to, count }) => row([from, to], count, changed, language));
  return labelledTable('counts', words.caption, [column.from, column.to, column.count], rows);
}

/** Cases by whom they wait for. */
export function waitingTable(tally: Tally, cases: number, language: Language): Markup {
  const { column, waiting } = batchWords[language].overview;
  const rows = waitingOptions.flatMap((who) => {
    const count = tally.waiting.of(who);
    return count === 0 ? [] : [row([waiting.who[who]], count, cases, language)];
  });
  return labelledTable('counts', waiting.caption, [column.who, column.count], rows);
}

/** What was found, whether anything fails because of it, and in how many cases. */
export function findingTable(tally: Tally, language: Language): Markup {
  const { findings, overview, waived } = batchWords[language];
  const { column, effect } = overview;
  const groups = [
    { counter: tally.failing, said: markup`<span class="bad">${effect.error}</span>` },
    { counter: tally.notes, said: markup`${effect.note}` },
    { counter: tally.waived, said: markup`${waived}` },
  ];
  const rows = groups.flatMap(({ counter, said }) =>
    findingRules.flatMap((rule) => {
      const count = counter.of(rule);
      const { title } = findings.rules[rule];
      return count === 0 ? [] : [[markup`${title}`, said, markup`${numberIn(count, language)}`]];
    }),
  );
  if (rows.length === 0) return none;
  const columns = [column.finding, column.effect, column.count];
  return labelledTable('findings', overview.findings.caption, columns, rows);
}

/** Question sets by id and version. */
export function setTable(tally: Tally, cases: number, language: Language): Markup {
  const { column, sets } = batchWords[language].overview;
  const rows = tally.sets.entries().map(([name, count]) => row([name], count, cases, language, false));
  return labelledTable('counts', sets.caption, [column.set, column.count], rows);
}

/** A row of names and a count; the bar repeats what the number and the share say. */
function row(
  names: readonly string[],
  count: number,
  total: number,
  language: Language,
  capital = true,
): Markup[] {
  const shown = capital ? names.map(capitalised) : names;
  const share = shareInWords(count, total, language);
  const width = total === 0 ? 0 : Math.round((1000 * count) / total) / 10;
  const bar = markup`<span class="track"><span class="bar" style="width:${width}%"></span></span>`;
  return [...shown.map((name) => markup`${name}`), markup`${numberIn(count, language)} (${share})${bar}`];
}
