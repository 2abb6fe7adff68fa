import { EditError } from './edit-error.ts';
import { type Tree, Verbatim } from './tree.ts';

/** How a scalar's text is marked off. */
export type Quoting = 'plain' | 'single' | 'double';

/** Where a scalar is to stand. */
export interface ScalarSpot {
  /** The style to keep if it can hold the value; the house style is plain, else double-quoted. */
  quoting?: Quoting | undefined;
  /** Inside `{}` or `[]`. */
  flow?: boolean | undefined;
  /** The text around is JSON and stays so. */
  json?: boolean | undefined;
}

/** Words that YAML 1.1 or 1.2 reads as a boolean or null, and the signs with a meaning of their own. */
const WORD = /^(y|n|yes|no|true|false|on|off|null|~|=|<<)$/i;

/**
 * What YAML 1.1 or 1.2 reads as a number: also `1_000`, `0o7`, `12:30`, `.5`, `1e3`, `.inf`, and to some
 * `e5`.
 */
const NUMBER = new RegExp(
  `^[-+]?(${[
    '0x[\\da-f_]+',
    '0o[0-7_]+',
    '0b[01_]+',
    '\\d[\\d_]*(:[0-5]?\\d)+(\\.[\\d_]*)?',
    '(\\d[\\d_]*|\\.)[\\d_.]*(e[-+]?\\d+)?',
    '[\\d_.]*e[-+]?\\d+',
    '\\.(inf|nan)',
  ].join('|')})$`,
  'i',
);

/** What YAML 1.1 reads as a date or a time stamp. */
const DATE = /^\d{4}-\d{1,2}-\d{1,2}([Tt\s]+\d{1,2}:.*)?$/;

/** What cannot begin a plain scalar, or ends or interrupts it. */
const MARKED = /^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|^\s|\s$|:\s|:$|\s#|[\t\n]/;

/** What ends a plain scalar inside `{}` or `[]`; `?` and `:` only for readers of YAML 1.1. */
const FLOW_MARKED = /[,[\]{}?:]/;

/**
 * What is never written raw: control characters, NEL, the separators U+2028 and U+2029, the byte order mark,
 * overrides of the writing direction (they make a text look other than it is), lone surrogates and
 * non-characters; and what a build log that shows the file takes for a command wherever it stands, `##[` and
 * `##vso[`.
 */
const ESCAPED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|#(?=#(?:[vV][sS][oO])?\[)/;

const ESCAPED_ALL = new RegExp(`${ESCAPED.source}|["\\\\\\t\\n]`, 'g');

/** The short escapes that YAML and JSON share. */
const SHORT: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** The text of a scalar on one line. Lines are never folded. */
export function scalarText(value: Tree, spot: ScalarSpot = {}): string {
  if (value instanceof Verbatim) return verbatimText(value, spot);
  if (typeof value === 'string') return stringText(value, spot);
  if (typeof value === 'number') return numberText(value);
  if (value === null || typeof value === 'boolean') return String(value);
  throw new EditError('not-json', 'a value that JSON does not have cannot be written');
}

function stringText(value: string, { quoting = 'plain', flow, json }: ScalarSpot): string {
  if (json) return doubleQuoted(value);
  if (quoting === 'plain' && isPlain(value, flow)) return value;
  if (quoting === 'single' && !ESCAPED.test(value) && !/[\t\n]/.test(value)) {
    return `'${value.replaceAll("'", "''")}'`;
  }
  return doubleQuoted(value);
}

/** Whether every reader takes the text, unquoted, as just this string. */
export function isPlain(value: string, flow = false): boolean {
  if (value === '' || WORD.test(value) || NUMBER.test(value) || DATE.test(value)) return false;
  return !MARKED.test(value) && !ESCAPED.test(value) && !(flow && FLOW_MARKED.test(value));
}

function doubleQuoted(value: string): string {
  const text = value.replace(ESCAPED_ALL, (found) => {
    return SHORT[found] ?? `\\u${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  });
  return `"${text}"`;
}

/** YAML 1.1 knows a power of ten only behind a decimal point. */
function numberText(value: number): string {
  if (Object.is(value, -0)) return '-0';
  return String(value).replace(/^(-?\d)e/, '$1.0e');
}

function verbatimText({ source, value }: Verbatim, { flow, json }: ScalarSpot): string {
  const quoted = /^["']/.test(source);
  const fits = json ? false : quoted || !flow || !/[,[\]{}#:]/.test(source);
  return fits ? source : scalarText(value as Tree, { flow, json });
}

/**
 * What a literal cannot hold, or what readers differ on: white space at its edges or alone on a line. Nor does
 * it hold a line that begins with `::`, a command in the build logs of GitHub.
 */
const NOT_LITERAL = /^\s|\n\n$|\n\t|\n[ \t]+(\n|$)|(^|\n)[ \t]*::/;

/**
 * The lines of a block literal, without indentation, and its header; null if a literal cannot hold the value
 * exactly in every reader's eyes.
 * @param clip may it end in a line break (not where it ends a text that has no line ending at its end)
 */
export function literalOf(value: string, clip: boolean): { header: '|' | '|-'; lines: string[] } | null {
  const ends = value.endsWith('\n');
  if (value === '' || NOT_LITERAL.test(value) || ESCAPED.test(value) || (ends && !clip)) return null;
  return { header: ends ? '|' : '|-', lines: (ends ? value.slice(0, -1) : value).split('\n') };
}
