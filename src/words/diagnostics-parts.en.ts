import type { DiagnosticData } from '../model/diagnostic.ts';
import { dataPhrases } from './diagnostics-phrases.ts';
import { formsEn, reasonsEn } from './diagnostics-terms.en.ts';
import { dateIn } from './language.ts';

const { quoted: q, plain } = dataPhrases('en');

/** A day in words; nothing where there is none. */
export function date(data: DiagnosticData, key: string): string {
  return data[key] === undefined ? '' : dateIn(String(data[key]), 'en');
}

/** Why something failed: the error code in words, else what was said. */
export function reason(data: DiagnosticData): string {
  return reasonsEn[plain(data, 'reason')] ?? reasonsEn[plain(data, 'detail')] ?? plain(data, 'detail');
}

/** The unit in parentheses, or nothing. */
export function unit(data: DiagnosticData): string {
  return data.unit === undefined ? '' : ` (${data.unit})`;
}

/** The form that a value must have: "a number or text". */
export function form(data: DiagnosticData): string {
  const forms = plain(data, 'expected').split('|');
  return forms.map((name) => formsEn[name] ?? name).join(' or ');
}

/** The form that an option wants: "; write a number", or nothing. */
export function wanted(data: DiagnosticData): string {
  return data.expected === undefined ? '' : `; write ${form(data)}`;
}

/** Which question it is about: " (question ‘no-market’)", or nothing. */
export function about(data: DiagnosticData): string {
  return data.question === undefined ? '' : ` (question ${q(data, 'question')})`;
}

/** Which question set it is about, or nothing. */
export function ofSet(data: DiagnosticData): string {
  return data.set === undefined ? '' : ` ${q(data, 'set')}`;
}

/** How a set says what has become of a question. */
export function declaration(data: DiagnosticData): string {
  const id = plain(data, 'found');
  return `write under earlier in the set what has become of it: { renamed: ${id}, to: …, since: … } or { removed: ${id}, since: …, reason: … }`;
}

/** What to do about an unknown question if an earlier version of the set had it; nothing where the case names none. */
export function ofOtherVersion(data: DiagnosticData): string {
  return data.answeredUnder === undefined
    ? ''
    : `; if version ${plain(data, 'answeredUnder')} had it, ${declaration(data)}`;
}

/** Where in the file, as keys: " (parties.public)", or nothing. */
export function within(data: DiagnosticData): string {
  return data.path === undefined || data.path === '' || data.path === data.key
    ? ''
    : ` (${plain(data, 'path')})`;
}

/** "allowed: at least 0 and at most 10 (EUR)". */
export function limits(data: DiagnosticData): string {
  const low = data.minimum === undefined ? [] : [`at least ${plain(data, 'minimum')}`];
  const high = data.maximum === undefined ? [] : [`at most ${plain(data, 'maximum')}`];
  return `allowed: ${[...low, ...high].join(' and ')}${unit(data)}`;
}

/** Which program is working on the file, as far as is known. */
export function locker(data: DiagnosticData): string {
  const command = data.command === undefined ? '' : ` ${q(data, 'command')}`;
  const since = data.since === undefined ? '' : `, since ${plain(data, 'since')}`;
  return data.pid === undefined
    ? ''
    : ` (${plain(data, 'host')}, process ${plain(data, 'pid')}${command}${since})`;
}

/** When the set is in force: "; it is in force from …", or nothing. */
export function validity(data: DiagnosticData): string {
  const { from, to } = data;
  if (from === undefined && to === undefined) return '';
  if (to === undefined) return `; it is in force from ${date(data, 'from')}`;
  if (from === undefined) return `; it is in force until ${date(data, 'to')}`;
  return `; it is in force from ${date(data, 'from')} to ${date(data, 'to')}`;
}

/** On which days, in words. */
export function period(data: DiagnosticData): string {
  if (data.from === data.to) return `on ${date(data, 'from')}`;
  if (data.to === undefined) return `from ${date(data, 'from')} on`;
  return `from ${date(data, 'from')} to ${date(data, 'to')}`;
}

/** The name of the language. */
export function languageName(data: DiagnosticData): string {
  return data.language === 'en' ? 'English' : 'Swedish';
}
