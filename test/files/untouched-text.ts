import {
  type Document,
  isCollection,
  isMap,
  isPair,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';

export type Kind = 'set' | 'insert' | 'remove';

/**
 * Says what an edit changed that it should not have: '' if nothing. Finds the edited place in the old text by
 * `yaml`'s node ranges, the lines that may change by it, and asks whether all other lines are still there, in
 * order, byte for byte.
 */
export function changedOnlyThere(
  before: string,
  after: string,
  path: readonly (string | number)[],
  kind: Kind,
  anchors: boolean,
): string {
  const document = parseDocument(before);
  const [from, to] = mayChange(document, before, path, kind);
  const old = lines(before);
  const now = lines(after);
  const kept = old.filter((line) => line.end <= from || line.start > to);
  const words = anchors ? commentsOf(kept) : kept.map((line) => line.text);
  const missing = firstMissing(
    words,
    anchors ? commentsOf(now) : now.map((line) => line.text),
    before,
    after,
  );
  return missing === null
    ? strictly(document, before, after, path, kind, anchors)
    : `lost: ${JSON.stringify(missing)}`;
}

interface Line {
  start: number;
  end: number;
  text: string;
}

function lines(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map((found) => {
    return { start: found.index, end: found.index + found[0].length, text: found[0] };
  });
}

function commentsOf(all: readonly Line[]): string[] {
  return all.flatMap((line) => /# [kr]\d+/.exec(line.text)?.[0] ?? []).sort();
}

/**
 * The first of the lines that is not among the others, in order. The last line may gain or lose its ending.
 */
function firstMissing(all: string[], others: string[], before: string, after: string): string | null {
  const open = !before.endsWith('\n') || !after.endsWith('\n');
  const same = (a: string, b: string) => a === b || (open && a.trimEnd() === b.trimEnd());
  let at = 0;
  for (const [index, line] of all.entries()) {
    if (open && index === all.length - 1 && line.trim() === '') break;
    while (at < others.length && !same(line, others[at]!)) at += 1;
    if (at === others.length) return line;
    at += 1;
  }
  return null;
}

type Range = [number, number];

function rangeOf(node: unknown): Range | null {
  const range = (node as Node | null)?.range;
  return range ? [range[0], range[1]] : null;
}

function pairAt(parent: unknown, part: string | number): { key: unknown; value: unknown } | null {
  if (isMap(parent)) {
    return (
      ((parent as YAMLMap).items as Pair[]).find(
        (pair) => String((pair.key as { value?: unknown }).value ?? '') === String(part),
      ) ?? null
    );
  }
  if (!isCollection(parent)) return null;
  const item = (parent.items as unknown[])[Number(part)];
  return item === undefined ? null : isPair(item) ? item : { key: null, value: item };
}

/** Does a collection begin behind a dash, so that the second entry moves up when the first one goes? */
function isCompact(text: string, start: number): boolean {
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, start).trim() !== '';
}

function isFirst(node: unknown, part: string | number): boolean {
  const first = (node as YAMLMap).items[0] as Pair | undefined;
  return isMap(node) ? pairAt(node, part) === first : part === 0;
}

/** The characters of the old text that an edit may change. */
function mayChange(document: Document, text: string, path: readonly (string | number)[], kind: Kind): Range {
  let [from, to]: Range = rangeOf(document.contents) ?? [0, text.length];
  let node: unknown = document.contents;
  for (const [at, part] of path.entries()) {
    const pair = pairAt(node, part);
    const alone =
      isCollection(node) && node.items.length === 1 && kind === 'remove' && at === path.length - 1;
    if (!pair) break;
    if (alone) return [from, to];
    const flow = isCollection(node) && node.flow;
    if (flow && at === path.length - 1 && kind === 'remove') return [from, to];
    const last = kind === 'remove' && at === path.length - 1;
    const second = isCollection(node) ? (node.items[1] as Node | Pair | undefined) : undefined;
    if (last && second && isFirst(node, part) && isCompact(text, rangeOf(node)![0])) {
      return [rangeOf(node)![0], rangeOf(isPair(second) ? second.key : second)![0] + 1];
    }
    const value = rangeOf(pair.value);
    const key = rangeOf(pair.key);
    if (last && /[|>]/.test(text.slice(0, key?.[0] ?? value?.[0]))) {
      // A block scalar may stand in front: what it would take in goes along.
      const end = text.indexOf('\n', value?.[1] ?? key![1]) + 1 || text.length;
      const swallowed = /^(?:[ \t]*(?:\r?\n|$)|[ \t]+#.*(?:\r?\n|$))*/.exec(text.slice(end))![0];
      return [key?.[0] ?? text.lastIndexOf('-', value![0] - 1), end + swallowed.length];
    }
    from = key ? key[0] : text.lastIndexOf('-', (value?.[0] ?? from) - 1);
    to = value ? value[1] : (key?.[1] ?? to);
    node = pair.value;
  }
  if (kind === 'insert' && isCollection(node) && node.items.length > 0) {
    if (!node.flow) return [to + text.length, -1];
    const last = rangeOf(node.items.at(-1)) ?? rangeOf((node.items.at(-1) as Pair).value) ?? [from, to];
    return [Math.max(last[1] - 1, 0), to];
  }
  return [from, to];
}

/** What some edits must leave to the last byte. */
function strictly(
  document: Document,
  before: string,
  after: string,
  path: readonly (string | number)[],
  kind: Kind,
  anchors: boolean,
): string {
  if (anchors) return '';
  const shared = sharedPrefix(before, after);
  const tail = sharedSuffix(before.slice(shared), after.slice(shared));
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((node, part) => pairAt(node, part)?.value, document.contents);
  const block = isCollection(parent) && !parent.flow && parent.items.length > 1;
  if (kind === 'remove' && block && shared + tail < after.length) return 'a removal changed what stays';
  const node = path.reduce<unknown>((at, part) => pairAt(at, part)?.value, document.contents);
  const grows = isCollection(node) && !node.flow && node.items.length > 0;
  if (kind === 'insert' && grows && shared + tail < before.length)
    return 'an insertion changed what was there';
  return '';
}

function sharedPrefix(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one[count] === other[count]) count += 1;
  return Math.min(count, other.length);
}

function sharedSuffix(one: string, other: string): number {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one.at(-1 - count) === other.at(-1 - count))
    count += 1;
  return count;
}
