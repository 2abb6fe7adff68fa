import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { cachedItemSchema } from '../../src/batch/item-schema.ts';
import { readCacheFile } from '../../src/files/cache-file.ts';
import { fits } from '../../src/model/fits.ts';
import { dateSchema } from '../../src/model/vocabulary-schemas.ts';
import { caseText, World } from '../commands/world.ts';
import { runs } from '../faults/random.ts';
import { changedJson, jsonChange } from '../fuzz/mutated-json.ts';

let world: World;
let items: string[];
beforeAll(async () => {
  world = await World.with({
    'a.yaml': caseText('forum', ['several-providers: yes'], ['verdict: { outcome: iop-may-fit }']),
    'b.yaml': caseText('forum', ['public-idea: { value: no }', 'no-suitable-form: yes']),
    'c.yaml': caseText('forum', ['makes-profit: unknown'], ['decision: { date: 2025-03-01 }']),
  });
  await world.run(['evaluate', '.', '--set', 'lund', '--cache', 'kept']);
  const content = await readCacheFile(path.join(world.folder, 'kept'));
  if (typeof content === 'string') throw new Error(content);
  items = content.entries.map(({ own }) => own);
});
afterAll(() => world.remove());

describe('fits', () => {
  it('knows by itself that what the program keeps fits', () => {
    expect(items).toHaveLength(3);
    for (const item of items) expect(fits(cachedItemSchema, JSON.parse(item))).toBe(true);
  });

  it('never takes what the schema refuses, or reads otherwise', () => {
    let fitting = 0;
    const changed = fc.tuple(fc.nat(2), fc.array(jsonChange, { minLength: 1, maxLength: 2 }));
    fc.assert(
      fc.property(changed, ([which, changes]) => {
        const value: unknown = JSON.parse(
          changes.reduce((text, one) => changedJson(text, one), items[which]!),
        );
        if (!fits(cachedItemSchema, value)) return;
        fitting++;
        expect(cachedItemSchema.safeParse(value)).toEqual({ success: true, data: value });
      }),
      { numRuns: runs(1000) },
    );
    expect(fitting).toBeGreaterThan(0);
  });

  it.each<[string, z.ZodType, unknown, boolean]>([
    ['a demanding text', z.string().regex(/^a+$/), 'aa', true],
    ['a demanding text in vain', z.string().regex(/^a+$/), 'ab', false],
    ['a text without spaces around it', z.string().trim().min(1), 'a b', true],
    ['a text that is too short', z.string().min(2), 'a', false],
    ['a text of a form that zod knows', z.email(), 'a@b.se', false],
    ['a pattern that remembers', z.string().regex(/a/g), 'a', false],
    ['a day that does not exist', dateSchema, '2026-02-30', false],
    ['a whole number', z.int().min(1), 3, true],
    ['a number that is too small', z.int().min(1), 0, false],
    ['a number at its bound', z.int().min(1), 1, true],
    ['a number at a bound that is not part of it', z.number().gt(1), 1, false],
    ['a number above such a bound', z.number().gt(1), 1.5, true],
    ['no number', z.number(), Number.NaN, false],
    ['nothing', z.null(), null, true],
    ['something where there is to be nothing', z.null(), 0, false],
    ['a text that is just long enough', z.string().min(2), 'ab', true],
    ['a key without a value', z.strictObject({ a: z.string().optional() }), { a: undefined }, true],
    ['a day of a leap year', dateSchema, '2000-02-29', true],
    ['a day of a century that has no leap year', dateSchema, '1900-02-29', false],
    ['a day with something before or after it', z.array(dateSchema), ['x2026-01-01'], false],
    ['the same behind it', dateSchema, '2026-01-011', false],
    ['anything', z.record(z.string(), z.unknown()), { a: [{ b: null }] }, true],
    ['one of some words', z.enum(['ja', 'nej']), 'nej', true],
    ['none of them', z.enum(['ja', 'nej']), 'toString', false],
    ['a list with a wrong part', z.array(z.string()), ['a', 1], false],
    ['a pair that is too long', z.tuple([z.string(), z.string()]), ['a', 'b', 'c'], false],
    ['a map without a part', z.strictObject({ a: z.string(), b: z.string() }), { a: 'a' }, false],
    ['a map with one more', z.strictObject({ a: z.string() }), { a: 'a', toString: 'b' }, false],
    ['a map that has less than it may', z.strictObject({ a: z.string().optional() }), {}, true],
    ['a demand on a whole map', z.strictObject({ a: z.int() }).refine(({ a }) => a > 1), { a: 1 }, false],
    ['a text that would be changed', z.string().trim(), ' a', false],
    ['a part that would be changed', z.strictObject({ a: z.coerce.number() }), { a: '1' }, false],
    [
      'a value that an earlier choice changes',
      z.union([z.string().transform(Number), z.string()]),
      '1',
      false,
    ],
    ['not all of the words as keys', z.record(z.enum(['a', 'b']), z.string()), { a: 'x' }, false],
    ['some of the words as keys', z.partialRecord(z.enum(['a', 'b']), z.string()), { a: 'x' }, true],
    ['no word as a key', z.partialRecord(z.enum(['a', 'b']), z.string()), { c: 'x' }, false],
    [
      'a key of its own called __proto__',
      z.record(z.string(), z.int()),
      JSON.parse('{"__proto__":1}'),
      false,
    ],
  ])('%s', (_what, schema, value, expected) => {
    expect(fits(schema, value)).toBe(expected);
  });
});
