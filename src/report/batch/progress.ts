import type { Language } from '../../model/vocabulary.ts';
import { batchWords } from '../../words/batch.ts';
import { localeOf } from '../../words/language.ts';
import { columnsOf } from '../text/columns.ts';

/** How far a run has come. */
export interface Advance {
  /** Files that are done. */
  done: number;
  total: number;
  /** Files a second, of late. */
  rate: number;
}

const WIDEST_BAR = 30;
/** A shorter bar says nothing that the numbers do not. */
const SHORTEST_BAR = 6;

/** "3 412 av 10 000 filer (34 %), 1 250 per sekund, cirka 6 s kvar": a line of a log. */
export function progressLine(advance: Advance, language: Language): string {
  const { count, share, rate, left } = figuresOf(advance, language);
  return batchWords[language].progress.line(count, share, rate, left);
}

/**
 * "███████░░░░░ 3 412/10 000 · 1 250/s · 6 s kvar" in at most `columns` columns: what there is no room for is left out, the
 * rate before the time.
 */
export function progressBar(advance: Advance, language: Language, columns: number, ascii: boolean): string {
  const { progress } = batchWords[language];
  const { count, rate, left } = figuresOf(advance, language);
  const files = count.join('/');
  const time = progress.left(left);
  const texts = [[files, progress.rate(rate), time], [files, time], [files]].map((parts) =>
    parts.join(ascii ? ', ' : ' · '),
  );
  const text = texts.find((one) => columnsOf(one) <= columns) ?? files;
  const length = Math.min(WIDEST_BAR, columns - columnsOf(text) - 1);
  if (length < SHORTEST_BAR) return text;
  const full = Math.floor((length * advance.done) / advance.total);
  const [on, off] = ascii ? ['#', '-'] : ['█', '░'];
  return `${on!.repeat(full)}${off!.repeat(length - full)} ${text}`;
}

/** The figures as people write them. */
function figuresOf({ done, total, rate }: Advance, language: Language) {
  const locale = localeOf[language];
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', roundingMode: 'floor' });
  return {
    count: [number.format(done), number.format(total)] as const,
    share: percent.format(done / total),
    rate: number.format(rate),
    left: duration(Math.ceil((total - done) / rate), batchWords[language].progress),
  };
}

/** Two units at most: nobody needs the seconds of an hour. */
function duration(seconds: number, { hours, minutes, seconds: inSeconds }: DurationWords): string {
  if (seconds < 60) return inSeconds(seconds);
  const whole = Math.floor(seconds / 60);
  if (whole < 60) return `${minutes(whole)} ${inSeconds(seconds % 60)}`;
  return `${hours(Math.floor(whole / 60))} ${minutes(whole % 60)}`;
}

type DurationWords = (typeof batchWords)['sv']['progress'];
