import { SetCache } from '../batch/set-cache.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import { ProblemsFound } from '../model/diagnostic.ts';
import { wrongOption } from './settings.ts';

/**
 * Refuses an outcome that no question set has: a register without rows would say that there are no such cases.
 * @param seen the outcomes of the cases' own sets; the other sets are only read when one is not among these
 * @throws ProblemsFound
 */
export async function mustBeOutcomes(
  wanted: readonly string[],
  seen: ReadonlySet<string>,
  sets: () => Promise<SetFiles>,
): Promise<void> {
  if (wanted.every((id) => seen.has(id))) return;
  const files = await sets();
  const cache = new SetCache(files);
  const known = new Set(seen);
  for (const id of files.known.keys()) {
    for (const outcome of (await cache.get(id)).set.outcomes) known.add(outcome.id);
  }
  const unknown = wanted.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new ProblemsFound(unknown.map((id) => wrongOption('--outcome', id, [...known].sort())));
}
