import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCollection, parseDocument, parse as parseYaml, visit } from 'yaml';
import { EditError, editYaml, type YamlEdit } from '../../src/files/edit-yaml.ts';
import { stringifyYaml } from '../../src/files/stringify-yaml.ts';
import { readNaively } from './naive-yaml.ts';
import { Choices, type Json, mangled, oddYaml, randomKey, randomScalar, randomValue } from './odd-yaml.ts';
import { changedOnlyThere, type Kind } from './untouched-text.ts';

type Path = (string | number)[];
type Edit = YamlEdit & { kind: Kind };

const RUNS = { numRuns: Number(process.env.RUNS ?? 600) };
const seeds = fc.integer();

function isContainer(value: Json | undefined): value is Json[] | { [key: string]: Json } {
  return typeof value === 'object' && value !== null;
}

/** `yaml` counts a byte order mark as a column and then refuses lawful texts, so it gets them without. */
function parse(text: string): unknown {
  return parseYaml(withoutMark(text));
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** A random path into the data, and the value there. */
function randomPath(choices: Choices, data: Json): { path: Path; value: Json } {
  const path: Path = [];
  let value = data;
  while (isContainer(value) && Object.keys(value).length > 0 && choices.chance(path.length === 0 ? 95 : 65)) {
    const key = choices.of(Object.keys(value));
    path.push(Array.isArray(value) ? Number(key) : key);
    value = (value as Record<string, Json>)[key]!;
  }
  return { path, value };
}

function randomEdit(choices: Choices, data: Json): Edit | null {
  const { path, value } = randomPath(choices, data);
  const wanted = choices.chance(50) ? randomScalar(choices) : randomValue(choices, 3);
  if (choices.chance(20) && path.length > 0) return { path, remove: true, kind: 'remove' };
  if (Array.isArray(value) && choices.chance(60)) return { path, append: wanted, kind: 'insert' };
  if (isContainer(value) && !Array.isArray(value) && choices.chance(60)) {
    const key = randomKey(choices);
    if (Object.hasOwn(value, key)) return null;
    const deeper = choices.chance(30) ? [randomKey(choices)] : [];
    const edit = choices.chance(20) ? { append: wanted } : { value: wanted };
    return { path: [...path, key, ...deeper], ...edit, kind: 'insert' };
  }
  if (value === null && choices.chance(40))
    return { path: [...path, randomKey(choices)], value: wanted, kind: 'set' };
  return { path, value: wanted, kind: 'set' };
}

/** The edit on plain data, as simply as can be. */
function expected(data: Json, edit: YamlEdit): Json {
  const copy = { root: JSON.parse(JSON.stringify(data)) as Json };
  let holder = copy as unknown as Record<string, Json>;
  let key = 'root';
  for (const part of edit.path) {
    if (holder[key] === undefined || holder[key] === null)
      put(holder, key, typeof part === 'number' ? [] : {});
    holder = holder[key] as Record<string, Json>;
    key = String(part);
    if (!Object.hasOwn(holder, key)) put(holder, key, null);
  }
  if ('remove' in edit) {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  } else if ('append' in edit) {
    put(holder, key, [...((holder[key] as Json[] | null) ?? []), edit.append as Json]);
  } else if ('rename' in edit) {
    const value = holder[key]!;
    delete holder[key];
    put(holder, edit.rename, value);
  } else {
    put(holder, key, edit.value as Json);
  }
  return copy.root;
}

function put(holder: Record<string, Json>, key: string, value: Json): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

/** Edits, and tells what was edited if that fails. */
function edited(text: string, edits: readonly YamlEdit[]): string {
  try {
    return editYaml(text, edits);
  } catch (cause) {
    throw new Error(`${(cause as Error).message}\n${JSON.stringify(edits)}\n${text}`, { cause });
  }
}

function check(seed: number, anchors: boolean): void {
  const { text, data } = oddYaml(seed, anchors);
  expect(isDeepStrictEqual(parse(text), data), `yaml reads the odd text\n${text}`).toBe(true);
  expect(isDeepStrictEqual(readNaively(text), data), `the naive reader reads the odd text\n${text}`).toBe(
    true,
  );
  const choices = new Choices(seed + 1);
  const edit = randomEdit(choices, data as Json);
  if (!edit) return;
  const wanted = expected(data as Json, edit);
  const story = `${JSON.stringify(edit)}\n${text}`;
  const result = edited(text, [edit]);
  const both = `${story}\n--- became ---\n${result}`;
  expect(isDeepStrictEqual(parse(result), wanted), `yaml reads what was wanted\n${both}`).toBe(true);
  expect(isDeepStrictEqual(readNaively(result), wanted), `the naive reader too\n${both}`).toBe(true);
  expect(result.startsWith('\uFEFF'), both).toBe(text.startsWith('\uFEFF'));
  expect(changedOnlyThere(withoutMark(text), withoutMark(result), edit.path, edit.kind, anchors), both).toBe(
    '',
  );
  if (isDeepStrictEqual(wanted, data)) expect(result, both).toBe(text);
  if (edit.kind === 'set') expect(editYaml(result, [edit]), both).toBe(result);
}

test('an edit of an odd text gives the right data and touches nothing else', () => {
  fc.assert(
    fc.property(seeds, (seed) => check(seed, false)),
    RUNS,
  );
});

test('an edit of an odd text with anchors and aliases gives the right data', () => {
  fc.assert(
    fc.property(seeds, (seed) => check(seed, true)),
    RUNS,
  );
});

/** What is left of both texts between what they begin with and end with alike. */
function unlike(one: string, other: string): [string, string] {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end))
    end += 1;
  return [one.slice(start, one.length - end), other.slice(start, other.length - end)];
}

test('a key that is renamed in an odd text is all that changes', () => {
  let made = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const { text, data } = oddYaml(seed, false);
      const choices = new Choices(seed + 5);
      const { path } = randomPath(choices, data as Json);
      if (typeof path.at(-1) !== 'string') return;
      const holder = path
        .slice(0, -1)
        .reduce((at, part) => (at as Record<string, Json>)[part]!, data as Json);
      const key = randomKey(choices);
      if (Object.hasOwn(holder as object, key)) return;
      const edit: YamlEdit = { path, rename: key };
      const result = edited(text, [edit]);
      const story = `${JSON.stringify(edit)}\n${text}\n--- became ---\n${result}`;
      const wanted = expected(data as Json, edit);
      expect(isDeepStrictEqual(parse(result), wanted), story).toBe(true);
      expect(isDeepStrictEqual(readNaively(result), wanted), story).toBe(true);
      const [before, after] = unlike(text, result);
      expect(before.length, story).toBeLessThanOrEqual(JSON.stringify(path.at(-1)).length);
      expect(after.length, story).toBeLessThanOrEqual(JSON.stringify(key).length);
      made += 1;
    }),
    RUNS,
  );
  expect(made).toBeGreaterThan(RUNS.numRuns / 5);
});

/** What `yaml` reads (−0 as 0); undefined if it complains, or if keys are collections, which objects lack. */
function readable(text: string): Json | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  let odd = document.errors.length > 0;
  visit(document, {
    Pair: (_, { key }) => {
      odd ||= isCollection(key);
    },
  });
  try {
    return odd ? undefined : (JSON.parse(JSON.stringify(document.toJS())) as Json);
  } catch {
    return undefined; // an alias without its anchor
  }
}

test('an edit of a mangled text gives the right data or is refused, and nothing else happens', () => {
  let made = 0;
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, anchors) => {
      const choices = new Choices(seed + 4);
      const text = mangled(choices, withoutMark(oddYaml(seed, anchors).text));
      const data = readable(text);
      const edit = data === undefined ? null : randomEdit(choices, data);
      if (data === undefined || !edit || edit.path.length === 0) return;
      try {
        const result = editYaml(text, [edit]);
        const both = `${JSON.stringify(edit)}\n${JSON.stringify(text)}\n--- became ---\n${JSON.stringify(result)}`;
        expect(isDeepStrictEqual(readable(result), expected(data, edit)), both).toBe(true);
        made += 1;
      } catch (error) {
        if (!(error instanceof EditError)) throw error;
      }
    }),
    RUNS,
  );
  expect(made).toBeGreaterThan(RUNS.numRuns / 5);
});

test('many edits, one after the other, give what they give on the data', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, anchors) => {
      const { text, data } = oddYaml(seed, anchors);
      const choices = new Choices(seed + 2);
      const edits: Edit[] = [];
      let wanted = data as Json;
      for (let count = 0; count < 6; count += 1) {
        const edit = randomEdit(choices, wanted);
        if (!edit) continue;
        wanted = expected(wanted, edit);
        edits.push(edit);
      }
      const result = edited(text, edits);
      const both = `${JSON.stringify(edits)}\n${text}\n--- became ---\n${result}`;
      expect(isDeepStrictEqual(parse(result), wanted), both).toBe(true);
      expect(isDeepStrictEqual(readNaively(result), wanted), both).toBe(true);
      expect(result.startsWith('\uFEFF'), both).toBe(text.startsWith('\uFEFF'));
    }),
    { numRuns: RUNS.numRuns / 2 },
  );
});

test('a value that is set to what it is changes nothing', () => {
  fc.assert(
    fc.property(seeds, fc.boolean(), (seed, anchors) => {
      const { text, data } = oddYaml(seed, anchors);
      const { path, value } = randomPath(new Choices(seed + 3), data as Json);
      expect(editYaml(text, [{ path, value }])).toBe(text);
    }),
    RUNS,
  );
});

test('what is written anew reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = stringifyYaml(value);
      const plain = JSON.parse(JSON.stringify(value));
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(parse(text))), plain), text).toBe(true);
      expect(isDeepStrictEqual(JSON.parse(JSON.stringify(readNaively(text))), plain), text).toBe(true);
    }),
    RUNS,
  );
});
