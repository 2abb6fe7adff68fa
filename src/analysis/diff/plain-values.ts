import type { Domain } from '../../evaluate/domain.ts';

/**
 * Of the values that `fit`, those that are best said: the ones that are `needed`, and of a number or date so many of
 * the others that it is one stretch, open at an end if it can be ("at most 700" rather than "more than 500, and at
 * most 700", or "at most 700, or more than 1 000").
 */
export function plainValues(
  { classes }: Domain,
  fit: ReadonlySet<number>,
  needed: ReadonlySet<number>,
): ReadonlySet<number> {
  const line = classes.flatMap((group) => (group.interval ? [group.twin] : []));
  const first = line.findIndex((value) => needed.has(value));
  if (first < 0) return needed;
  const last = line.findLastIndex((value) => needed.has(value));
  const stretches = [line.slice(first, last + 1), line.slice(0, first), line.slice(last + 1)];
  const [between, below, above] = stretches as [number[], number[], number[]];
  const fits = (values: readonly number[]) => values.every((value) => fit.has(value));
  const one = fits(between) ? between : [];
  return new Set([...needed, ...one, ...(fits(below) ? below : fits(above) ? above : [])]);
}
