import type { Parameter } from '../../model/question-set.ts';
import { successions } from '../../model/successions.ts';
import type { Path } from '../yaml-text.ts';
import type { SetReading, Written } from './set-reading.ts';

/** Reads one dated parameter; its values are all of one type, each ends after it begins, and no day has two. */
export function readParameter(
  id: string,
  raw: Written<'parameters'>,
  path: Path,
  reading: SetReading,
): Parameter {
  const expected = typeof raw.values[0]!.value;
  const values = raw.values.map(({ source, ...value }, i) => {
    const here = [...path, 'values', i];
    if (value.to !== undefined && value.to < value.from)
      reading.problem('dates-reversed', [...here, 'to'], { found: value.to, from: value.from });
    if (typeof value.value !== expected)
      reading.problem('wrong-type', [...here, 'value'], { found: String(value.value), expected });
    return { ...value, source: reading.sources(source, here) };
  });
  for (const { value, before, shared } of successions(values)) {
    if (!shared) continue;
    const { file, line, column } = reading.composed.locate([...path, 'values', before.place]);
    const data = { parameter: id, ...shared, other: `${file}:${line}:${column}` };
    reading.problem('parameter-overlap', [...path, 'values', value.place], data);
  }
  return {
    id,
    name: reading.text(raw.name, [...path, 'name']),
    ...(raw.unit !== undefined && { unit: raw.unit }),
    values,
  };
}
