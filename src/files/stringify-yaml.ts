import { treeOf } from './edit/tree.ts';
import { HOUSE_STYLE, valueText } from './edit/value-text.ts';

/**
 * Writes a whole new YAML document in the style that `editYaml` uses for new values: block style,
 * indented by two, LF, strings quoted where some YAML reader would take them for something else.
 * @param value plain JSON data
 * @throws EditError `not-json`, `too-deep`
 */
export function stringifyYaml(value: unknown): string {
  const spot = { map: 0, seq: 0, literal: HOUSE_STYLE.map, column: 0, compact: true };
  const { first, rest } = valueText(treeOf(value), spot, HOUSE_STYLE);
  return [first, ...rest].map((line) => `${line}\n`).join('');
}
