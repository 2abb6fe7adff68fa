import { unseen } from './unseen.ts';

/** Control characters but for line breaks, which the formats that use this can write, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant.
const impossible = /[\u0000-\u0009\u000b\u000c\u000e-\u001f]|\p{Surrogate}/gu;

/**
 * `text` with whatever a terminal obeys or a reader cannot see made visible (`\u001b`), and spaces as they are: for
 * file names, which other programs compare.
 */
export function visibleText(text: string): string {
  return text.replace(impossible, byNumber).replace(unseen, byNumber);
}

function byNumber(character: string): string {
  return `\\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`;
}
