import { isDeepStrictEqual } from 'node:util';
import { EditError, MAX_DEPTH } from './edit-error.ts';

/**
 * Data as the editor compares and writes it: JSON with maps for objects (no key is special, not even
 * `__proto__`). What a file holds beyond JSON (`.nan`, a date under `%YAML 1.1`) passes through untouched.
 */
export type Tree = null | boolean | number | string | Verbatim | Foreign | Tree[] | Map<string, Tree>;

/** A value of a file that JSON does not have. It can be kept and compared, not written. */
export type Foreign = { readonly [Symbol.toStringTag]: string };

/** A scalar to be written just as it stood elsewhere in the file, so that `0x1F` or `1.50` stay so. */
export class Verbatim {
  readonly source: string;
  readonly value: unknown;

  constructor(source: string, value: unknown) {
    this.source = source;
    this.value = value;
  }
}

/** A path element, the next one being a key or an index. */
export type PathPart = string | number;

/** One change of data; see {@link YamlEdit} in `edit-yaml.ts`, with the value already read. */
export type TreeEdit = { path: readonly PathPart[] } & (
  | { value: Tree }
  | { append: Tree }
  | { remove: true }
  | { rename: string }
);

/**
 * Copies plain JSON data. Members that are undefined are left out, as `JSON.stringify` does.
 * @throws EditError `not-json`, `too-deep`
 */
export function treeOf(value: unknown, depth = 0): Tree {
  if (depth > MAX_DEPTH)
    throw new EditError('too-deep', `value nested deeper than ${MAX_DEPTH}, or in itself`);
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (Number.isFinite(value)) return value as number;
  if (Array.isArray(value)) return Array.from(value, (each) => treeOf(each, depth + 1));
  if (!isPlainObject(value)) throw new EditError('not-json', `not JSON data: ${describe(value)}`);
  const members = Object.entries(value).filter(([, each]) => each !== undefined);
  return new Map(members.map(([key, each]) => [key, treeOf(each, depth + 1)]));
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object') return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

function describe(value: unknown): string {
  if (typeof value !== 'object') return `${typeof value} ${String(value)}`;
  return Object.prototype.toString.call(value);
}

/**
 * Reads what `yaml` made of a file (`toJS` with maps as Map). Keys that are scalars become text as in
 * objects; values that aliases share stay shared.
 * @throws EditError `too-deep` if the data contains itself
 */
export function treeOfFile(value: unknown, seen = new Map<object, Tree>(), above = new Set<object>()): Tree {
  if (!Array.isArray(value) && !(value instanceof Map)) return value as Tree;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (above.has(value)) throw new EditError('too-deep', 'an alias stands for what it is part of');
  above.add(value);
  const inside = (each: unknown) => treeOfFile(each, seen, above);
  const tree = Array.isArray(value) ? value.map(inside) : mapOfFile(value, inside);
  above.delete(value);
  seen.set(value, tree);
  return tree;
}

function mapOfFile(value: Map<unknown, unknown>, inside: (each: unknown) => Tree): Map<string, Tree> {
  const tree = new Map<string, Tree>();
  for (const [key, each] of value) tree.set(fileKey(key, tree), inside(each));
  return tree;
}

/** A key as text; keys that read alike (`1` and `"1"`) or are collections get a text no path can name. */
function fileKey(key: unknown, taken: Map<string, Tree>): string {
  const composite = typeof key === 'object' && key !== null;
  let text = composite ? `\0${JSON.stringify(key, mapsAsLists)}` : key === null ? '' : String(key);
  while (taken.has(text)) text += '\0';
  return text;
}

function mapsAsLists(_key: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** Whether two values are the same data; the order of keys does not count. */
export function sameTree(one: Tree | undefined, other: Tree | undefined): boolean {
  return isDeepStrictEqual(one, other);
}

/** Wraps a value in the missing parents of its path: maps for keys, a sequence for index 0. */
export function wrapped(path: readonly PathPart[], value: Tree): Tree {
  return path.reduceRight<Tree>((inner, part) => {
    if (typeof part === 'string') return new Map([[part, inner]]);
    if (part !== 0) throw new EditError('no-such-place', `no item ${part} in a sequence that does not exist`);
    return [inner];
  }, value);
}

/** The value at a path; undefined if there is none. */
export function valueAt(tree: Tree | undefined, path: readonly PathPart[]): Tree | undefined {
  return path.reduce<Tree | undefined>((at, part) => {
    if (at instanceof Map) return at.get(String(part));
    return Array.isArray(at) && typeof part === 'number' ? at[part] : undefined;
  }, tree);
}

/**
 * The data with an edit applied; the given one stays as it was, for aliases share parts of it.
 * @throws EditError `no-such-place`
 */
export function applied(tree: Tree | undefined, edit: TreeEdit, at = 0): Tree | undefined {
  const part = edit.path[at];
  if (part === undefined) return changed(tree, edit);
  if (tree === undefined || tree === null) {
    if ('remove' in edit || 'rename' in edit) return tree;
    return wrapped(edit.path.slice(at), 'append' in edit ? [edit.append] : edit.value);
  }
  if (tree instanceof Map) {
    if ('rename' in edit && at === edit.path.length - 1) return renamed(tree, String(part), edit.rename);
    const copy = new Map(tree);
    const inner = applied(tree.get(String(part)), edit, at + 1);
    if (inner === undefined) copy.delete(String(part));
    else copy.set(String(part), inner);
    return copy;
  }
  if (!Array.isArray(tree) || typeof part !== 'number' || part < 0 || part > tree.length) {
    throw new EditError('no-such-place', `nothing can be at ${JSON.stringify(edit.path.slice(0, at + 1))}`);
  }
  const inner = applied(tree[part], edit, at + 1);
  if (inner === undefined) return tree.filter((_, index) => index !== part);
  return Object.assign([...tree], { [part]: inner });
}

function renamed(tree: Map<string, Tree>, from: string, to: string): Map<string, Tree> {
  return new Map([...tree].map(([key, value]) => [key === from ? to : key, value]));
}

function changed(tree: Tree | undefined, edit: TreeEdit): Tree | undefined {
  if ('value' in edit) return edit.value;
  if ('remove' in edit) return undefined;
  if ('rename' in edit) throw new EditError('no-such-place', 'only the key of a map has a name');
  if (tree === undefined || tree === null) return [edit.append];
  if (!Array.isArray(tree))
    throw new EditError('no-such-place', `no sequence at ${JSON.stringify(edit.path)}`);
  return [...tree, edit.append];
}
