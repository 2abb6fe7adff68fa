import type { Path } from './yaml-text.ts';

/** Where a key stands. */
export interface KeyPlace {
  /** From 1. */
  line: number;
  /** From 1. */
  column: number;
}

/**
 * Where a key of nested block maps stands, in text that `fast-yaml.ts` has read; undefined where that takes a parser to
 * say. Findings name keys, and most cases of a large run have one: parsing each again, for places, would take longer than
 * all else.
 *
 * Such text has no tabs and no document marks, and what belongs to a key stands further in than the key: so a line that
 * begins, as far in as the first key of its map, with the key and a colon, is that key.
 */
export function keyPlace(text: string, path: Path): KeyPlace | undefined {
  let start = 0;
  let end = text.length;
  let indent = 0;
  for (const [i, step] of path.entries()) {
    if (typeof step !== 'string' || !/^[A-Za-z][\w-]*$/.test(step)) return undefined;
    const lines = text.slice(start, end);
    if (i > 0) indent = firstIndent(lines);
    const found = onlyMatch(lines, new RegExp(`^ {${indent}}${step}:(?=[ \\r\\n]|$)(.*)`, 'gm'));
    if (!found) return undefined;
    const at = start + found.index;
    if (i === path.length - 1) return { line: lineAt(text, at), column: indent + 1 };
    if (!/^ *(?:#.*)?\r?$/.test(found[1]!)) return undefined;
    start = at + found[0].length;
    end = start + lengthOfValue(text.slice(start, end), indent);
  }
  return undefined;
}

function onlyMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  const first = pattern.exec(text);
  return first && !pattern.exec(text) ? first : undefined;
}

/** How far in the first line stands that is neither empty nor a comment. */
function firstIndent(lines: string): number {
  return /^( *)[^\s#]/m.exec(lines)?.[1]?.length ?? 0;
}

/** Up to the first line that stands no further in than the key. */
function lengthOfValue(lines: string, indent: number): number {
  return new RegExp(`\\n {0,${indent}}[^\\s#]`).exec(lines)?.index ?? lines.length;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
