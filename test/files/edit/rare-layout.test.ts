import { expect, it } from 'vitest';
import { editYaml, type YamlEdit } from '../../../src/files/edit-yaml.ts';

/** Layouts that YAML allows and few people write, an edit, and what exactly becomes of them. */
const examples: [name: string, before: string, edits: YamlEdit[], after: string][] = [
  [
    'an anchor on a line of its own goes from a map that is written anew',
    'a:\n  &x\n  k: 1\nb: *x\n',
    [{ path: ['a'], value: { ny: 1 } }],
    'a:\n  ny: 1\nb: &x\n  k: 1\n',
  ],
  [
    'an anchor before a comment goes from a map that is written anew',
    'a:\n  &x # ett\n  k: 1\nb: *x\n',
    [{ path: ['a'], value: { ny: 1 } }],
    'a:\n  # ett\n  ny: 1\nb: &x\n  k: 1\n',
  ],
  [
    'an anchor on a line with a comment goes, and the comment stays in its column',
    'a:\n  &x # ett\n  k: 1\nb: *x\n',
    [{ path: ['a', 'l'], value: 1 }],
    'a:\n  # ett\n  k: 1\n  l: 1\nb: &x\n  k: 1\n',
  ],
  [
    'an anchor on a line of its own goes from a value',
    'a:\n  &x\n  k: 1\nb: *x\n',
    [{ path: ['a'], value: 7 }],
    'a:\n  7\nb: &x\n  k: 1\n',
  ],
  [
    'an anchor goes, and the tag before it stays',
    'a: !!map &x\n  k: [1]\nb: { l: *x }\n',
    [{ path: ['a', 'm'], value: 1 }],
    'a: !!map\n  k: [1]\n  m: 1\nb: { l: &x { k: [1] } }\n',
  ],
  [
    'an anchor goes, and the tag behind it stays',
    'a: &x !!seq [1]\nb: *x\n',
    [{ path: ['a'], value: [] }],
    'a: !!seq []\nb: &x [1]\n',
  ],
  [
    'an anchor goes with all the white space behind it',
    'a: &x    { k: 1 }\nb: [*x, 1]\n',
    [{ path: ['a', 'l'], value: 1 }],
    'a: { k: 1, l: 1 }\nb: [&x { k: 1 }, 1]\n',
  ],
  [
    'an anchor of a key goes to the value that is the same',
    '&k a: 1\nb: *k\n',
    [{ path: ['a'], remove: true }],
    'b: &k a\n',
  ],
  [
    'an anchor of a key stays where something is added',
    '&k a: 1\nb: *k\n',
    [{ path: ['c'], value: 1 }],
    '&k a: 1\nb: *k\nc: 1\n',
  ],
  [
    'an alias among others goes from a list',
    '- &x a\n- *x\n- &x b\n- *x\n',
    [{ path: [], value: ['a', 'b', 'b'] }],
    '- &x a\n- &x b\n- *x\n',
  ],
  [
    'an anchor of the whole document stays',
    '&r\na: 1\nb: 2\n',
    [{ path: [], value: 'rad\nrad2' }],
    '&r |-\n  rad\n  rad2\n',
  ],
  [
    'a tag on a line of its own goes with that line',
    'a:\n  !!int 1\nb: 2\n',
    [{ path: ['a'], value: { k: 1 } }],
    'a:\n  k: 1\nb: 2\n',
  ],
  [
    'a tag on a line with a comment goes, and the comment stays',
    'a:\n  !!int 1  # ett\nb: 2\n',
    [{ path: ['a'], value: { k: 1 } }],
    'a:\n  # ett\n  k: 1\nb: 2\n',
  ],
  [
    'commas that stand first stay first',
    'a: [\n  1\n  , 2\n  , 3\n]\n',
    [{ path: ['a'], value: [2, 3] }],
    'a: [\n  2\n  , 3\n]\n',
  ],
  [
    'an item is added where commas stand first',
    'a: [\n  1\n  , 2\n]\n',
    [{ path: ['a'], append: 7 }],
    'a: [\n  1\n  , 2, 7\n]\n',
  ],
  [
    'an item is added behind a comma and a comment',
    'a: [1, 2, # två\n]\n',
    [{ path: ['a'], append: 7 }],
    'a: [1, 2, # två\n 7,\n]\n',
  ],
  [
    'an item is added to brackets that hold a comment, further in than their key',
    'a:\n  b: [ # först\n    ]\n',
    [{ path: ['a', 'b'], append: 7 }],
    'a:\n  b: [ # först\n    7\n    ]\n',
  ],
  [
    'a full list in the place of brackets that hold a comment',
    'a:\n  b: [ # först\n    ]\n',
    [{ path: ['a', 'b'], value: ['p'] }],
    'a:\n  b: [p]\n',
  ],
  [
    'items on two lines go, and a comment between them stays',
    'a: [x, # ett\n  y, z]\n',
    [{ path: ['a'], value: ['p'] }],
    'a: [p # ett\n]\n',
  ],
  [
    'items on lines below each other go',
    'a: [ x,\n     y,\n     z ]\n',
    [{ path: ['a'], value: ['p'] }],
    'a: [ p ]\n',
  ],
  [
    'a list of numbers in brackets is JSON, and stays so',
    'a: [ 1,\n     2 ]\n',
    [{ path: ['a'], value: ['p'] }],
    'a: [ "p" ]\n',
  ],
  [
    'an entry between comments goes from braces',
    'a: {\n  b: 1,\n  # om c\n  c: 2\n  # slut\n}\n',
    [{ path: ['a'], value: { c: 2 } }],
    'a: {\n  # om c\n  c: 2\n  # slut\n}\n',
  ],
  [
    'empty braces inside braces get an entry',
    'a: { b: 1, c: [x, y], d: {} }\n',
    [
      { path: ['a', 'd', 'e'], value: 1 },
      { path: ['a', 'c'], value: ['p'] },
    ],
    'a: { b: 1, c: [p], d: { e: 1 } }\n',
  ],
  [
    'a key without a value in brackets gets one',
    'a: [b: 1, ? c, ? d : 2]\n',
    [{ path: ['a', 1, 'c'], value: 7 }],
    'a: [b: 1, ? c: 7, ? d : 2]\n',
  ],
  [
    'a key without a value in brackets gets company',
    'a: [b: 1, ? c, ? d : 2]\n',
    [{ path: ['a', 1, 'e'], value: 1 }],
    'a: [b: 1, { c: null, e: 1 }, ? d : 2]\n',
  ],
  [
    'a key behind a question mark gets lines of text',
    'a:\n  ? b\n',
    [{ path: ['a', 'b'], value: 'rad\nrad2' }],
    'a:\n  ? b\n  : |-\n    rad\n    rad2\n',
  ],
  [
    'a map takes the place of a list in the column of its key',
    'a:\n   - 1\nb:\n- 2\nc:\n- 3\n',
    [{ path: ['b'], value: { k: 1 } }],
    'a:\n   - 1\nb:\n  k: 1\nc:\n- 3\n',
  ],
  [
    'a map takes the place of a list, and its column',
    'a:\n   - 1\nb:\n- 2\nc:\n- 3\n',
    [{ path: ['a'], value: { k: 1 } }],
    'a:\n   k: 1\nb:\n- 2\nc:\n- 3\n',
  ],
  [
    'maps and lists behind dashes change places',
    '-\n  a: 1\n-\n  - b\n- # x\n  c\n',
    [{ path: [], value: ['ny', { a: 1 }, ['b'], 'c'] }],
    '- ny\n-\n  a: 1\n- # x\n  [b]\n- c\n',
  ],
  ['a map behind a dash and a tab', '- \tx\n- z\n', [{ path: [0], value: { k: 1 } }], '-\n  k: 1\n- z\n'],
  ['a list becomes a map', '- \tx\n- z\n', [{ path: [], value: { k: 1 } }], 'k: 1\n'],
  [
    'a list becomes lines of text',
    '-   a: 1\n    b: 2\n-   c\n',
    [{ path: [], value: 'a\nb' }],
    '|-\n  a\n  b\n',
  ],
  ['a quoted text stays quoted', '"x" # ett\n', [{ path: [], value: 'rad\nrad2' }], '"rad\\nrad2" # ett\n'],
  ['a map becomes a number', 'a: 1\n', [{ path: [], value: 7 }], '7\n'],
  ['a text without a line ending stays without', 'a: 1', [{ path: [], value: { k: 1 } }], 'k: 1'],
  ['nothing becomes a list', '', [{ path: [], value: ['p'] }], '[p]\n'],
  ['nothing becomes lines of text', '', [{ path: [], value: 'a\nb\n' }], '|\n  a\n  b\n'],
  [
    'a document that only ends gets a list',
    '---\n# inget\n...\n',
    [{ path: [0], value: 1 }],
    '---\n# inget\n[1]\n...\n',
  ],
  [
    'a value beside the mark goes below it',
    '--- a\n',
    [{ path: [], value: [{ q: 1 }, 's'] }],
    '---\n- q: 1\n- s\n',
  ],
  [
    'a map of one key without a value becomes a list, and its comments stay',
    'a: # ett\n  # två\n',
    [{ path: [], value: [{ q: 1 }, 's'] }],
    '- q: 1 # ett\n- s\n  # två\n',
  ],
  [
    'a folded text of more lines is no longer folded',
    'a: >\n  rad 1\n  rad 2\n\nb: 1\n',
    [{ path: ['a'], value: 'rad\nrad2' }],
    'a: |-\n  rad\n  rad2\n\nb: 1\n',
  ],
  [
    'a comment further in goes with the entry that it is below, one beside it stays',
    'a:\n  b: |\n    rad\n  c: 1\n    # djup\n  # grund\n  d: 2\n',
    [{ path: ['a'], value: { d: 2 } }],
    'a:\n  # grund\n  d: 2\n',
  ],
  [
    'lines of text go with the entry and the white space below them',
    'a: |\n  rad\n  # text\nb: 1\n  # om b\n   \nc: 2\n',
    [{ path: [], value: { c: 2 } }],
    'c: 2\n',
  ],
  ['what is not there has no name to change', 'a: 1\n', [{ path: ['b', 'c'], rename: 'd' }], 'a: 1\n'],
];

it.each(examples)('%s', (_, before, edits, after) => {
  expect(editYaml(before, edits)).toBe(after);
});
