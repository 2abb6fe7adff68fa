import { stripVTControlCharacters } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';
import { columnsOf } from './columns.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: hyperlinks are made of it.
const hyperlink = /\u001b\]8;;[!-~]*\u0007/g;

/** Breaks a line that already has its looks in it. Slow for long texts: what is laid out here is wrapped in pieces. */
export function wrapPainted(line: string, width: number): string[] {
  if (columnsOf(stripVTControlCharacters(line.replace(hyperlink, ''))) <= width) return [line];
  return wrapAnsi(line, width, { hard: true }).split('\n');
}
