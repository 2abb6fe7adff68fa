import stringWidth from 'string-width';
import type { Fact, Runs } from '../document.ts';
import { safeText } from '../safe-text.ts';
import { hanging, indented, padded, painted, type Style, wrapped } from './style.ts';

/** The widest term that gets a column of its own. */
const WIDEST_TERM = 34;
/** Values need at least this many columns beside their terms. */
const NARROWEST_VALUE = 34;
const GAP = 2;

/** Terms and their values: in two columns where there is room, else "term: value". */
export function factLines(facts: readonly Fact[], width: number, style: Style): string[] {
  const termWidth = Math.max(0, ...facts.map(({ term }) => stringWidth(safeText(term))));
  const valueWidth = width - termWidth - GAP;
  if (style.plain || termWidth > WIDEST_TERM || valueWidth < NARROWEST_VALUE) {
    return facts.flatMap((fact) => stacked(fact, width, style));
  }
  return facts.flatMap((fact) => {
    const { term, values } = fact;
    // A digest that is broken in two cannot be copied: it gets a line of its own where that is enough.
    if (longestWord(values, style) > valueWidth) return onOwnLines(fact, width, style);
    const lines = values.flatMap((value) => wrapped(painted(value, style), valueWidth));
    return lines.map((line, i) => `${padded(i === 0 ? safeText(term) : '', termWidth + GAP)}${line}`);
  });
}

function stacked({ term, values }: Fact, width: number, style: Style): string[] {
  const name = `${safeText(term)}:`;
  const [only] = values;
  if (values.length === 1 && only) {
    const [first = '', ...rest] = wrapped(`${name} ${painted(only, style)}`, width);
    const narrower = rest.length === 0 ? [] : wrapped(rest.join(' '), width - GAP);
    return [first, ...indented(narrower, GAP)];
  }
  return [
    ...wrapped(name, width),
    ...values.flatMap((value) => indented(hanging('- ', painted(value, style), width - GAP), GAP)),
  ];
}

function onOwnLines({ term, values }: Fact, width: number, style: Style): string[] {
  return [
    `${safeText(term)}:`,
    ...values.flatMap((value) => indented(wrapped(painted(value, style), width - GAP), GAP)),
  ];
}

function longestWord(values: readonly Runs[], style: Style): number {
  return Math.max(
    ...values.flatMap((value) =>
      painted(value, style)
        .split(' ')
        .map((word) => stringWidth(word)),
    ),
  );
}
