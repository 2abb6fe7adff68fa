import type * as z from 'zod';
import type { Diagnostic } from '../model/diagnostic.ts';
import { fits } from '../model/fits.ts';
import { schemaProblems } from './schema-problems.ts';
import type { Path, YamlText } from './yaml-text.ts';

/** How often what does not fit is taken out, each time one level further up. */
const ROUNDS = 5;

/** Data of the right form, and what was wrong with it: then `data` is what is left without the wrong parts. */
export interface FormReading<T> {
  data: T | undefined;
  problems: Diagnostic[];
  /** The parts that were taken out, so that nobody is told twice of what is missing because of them. */
  without: Path[];
}

/**
 * Checks data against a schema, and goes on with the sound parts when some are not: so all problems of a file are
 * said at once, not first those of its form and the next time those of its content.
 */
export function readForm<T>(yaml: YamlText, data: unknown, schema: z.ZodType<T>): FormReading<T> {
  if (fits(schema, data)) return { data: data as T, problems: [], without: [] };
  const first = schema.safeParse(data);
  if (first.success) return { data: first.data, problems: [], without: [] };
  const problems = schemaProblems(yaml, first.error, schema);
  const without: Path[] = [];
  let rest = structuredClone(data);
  let { issues } = first.error;
  for (let round = 0; round < ROUNDS; round++) {
    for (const path of issues.flatMap((issue) => wrongParts(issue as z.core.$ZodIssue, round))) {
      rest = remove(rest, path);
      without.push(path);
    }
    const again = schema.safeParse(rest);
    if (again.success) return { data: again.data, problems, without };
    issues = again.error.issues;
  }
  return { data: undefined, problems, without };
}

function wrongParts(issue: z.core.$ZodIssue, round: number): Path[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
  return [path.slice(0, Math.max(1, path.length - round))];
}

function remove(data: unknown, path: Path): unknown {
  const [last] = path.slice(-1);
  let holder = data;
  for (const step of path.slice(0, -1)) {
    if (typeof holder !== 'object' || holder === null) return data;
    holder = (holder as Record<string | number, unknown>)[step];
  }
  if (last === undefined || typeof holder !== 'object' || holder === null) return data;
  if (Array.isArray(holder)) holder.splice(Number(last), 1);
  else delete (holder as Record<string | number, unknown>)[last];
  return data;
}
