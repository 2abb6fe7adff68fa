import type { DiagnosticData } from '../model/diagnostic.ts';
import { dataPhrases } from './diagnostics-phrases.ts';
import { formsSv, reasonsSv } from './diagnostics-terms.sv.ts';
import { dateIn } from './language.ts';

const { quoted: q, plain } = dataPhrases('sv');

/** En dag i ord, med "den" före; inget där den saknas. */
export function date(data: DiagnosticData, key: string): string {
  return data[key] === undefined ? '' : `den ${dateIn(String(data[key]), 'sv')}`;
}

/** Varför något inte gick: felkoden i ord, annars vad som sades. */
export function reason(data: DiagnosticData): string {
  return reasonsSv[plain(data, 'reason')] ?? reasonsSv[plain(data, 'detail')] ?? plain(data, 'detail');
}

/** Enheten inom parentes, eller inget. */
export function unit(data: DiagnosticData): string {
  return data.unit === undefined ? '' : ` (${data.unit})`;
}

/** Vilken form ett värde ska ha: "ett tal eller text". */
export function form(data: DiagnosticData): string {
  const forms = plain(data, 'expected').split('|');
  return forms.map((name) => formsSv[name] ?? name).join(' eller ');
}

/** Vilken form en flagga vill ha: "; skriv ett tal", eller inget. */
export function wanted(data: DiagnosticData): string {
  return data.expected === undefined ? '' : `; skriv ${form(data)}`;
}

/** Vilken fråga det gäller: " (frågan ”no-market”)", eller inget. */
export function about(data: DiagnosticData): string {
  return data.question === undefined ? '' : ` (frågan ${q(data, 'question')})`;
}

/** Vilken frågesamling det gäller, eller inget. */
export function ofSet(data: DiagnosticData): string {
  return data.set === undefined ? '' : ` ${q(data, 'set')}`;
}

/** Hur en samling säger vad en fråga har blivit. */
export function declaration(data: DiagnosticData): string {
  const id = plain(data, 'found');
  return `skriv under earlier i samlingen vad den har blivit: { renamed: ${id}, to: …, since: … } eller { removed: ${id}, since: …, reason: … }`;
}

/** Vad som ska göras åt en okänd fråga om en tidigare version hade den; inget där ärendet inte nämner någon. */
export function ofOtherVersion(data: DiagnosticData): string {
  return data.answeredUnder === undefined
    ? ''
    : `; om version ${plain(data, 'answeredUnder')} hade den, ${declaration(data)}`;
}

/** Var i filen, som nycklar: " (parties.public)", eller inget. */
export function within(data: DiagnosticData): string {
  return data.path === undefined || data.path === '' || data.path === data.key
    ? ''
    : ` (${plain(data, 'path')})`;
}

/** "tillåtet är minst 0 och högst 10 (EUR)". */
export function limits(data: DiagnosticData): string {
  const low = data.minimum === undefined ? [] : [`minst ${plain(data, 'minimum')}`];
  const high = data.maximum === undefined ? [] : [`högst ${plain(data, 'maximum')}`];
  return `tillåtet är ${[...low, ...high].join(' och ')}${unit(data)}`;
}

/** Vilket program som arbetar med filen, så långt det är känt. */
export function locker(data: DiagnosticData): string {
  const command = data.command === undefined ? '' : ` ${q(data, 'command')}`;
  const since = data.since === undefined ? '' : `, sedan ${plain(data, 'since')}`;
  return data.pid === undefined
    ? ''
    : ` (${plain(data, 'host')}, process ${plain(data, 'pid')}${command}${since})`;
}

/** När frågesamlingen gäller: "; den gäller från …", eller inget. */
export function validity(data: DiagnosticData): string {
  const { from, to } = data;
  if (from === undefined && to === undefined) return '';
  if (to === undefined) return `; den gäller från och med ${date(data, 'from')}`;
  if (from === undefined) return `; den gäller till och med ${date(data, 'to')}`;
  return `; den gäller från ${date(data, 'from')} till och med ${date(data, 'to')}`;
}

/** Vilka dagar det gäller, i ord. */
export function period(data: DiagnosticData): string {
  if (data.from === data.to) return date(data, 'from');
  if (data.to === undefined) return `från och med ${date(data, 'from')}`;
  return `från ${date(data, 'from')} till och med ${date(data, 'to')}`;
}

/** Språkets namn. */
export function languageName(data: DiagnosticData): string {
  return data.language === 'en' ? 'engelska' : 'svenska';
}
