/**
 * Characters that text from a file may not bring into a report: control characters (terminal commands begin
 * with one), those that turn the direction of the text around them, and invisible ones that hide or forge it.
 */
const unsafe =
  /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * What build logs take for a command: `##vso[` on Azure and `##[` there and on GitHub, wherever it stands; `::` on GitHub
 * at the start of a line, where each word of a text may come that is wrapped.
 */
const logCommand = /#(?=#(?:vso)?\[)|(?<!\S):(?=:)/gi;

/**
 * `text` as one line that is safe to show anywhere: white space and line breaks become single spaces, and each
 * unsafe character becomes visible (`\u001b`), so that a reader sees what the file holds.
 */
export function safeText(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, spaceOrMark)
    .replace(unsafe, visible)
    .replace(logCommand, visible);
}

/** What is unsafe in lines that keep their white space; GitHub looks for `::` behind the white space of a line. */
const unsafeInLines = new RegExp(
  `(?![\\t\\n]|\\r\\n)${unsafe.source}|[\\u2028\\u2029]|#(?=#(?:vso)?\\[)|(?<=^[^\\S\\n]*):(?=:)`,
  'gimu',
);

/**
 * Lines of a file, safe to show as `safeText` is, but each where it stands and with its white space: a diff of a file that
 * holds nothing unsafe can be applied, and of another it shows what the file holds.
 */
export function safeLines(text: string): string {
  return text.replace(unsafeInLines, visible);
}

/** No-break spaces are kept: `Intl` puts them inside numbers. A byte-order mark counts as white space, and is shown. */
function spaceOrMark(run: string): string {
  if (/^[\u00a0\u202f]$/.test(run)) return run;
  return run.includes('\ufeff') ? run.replace(/[^\ufeff]+/g, ' ') : ' ';
}

function visible(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}

/** A web address that may be made a link, encoded; undefined for anything else (`javascript:`, a file). */
export function safeAddress(href: string): string | undefined {
  if (!/^https?:\/\//i.test(href) || !URL.canParse(href)) return undefined;
  return new URL(href).href;
}
