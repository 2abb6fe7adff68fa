import type { CST, Document, Node } from 'yaml';
import { EditError } from './edit-error.ts';
import type { Anchor, Entry, Outline, Place } from './place.ts';
import { commaOf, contentStart, hasContent, isProp, propOf, tokenStart } from './tokens.ts';

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
  const holder: Holder = { flow: false, holder: 'root', parent: null, indent: -1, head: end };
  const root = draw(drawing, document.contents, token?.value, token?.start ?? [], holder);
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
  if (token && !(token.type === 'scalar' && token.source === '')) {
    if (!node)
      throw new EditError('not-yaml', `nothing is read from the text at character ${tokenStart(token)}`);
    drawValue(drawing, place, token);
  }
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
  const inner = { flow: place.flow || flow, indent, parent: place };
  const drawOne = place.kind === 'map' ? drawPair : drawItem;
  place.entries = items.map((item, index) => drawOne(drawing, node.items[index], item, inner));
  if (!flow && items.length === 0) throw new EditError('not-yaml', 'a block collection without entries');
  checkKeys(place);
  const close = flow ? token.end[0] : undefined;
  place.value = close
    ? { start: token.offset, end: close.offset + close.source.length }
    : { start: place.entries[0]!.start, end: place.entries.at(-1)!.end };
}

/**
 * Looks for keys that come twice. (`yaml` would too, but compares each key with each: 30 000 keys, 250
 * kilobytes, took it 20 seconds.)
 */
function checkKeys({ entries }: Place): void {
  const seen = new Set<unknown>();
  for (const { key, keyPlace } of entries) {
    const value = keyPlace?.kind === 'scalar' ? (keyPlace.node as { value?: unknown }).value : key;
    if (key === null || value === '<<') continue;
    if (seen.has(value)) throw new EditError('not-yaml', `the key ${JSON.stringify(key)} comes twice`);
    seen.add(value);
  }
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
