import type { Node } from 'yaml';

/** Characters of the text from `start` up to `end`. */
export interface Span {
  start: number;
  end: number;
}

/** An anchor or a tag in front of a value. */
export interface Prop extends Span {
  kind: 'anchor' | 'tag';
  text: string;
}

/**
 * Where a value stands in the text, or would stand (`kind: 'empty'`): what an editor must know of it.
 * `start`..`end` is all of it with its anchor and tag; comments and white space around it are outside.
 */
export interface Place extends Span {
  kind: 'scalar' | 'alias' | 'map' | 'seq' | 'empty';
  /** What `yaml` made of it; null where the text has nothing. */
  node: Node | null;
  /** Stands inside `{}` or `[]`, where line breaks and indentation mean nothing. */
  flow: boolean;
  holder: 'pair' | 'item' | 'key' | 'root';
  parent: Place | null;
  /** Column of the entries of the block collection that holds it; -1 at the root. */
  indent: number;
  /** Right after the `:` or `-` it belongs to; `start` where there is no such mark, at the root where content would go. */
  head: number;
  /** A key without its `:` (`? key`, `{key}`). */
  noColon: boolean;
  props: Prop[];
  /** The value itself, without anchor and tag; null where there is only a prop or nothing. */
  value: Span | null;
  /** Block scalars (`|`, `>`): end of the header, the lines of the content, and the column they stand in. */
  block: { headerEnd: number; start: number; end: number; column: number } | null;
  /** Collections: is it written as `{}`, `[]`? */
  brackets: boolean;
  entries: Entry[];
  /** Aliases: what it stands for. */
  target: Place | null;
}

/** One pair of a map or one item of a sequence, from `?`, `-` or key to the end of its value. */
export interface Entry extends Span {
  /** The key as text, '' for null; null for items and for keys that are collections. */
  key: string | null;
  keyPlace: Place | null;
  place: Place;
  /** Flow collections: the comma in front of it. */
  comma: number | null;
}

/** An anchor and the aliases that mean it, in the order of the text. */
export interface Anchor {
  name: string;
  place: Place;
  aliases: Place[];
}

/** All places of a document, and its anchors. */
export interface Outline {
  root: Place;
  anchors: Anchor[];
}
