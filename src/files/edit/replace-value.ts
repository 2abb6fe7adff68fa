import { Scalar } from 'yaml';
import { isJson } from './json-text.ts';
import { styleAt } from './layout.ts';
import {
  atOpenEnd,
  lineEnd,
  lineStart,
  nextLine,
  replaceLines,
  type Splice,
  spacesFollow,
  startsLine,
} from './lines.ts';
import type { Place, Prop } from './place.ts';
import { literalOf, type Quoting, scalarText } from './scalar-text.ts';
import type { Source } from './source.ts';
import type { Tree } from './tree.ts';
import { flowText, indented, type Style, type ValueText, valueText } from './value-text.ts';
import { isLarge, spotOf, type Zone, zoneOf } from './zone.ts';

/**
 * Puts a value in the place of another, or where there is none yet. A scalar keeps its quoting if that can
 * hold the new value, an anchor that no alias means stays (the others move, see `detach-anchor.ts`), and a
 * comment behind the old value or its key stays on its line.
 * @param anchor an anchor that the value gets, with its `&`
 */
export function replaceValue(source: Source, place: Place, value: Tree, anchor?: string): Splice[] {
  const props = anchor ? [anchor] : keptProps(source, place, value);
  const unchanged = !anchor && props.length === place.props.length;
  if (place.flow || place.holder === 'key') return [replaceInFlow(source, place, value, props, unchanged)];
  if (place.noColon) return [addColon(source, place, value, props)];
  if (place.holder === 'root' && place.start === place.end) return [fillRoot(source, value)];
  const zone = zoneOf(source.text, place, unchanged, value);
  const text = blockText(source, place, value, zone, props.length > 0);
  const lead = [...(zone.propsStay ? [] : props), text.first].filter((each) => each !== '').join(' ');
  return [...besideSplice(source.text, zone, lead), ...belowSplice(source, zone, text)];
}

/** An anchor is kept if no alias means it, a tag only where it says what the new value is anyway. */
function keptProps(source: Source, place: Place, value: Tree): string[] {
  const meant = source.anchors.some((each) => each.place === place && each.aliases.length > 0);
  const fits = (prop: Prop) =>
    (prop.kind === 'anchor' && !meant) ||
    (prop.text === '!!str' && typeof value === 'string') ||
    (prop.text === '!!map' && value instanceof Map) ||
    (prop.text === '!!seq' && Array.isArray(value));
  return place.props.filter(fits).map((prop) => prop.text);
}

function replaceInFlow(
  source: Source,
  place: Place,
  value: Tree,
  props: readonly string[],
  unchanged: boolean,
): Splice {
  const json = isJson(source.text, place);
  const quoting = quotingOf(place);
  const text =
    typeof value === 'string' ? scalarText(value, { quoting, flow: true, json }) : flowText(value, json);
  const { start, end, head } = place;
  const mark = source.text[start - 1] === '?';
  if (place.noColon) return { start: head, end: head, text: [':', ...props, text].join(' ') };
  // Only a key without a mark begins where it stands: `: 1`.
  if (start === end) return { start, end, text: place.holder === 'key' && !mark ? text : ` ${text}` };
  if (unchanged && place.value) return { start: place.value.start, end, text };
  return { start, end, text: [...props, text].join(' ') };
}

/** `? key` without a value gets its `: value` on the next line. */
function addColon(source: Source, place: Place, value: Tree, props: readonly string[]): Splice {
  const { text, ending } = source;
  const at = nextLine(text, place.head);
  const style = { ...styleAt(source, place.parent), clip: !atOpenEnd(text, at) };
  const column = place.indent + 2;
  const inner = place.indent + style.map;
  const spot = { map: inner, seq: inner, literal: inner, column, compact: props.length === 0 };
  const { first, rest } = valueText(value, spot, style);
  const line = [`${' '.repeat(place.indent)}:`, ...props, first].filter((each) => each !== '').join(' ');
  return replaceLines(text, at, at, [line, ...rest], ending);
}

/** A document without content gets it after its comments. */
function fillRoot(source: Source, value: Tree): Splice {
  const { text, ending, contentEnd: at } = source;
  const style = { ...styleAt(source, null), clip: !atOpenEnd(text, at) };
  const spot = { map: 0, seq: 0, literal: style.map, column: 0, compact: false };
  const { first, rest } = valueText(value, spot, style);
  return replaceLines(text, at, at, first === '' ? rest : [first, ...rest], ending);
}

/** Writes the value for block context, in the old one's style where that can hold it. */
function blockText(source: Source, place: Place, value: Tree, zone: Zone, hasProps: boolean): ValueText {
  const { text } = source;
  const compact = zone.compact && !hasProps;
  const comments = zone.commentsEnd !== zone.body.end;
  const scalar = !isLarge(value);
  // A literal takes in what follows it that is indented as far: comments and spaces must not be there.
  const safe =
    (!comments && !spacesFollow(text, zone.body.end)) ||
    (movesBelow(zone) && !scalar && !compact && !spacesFollow(text, zone.commentsEnd));
  const literals = safe && !(zone.gap && scalar);
  const style: Style = {
    ...styleAt(source, place.parent),
    literals,
    clip: !atOpenEnd(text, zone.commentsEnd),
  };
  const spot = spotOf(text, place, zone, style, compact);
  const kept = typeof value === 'string' ? sameStyle(place, value, style) : null;
  return kept ?? valueText(value, spot, style);
}

/** The new string in the old one's quoting or block style; null if that cannot be kept. */
function sameStyle(place: Place, value: string, style: Style): ValueText | null {
  if (place.kind !== 'scalar') return null;
  if (!place.block) {
    const quoting = quotingOf(place);
    if (value.includes('\n') && quoting !== 'double') return null;
    return { first: scalarText(value, { quoting }), rest: [] };
  }
  const content = style.literals ? literalOf(value, style.clip) : null;
  if (!content) return { first: scalarText(value, { quoting: 'double' }), rest: [] };
  const folded = (place.node as Scalar).type === Scalar.BLOCK_FOLDED && content.lines.length === 1;
  const first = folded ? content.header.replace('|', '>') : content.header;
  return {
    first,
    rest: indented(content.lines, Math.max(place.block.column, Math.max(place.indent, 0) + 1)),
  };
}

function quotingOf(place: Place): Quoting {
  const type = place.kind === 'scalar' ? (place.node as Scalar).type : undefined;
  if (type === Scalar.QUOTE_SINGLE) return 'single';
  return type === Scalar.QUOTE_DOUBLE ? 'double' : 'plain';
}

/** The change beside the mark. A value that goes takes the white space in front of it along. */
function besideSplice(text: string, { start, end, needsSpace }: Zone, lead: string): Splice[] {
  if (start === end) return lead === '' ? [] : [{ start, end, text: needsSpace ? ` ${lead}` : lead }];
  if (lead !== '') return [{ start, end, text: lead }];
  if (startsLine(text, start)) {
    const behind = text.slice(end, lineEnd(text, end));
    const comment = behind.trimStart();
    return comment === ''
      ? [replaceLines(text, lineStart(text, start), nextLine(text, end), [], '')]
      : [{ start, end: end + behind.length - comment.length, text: '' }];
  }
  const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
  return [{ start: start - before, end, text: '' }];
}

/** Whether the new lines have no old ones to stand for, and so can go below the comments. */
function movesBelow(zone: Zone): boolean {
  return !zone.below && zone.body.start === zone.body.end;
}

/** The change of whole lines below the mark. */
function belowSplice({ text, ending }: Source, zone: Zone, { first, rest }: ValueText): Splice[] {
  const { start, end } = zone.body;
  if (start === end && rest.length === 0) return [];
  const at =
    movesBelow(zone) && first === '' ? { start: zone.commentsEnd, end: zone.commentsEnd } : { start, end };
  return [replaceLines(text, at.start, at.end, rest, ending)];
}
