/** A number as typed, or that it can be read in two ways, or that it is none. */
export type TypedNumber = { number: number } | { problem: 'answer-not-a-number' | 'ambiguous-number' };

const SPACES = /[\s\u00a0\u2009\u202f]+/g;
const GROUPED_BY_SPACE = /^\d{1,3}( \d{3})+([.,]\d+)?$/;
const GROUPED_BY_MARK = /^\d{1,3}(([.,])\d{3})(\2\d{3})+$/;
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
const PLAIN = /^\d+([.,]\d+)?$/;

/**
 * Reads a number as people write it: `1250`, `1 250 000`, `12,5`, `12.5`, `1.250.000`, with or without its unit.
 * `300.000` is three hundred thousand to some and three hundred to others, so it is not read at all.
 */
export function readTypedNumber(text: string, unit: string | undefined): TypedNumber {
  const bare = withoutUnit(text.trim(), unit).replace(SPACES, ' ').trim();
  const negative = /^[-−]/.test(bare);
  const digits = bare.replace(/^[-−+] ?/, '');
  if (AMBIGUOUS.test(digits)) return { problem: 'ambiguous-number' };
  const joined = joinedDigits(digits);
  return joined === undefined ? { problem: 'answer-not-a-number' } : { number: negative ? -joined : joined };
}

function joinedDigits(digits: string): number | undefined {
  if (GROUPED_BY_MARK.test(digits)) return Number(digits.replace(/[.,]/g, ''));
  if (GROUPED_BY_SPACE.test(digits)) return Number(digits.replaceAll(' ', '').replace(',', '.'));
  return PLAIN.test(digits) ? Number(digits.replace(',', '.')) : undefined;
}

function withoutUnit(text: string, unit: string | undefined): string {
  if (unit === undefined || !text.toLowerCase().endsWith(unit.toLowerCase())) return text;
  return text.slice(0, -unit.length);
}
