import { unseen } from './unseen.ts';

/** Signs that markup reads, line breaks and tabs (an attribute would make them spaces), and log commands. */
const signs = /[&<>"'\t\n\r]|#(?=#(?:vso)?\[)/gi;
/** What XML 1.0 cannot hold at all, not even as a reference. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/**
 * `text` for XML and HTML, inside elements and quoted attributes alike. A reader gets back exactly `text`, but for
 * characters that XML cannot hold, which become visible (`\u001b`).
 */
export function markupText(text: string): string {
  return text.replace(impossible, visible).replace(signs, reference).replace(unseen, reference);
}

function visible(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function reference(character: string): string {
  return names[character] ?? `&#${character.codePointAt(0)};`;
}
