import { describe, expect, it } from 'vitest';
import { EditError, MAX_DEPTH } from '../../../src/files/edit/edit-error.ts';
import {
  applied,
  sameTree,
  type Tree,
  treeOf,
  treeOfFile,
  valueAt,
  wrapped,
} from '../../../src/files/edit/tree.ts';

/** Why something was refused. */
function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    if (error instanceof EditError) return `${error.code}: ${error.message}`;
    throw error;
  }
  throw new Error('not refused');
}

function nested(depth: number): unknown {
  return depth === 0 ? 1 : [nested(depth - 1)];
}

describe('plain data', () => {
  it('is read with its maps, without what is undefined', () => {
    const plain = Object.assign(Object.create(null), { c: null });
    expect(treeOf({ a: [1, 'b', true, plain], d: undefined })).toEqual(
      new Map<string, Tree>([['a', [1, 'b', true, new Map([['c', null]])]]]),
    );
  });

  it('is nothing that JSON does not have', () => {
    expect(refusal(() => treeOf(new Date(0)))).toBe('not-json: not JSON data: [object Date]');
    expect(refusal(() => treeOf({ a: Number.NaN }))).toBe('not-json: not JSON data: number NaN');
    expect(refusal(() => treeOf([undefined]))).toBe('not-json: not JSON data: undefined undefined');
    expect(refusal(() => treeOf(new Map()))).toBe('not-json: not JSON data: [object Map]');
  });

  it('may be nested only so deep', () => {
    expect(treeOf(nested(MAX_DEPTH))).toEqual(nested(MAX_DEPTH));
    const deep = `too-deep: value nested deeper than ${MAX_DEPTH}, or in itself`;
    expect(refusal(() => treeOf(nested(MAX_DEPTH + 1)))).toBe(deep);
    const itself: Record<string, unknown> = {};
    itself.a = itself;
    expect(refusal(() => treeOf(itself))).toBe(deep);
  });
});

describe('the data of a file', () => {
  it('has text for keys; those that read alike, or are collections, no path can name', () => {
    const keys = [null, 1, '1', true, ['a'], new Map([['b', 1]])];
    const read = treeOfFile(new Map(keys.map((key, i) => [key, i]))) as Map<string, Tree>;
    expect([...read.keys()]).toEqual(['', '1', '1\0', 'true', '\0["a"]', '\0[["b",1]]']);
  });

  it('shares what aliases share, and is never part of itself', () => {
    const shared = [1];
    const read = treeOfFile([shared, shared]) as Tree[];
    expect(read[0]).toBe(read[1]);
    const itself: unknown[] = [];
    itself.push(itself);
    expect(refusal(() => treeOfFile(itself))).toBe('too-deep: an alias stands for what it is part of');
  });
});

describe('a value at a path', () => {
  const tree = new Map<string, Tree>([['1', [new Map([['a', 'x']])]]]);

  it('is found by key and index, or not at all', () => {
    expect(valueAt(tree, ['1', 0, 'a'])).toBe('x');
    expect(valueAt(tree, [1, 0, 'a'])).toBe('x');
    expect(valueAt(tree, ['1', '0'])).toBeUndefined();
    expect(valueAt(tree, ['1', 'length'])).toBeUndefined();
    expect(valueAt(tree, ['1', 0, 'a', 0])).toBeUndefined();
    expect(valueAt(tree, [])).toBe(tree);
  });

  it('may need parents first', () => {
    expect(wrapped(['a', 0, 'b'], 1)).toEqual(new Map([['a', [new Map([['b', 1]])]]]));
    expect(refusal(() => wrapped(['a', 1], 1))).toBe(
      'no-such-place: no item 1 in a sequence that does not exist',
    );
  });
});

describe('an edit of data', () => {
  const tree = new Map<string, Tree>([
    ['a', [1, 2]],
    ['b', null],
  ]);
  const withEdit = (edit: Parameters<typeof applied>[1]) => applied(tree, edit);

  it('changes what it names and leaves the data it was given', () => {
    expect(withEdit({ path: ['a', 0], value: 9 })).toEqual(
      new Map<string, Tree>([
        ['a', [9, 2]],
        ['b', null],
      ]),
    );
    expect(withEdit({ path: ['a', 2], value: 9 })).toEqual(
      new Map<string, Tree>([
        ['a', [1, 2, 9]],
        ['b', null],
      ]),
    );
    expect(withEdit({ path: ['a'], append: 9 })).toEqual(
      new Map<string, Tree>([
        ['a', [1, 2, 9]],
        ['b', null],
      ]),
    );
    expect(withEdit({ path: ['a', 0], remove: true })).toEqual(
      new Map<string, Tree>([
        ['a', [2]],
        ['b', null],
      ]),
    );
    expect(withEdit({ path: ['a'], remove: true })).toEqual(new Map([['b', null]]));
    expect(tree).toEqual(
      new Map<string, Tree>([
        ['a', [1, 2]],
        ['b', null],
      ]),
    );
  });

  it('makes what is missing on the way, and a list of nothing', () => {
    expect(withEdit({ path: ['b', 'c'], append: 1 })).toEqual(
      new Map<string, Tree>([
        ['a', [1, 2]],
        ['b', new Map([['c', [1]]])],
      ]),
    );
    expect(withEdit({ path: ['b'], append: 1 })).toEqual(
      new Map<string, Tree>([
        ['a', [1, 2]],
        ['b', [1]],
      ]),
    );
    expect(withEdit({ path: ['c', 'd'], value: 1 })).toEqual(
      new Map<string, Tree>([...tree, ['c', new Map([['d', 1]])]]),
    );
    expect(withEdit({ path: ['b', 'c'], remove: true })).toEqual(tree);
    expect(applied(undefined, { path: [], append: 1 })).toEqual([1]);
    expect(applied(tree, { path: [], remove: true })).toBeUndefined();
  });

  it('is refused where it cannot be', () => {
    expect(refusal(() => withEdit({ path: ['a', 3], value: 1 }))).toBe(
      'no-such-place: nothing can be at ["a",3]',
    );
    expect(refusal(() => withEdit({ path: ['a', -1], value: 1 }))).toBe(
      'no-such-place: nothing can be at ["a",-1]',
    );
    expect(refusal(() => withEdit({ path: ['a', 'x'], value: 1 }))).toBe(
      'no-such-place: nothing can be at ["a","x"]',
    );
    expect(refusal(() => withEdit({ path: ['a', 0, 'x'], value: 1 }))).toBe(
      'no-such-place: nothing can be at ["a",0,"x"]',
    );
    expect(refusal(() => withEdit({ path: ['a', 0], append: 1 }))).toBe(
      'no-such-place: no sequence at ["a",0]',
    );
  });

  it('is none where the data is the same, whatever the order of its keys', () => {
    const [one, other] = [
      [
        ['a', 1],
        ['b', 2],
      ],
      [
        ['b', 2],
        ['a', 1],
      ],
    ].map((pairs) => new Map(pairs as [string, Tree][]));
    expect([sameTree(one, other), sameTree(one, new Map([['a', 1]]))]).toEqual([true, false]);
  });
});
