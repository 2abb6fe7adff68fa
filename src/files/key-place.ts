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
    if (i > 0) indent = firstIndent(text.slice(start, end));
    const at = onlyPlace(text, `${' '.repeat(indent)}${step}:`, start, end);
    if (at === undefined) return undefined;
    if (i === path.length - 1) return { line: lineAt(text, at), column: indent + 1 };
    start = at + indent + step.length + 1;
    const rest = endOfLine(text, start);
    if (!/^ *(?:#.*)?\r?$/.test(text.slice(start, rest))) return undefined;
    end = start + lengthOfValue(text.slice(start, end), indent);
    start = rest;
  }
  return undefined;
}

/** Where the only line begins, from `start` to `end`, that begins with this key. */
function onlyPlace(text: string, key: string, start: number, end: number): number | undefined {
  let found: number | undefined;
  for (let at = text.indexOf(key, start); at >= 0 && at < end; at = text.indexOf(key, at + 1)) {
    const after = text[at + key.length] ?? '\n';
    if ((at > 0 && text[at - 1] !== '\n') || !' \r\n'.includes(after)) continue;
    if (found !== undefined) return undefined;
    found = at;
  }
  return found;
}

function endOfLine(text: string, start: number): number {
  const end = text.indexOf('\n', start);
  return end < 0 ? text.length : end;
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
