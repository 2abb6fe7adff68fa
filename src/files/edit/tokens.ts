import type { CST } from 'yaml';
import type { Prop } from './place.ts';

/** Whether a token is an anchor or a tag. */
export function isProp(token: CST.SourceToken): boolean {
  return token.type === 'anchor' || token.type === 'tag';
}

/** An anchor's or tag's token as a prop. */
export function propOf({ type, offset, source }: CST.SourceToken): Prop {
  const kind = type === 'anchor' ? 'anchor' : 'tag';
  return { kind, text: source, start: offset, end: offset + source.length };
}

/** Where the comma in front of an item of a flow collection stands. */
export function commaOf(item: CST.CollectionItem): number | null {
  return item.start.find((each) => each.type === 'comma')?.offset ?? null;
}

/** Whether the parser's item is one; it also makes items for comments and for a trailing comma. */
export function hasContent(item: CST.CollectionItem): boolean {
  const marks = ['explicit-key-ind', 'seq-item-ind', 'anchor', 'tag'];
  const start = item.start.some((each) => marks.includes(each.type));
  return start || Boolean(item.key) || item.sep !== undefined || Boolean(item.value);
}

/** Where the first prop, or else the value, begins. */
export function contentStart(
  before: readonly CST.SourceToken[],
  value: CST.Token | null | undefined,
): number | undefined {
  return before.find(isProp)?.offset ?? tokenStart(value);
}

/** Where a token's own text begins; a block collection's first key may have props before it. */
export function tokenStart(token: CST.Token | null | undefined): number | undefined {
  return token?.offset;
}
