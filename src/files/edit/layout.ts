import { columnOf, startsLine } from './lines.ts';
import type { Place } from './place.ts';
import type { Source } from './source.ts';
import { HOUSE_STYLE, type Style } from './value-text.ts';

/** How far a collection stands in from the map that holds it. */
interface Step {
  kind: Place['kind'];
  step: number;
  parent: Place;
}

/**
 * The indentation that new collections get: as in the same map, else as most often in the file, else the
 * house style.
 */
export function styleAt(source: Source, holder: Place | null): Style {
  const steps: Step[] = [];
  collect(source.text, source.root, steps);
  const near = steps.filter((each) => each.parent === holder);
  const common = (kind: Step['kind']) => mostOften(near, kind) ?? mostOften(steps, kind);
  const map = common('map') ?? (common('seq') || HOUSE_STYLE.map);
  return { ...HOUSE_STYLE, map, seq: common('seq') ?? map };
}

/** Finds all that begins on a line of its own under a key, outside brackets. */
function collect(text: string, place: Place, steps: Step[]): void {
  const { kind, value, parent } = place;
  const isBlock = !place.brackets && !place.flow;
  if (isBlock && value && parent && place.holder === 'pair' && startsLine(text, value.start))
    steps.push({ kind, step: columnOf(text, value.start) - place.indent, parent });
  for (const entry of place.entries) collect(text, entry.place, steps);
}

function mostOften(steps: readonly Step[], kind: Step['kind']): number | undefined {
  const counts = new Map<number, number>();
  for (const each of steps) {
    if (each.kind === kind) counts.set(each.step, (counts.get(each.step) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
