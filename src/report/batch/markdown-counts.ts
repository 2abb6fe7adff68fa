import { waitingOptions } from '../../model/register.ts';
import { changes, type Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { numberIn } from '../../words/language.ts';
import { hostText } from '../formats/markdown-text.ts';
import { capitalised } from './capitalised.ts';
import { cutTo } from './cut-to.ts';
import { MarkdownTable } from './markdown-table.ts';
import { shareInWords } from './share-in-words.ts';
import type { Tally } from './tally.ts';

/** Cases by outcome. */
export function outcomeTable(tally: Tally, cases: number, language: Language): string {
  const words = batchWords[language].overview;
  const { column } = words;
  const table = new MarkdownTable([column.outcome, column.count, column.share], 4_000);
  for (const [name, count] of tally.outcomes.entries())
    table.add([
      hostText(cutTo(capitalised(name), 120)),
      numberIn(count, language),
      bar(count, cases, language),
    ]);
  return table.text(words.more);
}

/** Cases by how they relate to their saved verdict. */
export function changeTable(tally: Tally, cases: number, language: Language): string {
  const words = batchWords[language];
  const { column, more } = words.overview;
  const table = new MarkdownTable([column.state, column.count, column.share], 4_000);
  for (const change of changes) {
    const count = tally.changes.of(change);
    if (count > 0)
      table.add([capitalised(words.change[change]), numberIn(count, language), bar(count, cases, language)]);
  }
  return table.text(more);
}

/** Changed cases by outcome before and now. */
export function stepTable(tally: Tally, changed: number, language: Language): string {
  const words = batchWords[language].overview;
  const { column } = words;
  const table = new MarkdownTable([column.from, column.to, column.count, column.share], 6_000);
  for (const { from, to, count } of tally.steps()) {
    const cells = [from, to].map((name) => hostText(cutTo(capitalised(name), 120)));
    table.add([...cells, numberIn(count, language), bar(count, changed, language)]);
  }
  return table.text(words.more);
}

/** Cases by whom they wait for. */
export function waitingTable(tally: Tally, language: Language): string {
  const words = batchWords[language].overview;
  const { column, waiting } = words;
  const table = new MarkdownTable([column.who, column.count], 2_000);
  for (const who of waitingOptions) {
    const count = tally.waiting.of(who);
    if (count > 0) table.add([waiting.who[who], numberIn(count, language)]);
  }
  return table.text(words.more);
}

function bar(count: number, total: number, language: Language): string {
  const blocks = total === 0 ? 0 : Math.round((10 * count) / total);
  return hostText(`${'█'.repeat(blocks)} ${shareInWords(count, total, language)}`);
}
