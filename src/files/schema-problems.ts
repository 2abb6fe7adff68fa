import type * as z from 'zod';
import { type Diagnostic, type DiagnosticData, diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Path, YamlText } from './yaml-text.ts';

type Issue = z.core.$ZodIssue;
type Schema = z.core.$ZodType;

/** What a schema has against the data of a YAML text: each problem with its place, found and allowed. */
export function schemaProblems(yaml: YamlText, error: z.ZodError, schema: Schema): Diagnostic[] {
  return error.issues.flatMap((issue) => explain(yaml, issue as Issue, [], schema));
}

function explain(yaml: YamlText, issue: Issue, prefix: Path, schema: Schema): Diagnostic[] {
  const path = [...prefix, ...issue.path] as Path;
  const found = valueAt(yaml.data, path);
  const name = path.join('.');
  const at = (code: string, data: DiagnosticData = {}) =>
    diagnostic(code, yaml.locate(path), { path: name, found: shown(found), ...data });
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(yaml, path, key, schema));
  if (found === undefined) {
    return [
      diagnostic('missing-key', yaml.locate(path.slice(0, -1)), { key: String(path.at(-1)), path: name }),
    ];
  }
  // A key with nothing after it.
  if (found === null) return [at('empty-value')];
  switch (issue.code) {
    case 'invalid_type':
      return [at('wrong-type', { expected: issue.expected })];
    case 'invalid_value': {
      const allowed = issue.values.map(String);
      return [at('invalid-value', { allowed, suggestion: nearest(String(found), allowed) })];
    }
    case 'invalid_format':
      return [at('invalid-format', { expected: issue.message })];
    case 'invalid_key': {
      const data = { path: name, found: String(path.at(-1)), expected: 'id' };
      return [diagnostic('invalid-format', yaml.locate(path, 'key'), data)];
    }
    case 'too_small':
      return [at('empty-value')];
    case 'invalid_union':
      return closestBranch(issue.errors as Issue[][], found).flatMap((inner) =>
        explain(yaml, inner, path, schema),
      );
    default:
      // A refinement's message is the name of the form that it demands, or of the mistake.
      return [at(issue.message === 'date' ? 'invalid-format' : 'invalid-value', { expected: issue.message })];
  }
}

/** Of the forms that a value may have, the one that it comes nearest to: the fewest and deepest complaints. */
function closestBranch(branches: Issue[][], found: unknown): Issue[] {
  const score = (issues: Issue[]) => {
    const wrongKind = issues.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0);
    const depth = Math.max(0, ...issues.map((issue) => issue.path.length));
    return (wrongKind ? 1000 : 0) + issues.length - depth * 10;
  };
  const usable = branches.filter((issues) => issues.length > 0);
  const [best = []] = [...usable].sort((a, b) => score(a) - score(b));
  // All branches of another kind: say what kinds there are, not only the first of them.
  if (
    usable.length > 1 &&
    typeof found !== 'object' &&
    usable.every((issues) => issues[0]?.code === 'invalid_type')
  ) {
    const expected = [
      ...new Set(
        usable.flatMap((issues) => (issues[0]?.code === 'invalid_type' ? [issues[0].expected] : [])),
      ),
    ];
    return [{ ...best[0]!, expected: expected.join('|') } as Issue];
  }
  return best;
}

function unknownKey(yaml: YamlText, path: Path, key: string, schema: Schema): Diagnostic {
  const allowed = allowedKeys(schema, path);
  const data = { found: key, path: path.join('.'), allowed, suggestion: nearest(key, allowed) };
  return diagnostic('unknown-key', yaml.locate([...path, key], 'key'), data);
}

/** The keys that the schema knows at `path`, over all forms that the value there may have. */
export function allowedKeys(schema: Schema, path: Path): string[] {
  let here = unwrapped(schema);
  for (const step of path) {
    here = here.flatMap((one) => {
      const def = definition(one);
      if (def.shape)
        return Object.hasOwn(def.shape, step)
          ? unwrapped(def.shape[String(step)]!)
          : def.catchall
            ? unwrapped(def.catchall)
            : [];
      if (def.valueType) return unwrapped(def.valueType);
      return def.element ? unwrapped(def.element) : [];
    });
  }
  return [...new Set(here.flatMap((one) => Object.keys(definition(one).shape ?? {})))];
}

interface Definition {
  shape?: Record<string, Schema>;
  catchall?: Schema;
  valueType?: Schema;
  element?: Schema;
  innerType?: Schema;
  options?: Schema[];
  getter?: () => Schema;
}

function definition(schema: Schema): Definition {
  return schema._zod.def as unknown as Definition;
}

function unwrapped(schema: Schema): Schema[] {
  const def = definition(schema);
  if (def.innerType) return unwrapped(def.innerType);
  if (def.getter) return unwrapped(def.getter());
  return def.options ? def.options.flatMap(unwrapped) : [schema];
}

function valueAt(data: unknown, path: Path): unknown {
  let here = data;
  for (const step of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** A value as a person would recognise it in one line. */
export function shown(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = typeof value === 'string' ? value : written(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** As YAML writes it; JSON has no word for the numbers that are none. */
function written(value: unknown): string {
  if (typeof value !== 'number' || Number.isFinite(value)) return JSON.stringify(value);
  if (Number.isNaN(value)) return '.nan';
  return value > 0 ? '.inf' : '-.inf';
}
