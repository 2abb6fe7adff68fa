/** The characters that YAML is written with. */
export const CharCode = {
  /** Behind the text: none of its own characters. */
  End: 0,
  LineFeed: 0x0a,
  Space: 0x20,
  Quote: 0x22,
  Hash: 0x23,
  Apostrophe: 0x27,
  Comma: 0x2c,
  Dash: 0x2d,
  Dot: 0x2e,
  Nine: 0x39,
  Colon: 0x3a,
  Greater: 0x3e,
  BracketOpen: 0x5b,
  Backslash: 0x5c,
  BracketClose: 0x5d,
  BraceOpen: 0x7b,
  Bar: 0x7c,
  BraceClose: 0x7d,
} as const;

/** By code: whether a plain scalar begins with it, whatever follows. Some others might, before some characters. */
const begins = Array.from(
  { length: 0x80 },
  (_, code) => !'\0 -?:,[]{}#&*!|>\'"%@`\n'.includes(String.fromCharCode(code)),
);

/** Whether a plain scalar begins with two characters: no indicator, or a dash before what could be a number. */
export function beginsPlain(code: number, next: number): boolean {
  if (code === CharCode.Dash) return next > CharCode.Dash && next <= CharCode.Nine;
  return code >= 0x80 || begins[code] === true;
}
