import { type Context, engineVersion } from '../context.ts';
import { setsIn } from '../files/set-folders.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import { isCalendarDate, type Language, languages } from '../model/vocabulary.ts';
import type { Looks } from '../report/paint.ts';
import { terminalLooks } from './terminal-looks.ts';

/** Options that every command takes, as commander hands them over. */
export interface CommonOptions {
  lang?: string;
  questions?: string[];
  asOf?: string;
  plain?: boolean;
  color?: boolean;
}

/** Common options and environment, read once. */
export interface Settings extends Looks {
  language: Language;
  /** The version of this program: what a verdict names as `engine`. */
  engine: string;
  plain: boolean;
  /** `--as-of`, when given. */
  asOf: string | undefined;
  /** The day in Europe/Stockholm. */
  today: string;
  /** Folders with sets of the user's own, as named. */
  setFolders: readonly string[];
  sets(): Promise<SetFiles>;
}

/**
 * @throws ProblemsFound for a value that an option does not have
 */
export function readSettings(options: CommonOptions, context: Context): Settings {
  const { env } = context;
  const plain = options.plain === true || isOn(env.ACCESSIBLE);
  if (options.asOf !== undefined) mustBeDate('--as-of', options.asOf);
  const setFolders = options.questions ?? (env.IOP_QUESTIONS ? [env.IOP_QUESTIONS] : []);
  mustHaveValues('--questions', setFolders);
  return {
    language: languageOf(options.lang ?? env.IOP_LANG),
    engine: engineVersion,
    plain,
    ...terminalLooks(context, { plain, color: options.color }),
    asOf: options.asOf,
    today: dayInStockholm(context.now()),
    setFolders,
    sets: () => setsIn(context.shippedSets, setFolders, context.cwd),
  };
}

/** The language asked for; Swedish when nothing is said. The machine's own locale never decides. */
export function languageOf(wanted: string | undefined): Language {
  if (wanted === undefined || wanted === '') return 'sv';
  const found = languages.find((language) => language === wanted.toLowerCase());
  if (!found) throw new ProblemsFound([wrongOption('--lang', wanted, languages)]);
  return found;
}

/** The value of an option that has a fixed list of values. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new ProblemsFound([wrongOption(option, value, allowed)]);
  return found;
}

/** The diagnostic of a value that an option does not have. */
export function wrongOption(option: string, found: string, allowed: readonly string[]) {
  return diagnostic(
    'invalid-option-value',
    { file: 'iop' },
    { option, found, allowed, suggestion: nearest(found, allowed) },
  );
}

/** The diagnostic of a value that does not have the form that an option wants (a name of `formsSv`). */
export function misshapenOption(option: string, found: string, expected: string) {
  return diagnostic('invalid-option-value', { file: 'iop' }, { option, found, expected });
}

/** An empty path would be the whole working folder. @throws ProblemsFound where one of an option's values is empty */
export function mustHaveValues(option: string, values: readonly string[]): void {
  if (!values.includes('')) return;
  throw new ProblemsFound([diagnostic('missing-value', { file: 'iop' }, { found: option })]);
}

/** @throws ProblemsFound when the value is no day of the calendar */
export function mustBeDate(option: string, value: string): void {
  if (!isCalendarDate(value)) throw new ProblemsFound([misshapenOption(option, value, 'date')]);
}

/**
 * The calendar day in Europe/Stockholm at a moment. Whenever summer time begins and ends, clocks there are one or two hours
 * ahead of UTC; only in the hour where that makes two days of it, time zones are asked: loading them takes a twentieth of an
 * interview's start.
 */
export function dayInStockholm(moment: Date): string {
  const hour = moment.getUTCHours();
  if (hour === 22) return dayByTimeZone(moment);
  const ahead = hour < 22 ? 0 : 2 * 3_600_000;
  return new Date(moment.getTime() + ahead).toISOString().slice(0, 10);
}

function dayByTimeZone(moment: Date): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Stockholm',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}

/** Whether a variable of the environment says yes. */
export function isOn(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}

/** A set that is not written in the language cannot be shown in it. @throws ProblemsFound */
export function requireLanguage(
  set: { id: string; languages: readonly Language[] },
  language: Language,
): void {
  if (set.languages.includes(language)) return;
  throw new ProblemsFound([diagnostic('no-language', { file: 'iop' }, { set: set.id, language })]);
}
