import { markdownText } from '../markdown/inline.ts';
import { safeText } from '../safe-text.ts';

/**
 * `text` as Markdown for a comment or a summary page on a code host, also in a table. Besides markup, nothing in it
 * calls anyone: hosts look for `@name` and `#123` in what is shown, where a backslash no longer stands between.
 */
export function hostText(text: string): string {
  return markdownText(text).replaceAll('\\@', '@&#8203;').replaceAll('\\#', '#&#8203;');
}

/** Characters that need no care inside backticks, in a table or out of it. */
const plain = /^[\p{L}\p{N}/._:, +=()-]+$/u;

/** A path or id as code; signs that end a code span or a cell are written as references, inside an element. */
export function hostCode(text: string): string {
  const shown = safeText(text).trim();
  if (plain.test(shown)) return `\`${shown}\``;
  const referenced = shown.replace(/[^\p{L}\p{N}/ ]/gu, (sign) => `&#${sign.codePointAt(0)};`);
  return `<code>${referenced}</code>`;
}
