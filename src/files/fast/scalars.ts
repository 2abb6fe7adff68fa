import { CharCode } from './char-code.ts';

const word = /^(?:~|[Nn]ull|NULL|[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const number =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

/** Whether a plain scalar is something else than text in YAML 1.2's core schema: nothing, a boolean or a number. */
export function isNotText(plain: string): boolean {
  // Digits, signs and the point come before the letters.
  if (plain.charCodeAt(0) <= CharCode.Nine) return number.test(plain);
  return plain.length <= 5 && word.test(plain);
}

/** The value of a plain scalar in YAML 1.2's core schema. */
export function scalarOf(plain: string): null | boolean | number | string {
  if (!isNotText(plain)) return plain;
  const first = plain.charAt(0).toLowerCase();
  if (first === '~' || first === 'n') return null;
  if (first === 't' || first === 'f') return first === 't';
  if (plain.startsWith('0o')) return Number.parseInt(plain.slice(2), 8);
  if (plain.startsWith('0x')) return Number.parseInt(plain.slice(2), 16);
  const letters = plain.slice(-3).toLowerCase();
  if (letters === 'nan') return Number.NaN;
  if (letters === 'inf') return plain.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  return Number.parseFloat(plain);
}

/** Implicit keys may have 1024 characters in the text; with escapes, a key of this length may come near. */
const LONGEST_KEY = 100;

/** Whether a key surely is a text to every reader, and to JavaScript nothing but a key. */
export function isPlainKey(key: string): boolean {
  // From `+` to `9` are the digits, the signs and the point; letters begin all ids.
  return (
    key.charCodeAt(0) > CharCode.Nine && key.length <= LONGEST_KEY && key !== '__proto__' && !isNotText(key)
  );
}
