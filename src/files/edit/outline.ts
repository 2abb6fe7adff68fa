import type { CST, Document, Node } from 'yaml';

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
  /** Right after the `:`, `-` or `---` it belongs to; `start` where there is no such mark. */
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

/** What the parent knows of a place. */
type Holder = Pick<Place, 'flow' | 'holder' | 'parent' | 'indent' | 'head'> & { noColon?: boolean };

/** What is known while the outline is drawn. */
interface Drawing {
  anchors: Anchor[];
  /** The anchors in force at this point of the text. */
  named: Map<string, Anchor>;
}

/**
 * Draws the outline of a document from `yaml`'s nodes and its source tokens, which lie side by side.
 * @param end where content goes if the document has none
 */
export function outlineOf(document: Document.Parsed, token: CST.Document | undefined, end: number): Outline {
  const drawing: Drawing = { anchors: [], named: new Map() };
  const start = token?.start ?? [];
  const mark = start.find((each) => each.type === 'doc-start');
  const head = mark ? mark.offset + mark.source.length : (contentStart(start, token?.value) ?? end);
  const holder: Holder = { flow: false, holder: 'root', parent: null, indent: -1, head };
  const root = draw(drawing, document.contents, token?.value, start, holder);
  if (!mark && root.kind !== 'empty') root.head = root.start;
  return { root, anchors: drawing.anchors };
}

/** Draws one place and all below it. */
function draw(
  drawing: Drawing,
  node: Node | null,
  token: CST.Token | null | undefined,
  before: readonly CST.SourceToken[],
  holder: Holder,
): Place {
  const props = before.filter(isProp).map(propOf);
  const { head } = holder;
  const place: Place = {
    ...{ kind: 'empty', node, noColon: false, ...holder, props, start: head, end: head },
    ...{ value: null, block: null, brackets: false, entries: [], target: null },
  };
  if (props.length > 0) place.end = props.at(-1)!.end;
  if (props.length > 0) place.start = props[0]!.start;
  note(drawing, place);
  if (token && !(token.type === 'scalar' && token.source === '')) drawValue(drawing, place, token);
  return place;
}

/** Keeps an anchor in mind, so that later aliases find it. */
function note(drawing: Drawing, place: Place): void {
  for (const prop of place.props.filter((each) => each.kind === 'anchor')) {
    const anchor: Anchor = { name: prop.text.slice(1), place, aliases: [] };
    drawing.anchors.push(anchor);
    drawing.named.set(anchor.name, anchor);
  }
}

function drawValue(drawing: Drawing, place: Place, token: CST.Token): void {
  if (token.type === 'block-scalar') {
    drawBlockScalar(place, token);
  } else if (token.type === 'block-map' || token.type === 'block-seq' || token.type === 'flow-collection') {
    drawCollection(drawing, place, token);
  } else if ('source' in token) {
    place.kind = token.type === 'alias' ? 'alias' : 'scalar';
    place.value = { start: token.offset, end: token.offset + token.source.length };
    const anchor = token.type === 'alias' ? drawing.named.get(token.source.slice(1)) : undefined;
    anchor?.aliases.push(place);
    place.target = anchor?.place ?? null;
  }
  if (!place.value) return;
  if (place.props.length === 0) place.start = place.value.start;
  place.end = place.value.end;
}

function drawBlockScalar(place: Place, token: CST.BlockScalar): void {
  const header = token.props.find((each) => each.type === 'block-scalar-header') as CST.SourceToken;
  const last = token.props.at(-1) as CST.SourceToken;
  const start = last.offset + last.source.length;
  // Empty lines after the content are part of it only where the header says "keep".
  const kept = header.source.includes('+') ? token.source : token.source.replace(/(\r?\n)+$/, '$1');
  const content = /^(\r?\n)?$/.test(kept) && !header.source.includes('+') ? '' : kept;
  const headerEnd = header.offset + header.source.length;
  const ending = /\r?\n$/.exec(content)?.[0].length ?? 0;
  place.kind = 'scalar';
  const told = Number(/\d/.exec(header.source)?.[0] ?? 0);
  const found = /^ *(?=[^ \r\n])/m.exec(token.source)?.[0].length ?? 0;
  const column = told > 0 ? Math.max(place.indent, 0) + told : found;
  place.block = { headerEnd, start, end: start + content.length, column };
  place.value = {
    start: header.offset,
    end: content === '' ? headerEnd : start + content.length - ending,
  };
}

function drawCollection(
  drawing: Drawing,
  place: Place,
  token: CST.BlockMap | CST.BlockSequence | CST.FlowCollection,
): void {
  const node = place.node as unknown as { items: unknown[] };
  const flow = token.type === 'flow-collection';
  place.brackets = flow;
  place.kind = token.type === 'block-map' || (flow && token.start.source === '{') ? 'map' : 'seq';
  const items = (token.items as CST.CollectionItem[]).filter(hasContent);
  const indent = flow ? place.indent : Math.max(token.indent, 0);
  items.forEach((item, index) => {
    const child = node.items[index];
    const inner = { flow: place.flow || flow, indent, parent: place };
    const entry =
      place.kind === 'map' ? drawPair(drawing, child, item, inner) : drawItem(drawing, child, item, inner);
    place.entries.push(entry);
  });
  const close = flow ? token.end[0] : undefined;
  place.value = close
    ? { start: token.offset, end: close.offset + close.source.length }
    : { start: place.entries[0]!.start, end: place.entries.at(-1)!.end };
}

type Inner = Pick<Place, 'flow' | 'indent' | 'parent'>;

function drawPair(drawing: Drawing, pair: unknown, item: CST.CollectionItem, inner: Inner): Entry {
  const { key, value } = pair as { key: Node | null; value: Node | null };
  const mark = item.start.find((each) => each.type === 'explicit-key-ind');
  const colon = item.sep?.find((each) => each.type === 'map-value-ind');
  const keyHead = mark
    ? mark.offset + 1
    : (contentStart(item.start, item.key) ?? colon?.offset ?? tokenStart(item.value)!);
  const keyPlace = draw(drawing, key, item.key, item.start, { ...inner, holder: 'key', head: keyHead });
  const head = colon ? colon.offset + 1 : keyPlace.end;
  const holder: Holder = { ...inner, holder: 'pair', head, noColon: !colon };
  const place = draw(drawing, value, item.value, item.sep ?? [], holder);
  const start = mark ? mark.offset : keyPlace.start;
  const end = Math.max(place.end, head);
  return { key: keyText(keyPlace), keyPlace, place, start, end, comma: commaOf(item) };
}

function drawItem(drawing: Drawing, node: unknown, item: CST.CollectionItem, inner: Inner): Entry {
  const dash = item.start.find((each) => each.type === 'seq-item-ind');
  const pairLike = item.sep !== undefined || item.start.some((each) => each.type === 'explicit-key-ind');
  if (pairLike) return drawPairInSequence(drawing, node, item, inner);
  const head = dash ? dash.offset + 1 : contentStart(item.start, item.value)!;
  const place = draw(drawing, node as Node, item.value, item.start, { ...inner, holder: 'item', head });
  const start = dash?.offset ?? place.start;
  const end = Math.max(place.end, head);
  return { key: null, keyPlace: null, place, start, end, comma: commaOf(item) };
}

/** `[a: 1]`: the one pair is a map of its own, without brackets. */
function drawPairInSequence(drawing: Drawing, node: unknown, item: CST.CollectionItem, inner: Inner): Entry {
  const map = node as Node & { items: unknown[] };
  const place: Place = {
    ...{ kind: 'map', node: map, noColon: false, ...inner, holder: 'item', head: 0, props: [] },
    ...{ start: 0, end: 0, value: null, block: null, brackets: false, entries: [], target: null },
  };
  const entry = drawPair(drawing, map.items[0], item, { ...inner, parent: place });
  place.entries.push({ ...entry, comma: null });
  place.value = { start: entry.start, end: entry.end };
  Object.assign(place, place.value, { head: entry.start });
  return { key: null, keyPlace: null, place, start: entry.start, end: entry.end, comma: entry.comma };
}

/** The text of a scalar key, as `yaml` writes it into objects; null for collections. */
function keyText(place: Place): string | null {
  const meant = place.target ?? place;
  if (meant.kind === 'empty' || meant.node === null) return '';
  const { value } = meant.node as { value?: unknown };
  if (meant.kind !== 'scalar') return null;
  return value === null ? '' : String(value);
}

function isProp(token: CST.SourceToken): boolean {
  return token.type === 'anchor' || token.type === 'tag';
}

function propOf({ type, offset, source }: CST.SourceToken): Prop {
  const kind = type === 'anchor' ? 'anchor' : 'tag';
  return { kind, text: source, start: offset, end: offset + source.length };
}

function commaOf(item: CST.CollectionItem): number | null {
  return item.start.find((each) => each.type === 'comma')?.offset ?? null;
}

/** Whether the parser's item is one; it also makes items for comments and for a trailing comma. */
function hasContent(item: CST.CollectionItem): boolean {
  const marks = ['explicit-key-ind', 'seq-item-ind', 'anchor', 'tag'];
  const start = item.start.some((each) => marks.includes(each.type));
  return start || Boolean(item.key) || item.sep !== undefined || Boolean(item.value);
}

/** Where the first prop, or else the value, begins. */
function contentStart(
  before: readonly CST.SourceToken[],
  value: CST.Token | null | undefined,
): number | undefined {
  return before.find(isProp)?.offset ?? tokenStart(value);
}

/** Where a token's own text begins; a block collection's first key may have props before it. */
function tokenStart(token: CST.Token | null | undefined): number | undefined {
  if (!token) return undefined;
  if (token.type === 'block-scalar') {
    return (token.props.find((each) => each.type === 'block-scalar-header') as CST.SourceToken).offset;
  }
  return token.offset;
}
