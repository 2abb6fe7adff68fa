import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf, type CacheEntry, readBody } from '../../src/files/cache-body.ts';

const line = fc.string({ unit: fc.constantFrom('a', 'Å', '"', '[', '1', ' ', '|', '{}') });
const cell = line.map((text) => `k${text}`);
const word = fc.oneof(fc.jsonValue(), fc.constantFrom('', 'no', 'å\n', 12));
const entry: fc.Arbitrary<CacheEntry> = fc.record({
  key: cell,
  used: fc.nat(),
  words: fc.array(word),
  own: fc.array(line).map((texts) => texts.join('\t')),
});

const plain = ({ key, used, words, own }: CacheEntry) => ({ key, used, words: [...words], own });

describe('what a cache holds', () => {
  it('is the same when it is read', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(entry), (run, entries) => {
        const read = readBody(bodyOf({ run, about: { engine: 'x' }, entries }));
        expect([read.run, read.about]).toEqual([run, { engine: 'x' }]);
        expect(JSON.stringify(read.entries.map(plain))).toBe(JSON.stringify(entries.map(plain)));
      }),
    );
  });

  it('has a word once, whoever brought it, and one object of it', () => {
    const entries = ['a', 'b'].map((key) => ({ key, used: 1, words: [['same']], own: '' }));
    const body = bodyOf({ run: 1, about: {}, entries });
    expect(body.match(/"same"/g)).toHaveLength(1);
    const [a, b] = readBody(body).entries;
    expect(a!.words[0]).toBe(b!.words[0]);
  });

  it('has no words of entries that were dropped', () => {
    const entries = ['kept', 'dropped'].map((word) => ({ key: 'key', used: 1, words: [word], own: '' }));
    const [kept] = readBody(bodyOf({ run: 1, about: {}, entries })).entries;
    expect(bodyOf({ run: 2, about: {}, entries: [kept!] })).not.toContain('dropped');
  });

  it.each(['7 ', '0 7 ', '99999999999999999999999 '])(
    'has no words of an entry with one that is missing: %s',
    (places) => {
      const [read] = readBody(`{"run":1}\n[[]]\nkey\t1\t${places}\town\n`).entries;
      expect(plain(read!)).toEqual({ key: 'key', used: 1, words: [], own: 'own' });
    },
  );

  it.each([
    ['nothing', ''],
    ['a head of another kind', 'null\n[]\n'],
    ['a head without a run', '{}\n[]\n'],
    ['words that are no list', '{"run":1}\n{}\n'],
    ['words that are cut off', '{"run":1}\n[[],'],
    ['an entry without its own text', '{"run":1}\n[]\nkey\t1\t\n'],
    ['an entry that is cut off', '{"run":1}\n[]\nkey\t1\t\town'],
    ['an entry over two lines', '{"run":1}\n[]\nke\ny\t1\t\town\n'],
    ['a use that is no number', '{"run":1}\n[]\nkey\tx\t\town\n'],
  ])('is refused with %s', (_what, body) => {
    expect(() => readBody(body)).toThrow(SyntaxError);
  });
});
