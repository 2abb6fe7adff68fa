import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../../src/analysis/diff/field-changes.ts';

/** Each change as `path: before > after`. */
const told = (before: object, after: object) =>
  fieldChanges(before, after).map(
    (one) => `${one.path.join('.')}: ${JSON.stringify(one.before)} > ${JSON.stringify(one.after)}`,
  );

describe('changed fields', () => {
  it('are told as deep as they differ, the present order first', () => {
    const before = { unit: 'SEK', label: { sv: 'Stöd', en: 'Aid' }, minimum: 0 };
    const after = { label: { sv: 'Bidrag', en: 'Aid' }, minimum: 0, maximum: 5 };
    expect(told(before, after)).toEqual([
      'label.sv: "Stöd" > "Bidrag"',
      'maximum: undefined > 5',
      'unit: "SEK" > undefined',
    ]);
  });

  it('of what is new or gone are all that it holds', () => {
    expect(told({}, { label: { sv: 'Stöd' } })).toEqual(['label.sv: undefined > "Stöd"']);
    expect(told({ label: { sv: 'Stöd' } }, {})).toEqual(['label.sv: "Stöd" > undefined']);
  });

  it('do not repeat the id, nor what a constraint demands in other words, and tell them inside', () => {
    expect(told({ id: 'a', holds: 1 }, { id: 'b', holds: 2 })).toEqual([]);
    expect(told({ inner: { id: 'a', holds: 1 } }, { inner: { id: 'b', holds: 2 } })).toEqual([
      'inner.id: "a" > "b"',
      'inner.holds: 1 > 2',
    ]);
  });

  it.each(['met', 'applies', 'when', 'form', 'answers', 'expect'])('say a field like `%s` whole', (field) => {
    expect(told({ [field]: { a: 1, b: 1 } }, { [field]: { a: 2, b: 1 } })).toEqual([
      `${field}: {"a":1,"b":1} > {"a":2,"b":1}`,
    ]);
  });

  it.each(['source', 'answeredBy', 'base', 'languages'])('say a list like `%s` whole', (field) => {
    expect(told({ [field]: [{ id: 'a' }] }, { [field]: [{ id: 'a', section: '2' }] })).toEqual([
      `${field}: [{"id":"a"}] > [{"id":"a","section":"2"}]`,
    ]);
  });

  it('of lists are told by id, first day, value or place', () => {
    const before = {
      options: [{ id: 'care', label: 'Vård' }, { id: 'other' }],
      values: [{ from: '2024-01-01', value: 1 }],
      illustrations: [{ value: 'yes', text: 'Ja' }],
      parts: [{ text: 'a' }, { text: 'b' }],
    };
    const after = {
      options: [{ id: 'other' }, { id: 'care', label: 'Omsorg' }],
      values: [{ from: '2024-01-01', value: 2 }],
      illustrations: [{ value: 'yes', text: 'Jo' }],
      parts: [{ text: 'a' }, { text: 'c' }],
    };
    expect(told(before, after)).toEqual([
      'options.care.label: "Vård" > "Omsorg"',
      'values.2024-01-01.value: 1 > 2',
      'illustrations.yes.text: "Ja" > "Jo"',
      'parts.1.text: "b" > "c"',
    ]);
  });

  it('of lists of words are the lists, and an empty list is nothing', () => {
    expect(told({ words: ['a', 'b'] }, { words: ['a', 'c'] })).toEqual(['words: ["a","b"] > ["a","c"]']);
    expect(told({ words: [] }, {})).toEqual([]);
    expect(told({ unit: undefined }, {})).toEqual([]);
    expect(told({ words: [] }, { words: ['a'] })).toEqual(['words: undefined > ["a"]']);
    expect(told({ parts: [{ a: 1 }, 'b'] }, { parts: [{ a: 2 }, 'b'] })).toEqual([
      'parts: [{"a":1},"b"] > [{"a":2},"b"]',
    ]);
    expect(told({ words: undefined }, { words: null })).toEqual(['words: undefined > null']);
    expect(told({ label: 'Stöd' }, { label: { sv: 'Stöd' } })).toEqual(['label: "Stöd" > {"sv":"Stöd"}']);
  });
});
