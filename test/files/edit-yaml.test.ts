import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { scalarText } from '../../src/files/edit/scalar-text.ts';
import { EditError, editYaml, type YamlEdit } from '../../src/files/edit-yaml.ts';
import { stringifyYaml } from '../../src/files/stringify-yaml.ts';
import { readNaively } from './naive-yaml.ts';

/** YAML text as it is written here, less the indentation of the lines; backslashes are themselves. */
function yaml({ raw }: TemplateStringsArray): string {
  return raw[0]!.slice(1).replace(/^ {6}/gm, '').replace(/ {4}$/, '');
}

/** Odd texts as people and programs write them, and what exactly becomes of them. */
const odd: { name: string; before: string; edits: YamlEdit[]; after: string }[] = [
  {
    name: "a short answer becomes a map; the comment stays with its key, the file's indentation is kept",
    before: yaml`
      answers:
          officer:
              no-market: no    # osäkert
              b: ja
    `,
    edits: [
      {
        path: ['answers', 'officer', 'no-market'],
        value: {
          value: 'no',
          note: 'Rad 1\nRad 2\n',
          evidence: ['a.pdf', 'b, c.pdf'],
          at: '2026-11-22T10:15:00Z',
        },
      },
    ],
    after: yaml`
      answers:
          officer:
              no-market:    # osäkert
                  value: "no"
                  note: |
                      Rad 1
                      Rad 2
                  evidence: [a.pdf, "b, c.pdf"]
                  at: "2026-11-22T10:15:00Z"
              b: ja
    `,
  },
  {
    name: 'inside braces the map is written with braces',
    before: yaml`
      answers: {officer: {no-market: no, b: ja}}   # allt
    `,
    edits: [
      {
        path: ['answers', 'officer', 'no-market'],
        value: { value: 'no', note: 'Rad 1\nRad 2', evidence: [] },
      },
    ],
    after: yaml`
      answers: {officer: {no-market: { value: "no", note: "Rad 1\nRad 2", evidence: [] }, b: ja}}   # allt
    `,
  },
  {
    name: 'a map becomes a short answer; comments above the first key and blank lines behind stay',
    before: yaml`
      officer:
        a:  # först
          # om värdet
          value: no # x
          note: |
            text

        b: 1
    `,
    edits: [{ path: ['officer', 'a'], value: 'yes' }],
    after: yaml`
      officer:
        a: "yes"  # först
          # om värdet

        b: 1
    `,
  },
  {
    name: 'a scalar keeps its quoting, where that can hold the new one',
    before: yaml`
      a: no
      b: 'no'
      c: "no"
      d: |
        no
      e: >-
        no
      f:
        no # k
      g: no
    `,
    edits: [
      { path: ['a'], value: 'yes' },
      { path: ['b'], value: 'yes' },
      { path: ['c'], value: 'yes' },
      { path: ['d'], value: 'yes' },
      { path: ['e'], value: 'yes' },
      { path: ['f'], value: 'yes' },
    ],
    after: yaml`
      a: "yes"
      b: 'yes'
      c: "yes"
      d: |-
        yes
      e: >-
        yes
      f:
        "yes" # k
      g: no
    `,
  },
  {
    name: 'an answer that no reader takes for a boolean needs no quotes',
    before: yaml`
      a: no  # k
      b: "x"
    `,
    edits: [
      { path: ['a'], value: 'unknown' },
      { path: ['b'], value: 'unknown' },
    ],
    after: yaml`
      a: unknown  # k
      b: "unknown"
    `,
  },
  {
    name: 'spaces around the colon stay',
    before: 'a:    no\nb :\tno\n"c"   :   no     # k\n',
    edits: [
      { path: ['a'], value: 'unknown' },
      { path: ['b'], value: 'unknown' },
      { path: ['c'], value: 'unknown' },
    ],
    after: 'a:    unknown\nb :\tunknown\n"c"   :   unknown     # k\n',
  },
  {
    name: 'tabs stay',
    before: 'a:\tno\t# k\nb: [1,\t2]\nc: {a:\t1\t}\n',
    edits: [
      { path: ['a'], value: 'unknown' },
      { path: ['b'], append: 3 },
      { path: ['c', 'b'], value: 2 },
    ],
    after: 'a:\tunknown\t# k\nb: [1,\t2,\t3]\nc: {a:\t1, b: 2\t}\n',
  },
  {
    name: 'every way to say nothing gives way to a map',
    before: yaml`
      a:
      b: ~
      c: null # k
      d:   # k
      e: !!null
      f: ""
    `,
    edits: [
      { path: ['a'], value: { x: 1 } },
      { path: ['b'], value: { x: 1 } },
      { path: ['c'], value: { x: 1 } },
      { path: ['d'], value: { x: 1 } },
      { path: ['e'], value: { x: 1 } },
      { path: ['f'], value: { x: 1 } },
    ],
    after: yaml`
      a:
        x: 1
      b:
        x: 1
      c: # k
        x: 1
      d:   # k
        x: 1
      e:
        x: 1
      f:
        x: 1
    `,
  },
  {
    name: 'every way to say nothing gives way to an answer',
    before: yaml`
      a:
      b: ~
      d:   # k
    `,
    edits: [
      { path: ['a'], value: 'yes' },
      { path: ['b'], value: 'yes' },
      { path: ['d'], value: 'yes' },
    ],
    after: yaml`
      a: "yes"
      b: "yes"
      d: "yes"   # k
    `,
  },
  {
    name: 'empty braces and brackets give way to block style; a short list stays on the line',
    before: yaml`
      answers: {}   # inga
      history: []   # tom
      waivers: [ ]
      x: { }
    `,
    edits: [
      { path: ['answers', 'officer', 'a'], value: 'yes' },
      { path: ['history'], append: { at: '2026-01-01' } },
      { path: ['waivers'], append: 'x' },
      { path: ['x', 'y'], value: [] },
    ],
    after: yaml`
      answers:   # inga
        officer:
          a: "yes"
      history:   # tom
        - at: "2026-01-01"
      waivers: [x]
      x:
        "y": []
    `,
  },
  {
    name: 'empty braces with a comment in them keep it, and are filled',
    before: yaml`
      answers: { # inga än
        }
      history: [
        # tom
      ]
    `,
    edits: [
      { path: ['answers', 'officer', 'a'], value: 'yes' },
      { path: ['history'], append: { at: '2026-01-01' } },
    ],
    after: yaml`
      answers: { # inga än
        officer: { a: "yes" }
        }
      history: [
        # tom
        { at: "2026-01-01" }
      ]
    `,
  },
  {
    name: 'a space that stands behind the colon already is used',
    before: 'a: \nb:    \nc:   # k\nd: \n',
    edits: [
      { path: ['a'], value: 'yes' },
      { path: ['b'], value: { x: 1 } },
      { path: ['c'], value: 'r1\nr2' },
      { path: ['d'], value: 'r1\nr2' },
    ],
    after: 'a: "yes"\nb:    \n  x: 1\nc: |-   # k\n  r1\n  r2\nd: |-\n  r1\n  r2\n',
  },
  {
    name: 'spaces that stand behind the dash already are used',
    before: '- \n-   \n-\n',
    edits: [
      { path: [0], value: { a: 1, b: 2 } },
      { path: [1], value: { a: 1, b: 2 } },
      { path: [2], value: { a: 1, b: 2 } },
    ],
    after: yaml`
      - a: 1
        b: 2
      -   a: 1
          b: 2
      - a: 1
        b: 2
    `,
  },
  {
    name: 'a list that stands below its key goes on so, and so do new ones',
    before: yaml`
      evidence:
      - a
      - b
      x: 1
    `,
    edits: [
      { path: ['evidence'], append: 'c' },
      { path: ['history'], append: { a: 1, b: [{ c: 1 }] } },
    ],
    after: yaml`
      evidence:
      - a
      - b
      - c
      x: 1
      history:
      - a: 1
        b:
        - c: 1
    `,
  },
  {
    name: 'a list that stands far in, with space behind its dashes, goes on so',
    before: yaml`
      evidence:
          -   a
          -   b
      x: 1
    `,
    edits: [
      { path: ['evidence'], append: { a: 1, b: 2 } },
      { path: ['m', 'k'], value: 1 },
    ],
    after: yaml`
      evidence:
          -   a
          -   b
          -   a: 1
              b: 2
      x: 1
      m:
          k: 1
    `,
  },
  {
    name: 'new pairs come before the comments that belong outside by their indentation',
    before: yaml`
      answers:
        officer:
          a: yes # ett
          # b: no

          # om officer
        # utanför
      agreement: {}
      # slut
    `,
    edits: [
      { path: ['answers', 'officer', 'b'], value: 'no' },
      { path: ['answers', 'association', 'c'], value: 'yes' },
      { path: ['verdict'], value: { status: 'open' } },
    ],
    after: yaml`
      answers:
        officer:
          a: yes # ett
          # b: no

          # om officer
          b: "no"
        # utanför
        association:
          c: "yes"
      agreement: {}
      verdict:
        status: open
      # slut
    `,
  },
  {
    name: 'a file without a line ending at its end stays one',
    before: 'format: iop-case/1\nanswers:\n  officer:\n    a: yes',
    edits: [
      { path: ['answers', 'officer', 'b'], value: 'no' },
      { path: ['x-egen'], value: 1 },
      { path: ['answers', 'officer', 'a'], remove: true },
    ],
    after: 'format: iop-case/1\nanswers:\n  officer:\n    b: "no"\nx-egen: 1',
  },
  {
    name: 'a text is not cut short where the file ends without a line ending',
    before: 'note: a',
    edits: [
      { path: ['note'], value: 'rad 1\nrad 2' },
      { path: ['b'], value: 'rad 1\nrad 2\n' },
      { path: ['c'], value: 'rad 1\nrad 2' },
    ],
    after: 'note: |-\n  rad 1\n  rad 2\nb: "rad 1\\nrad 2\\n"\nc: |-\n  rad 1\n  rad 2',
  },
  {
    name: 'new lines end as the others do',
    before: 'a: 1\r\nb:\r\n  c: no # k\r\nd: |\r\n  x\r\n  y\r\n',
    edits: [
      { path: ['b', 'c'], value: { value: 'no', note: 'r1\nr2' } },
      { path: ['d'], value: 'x\nz\n' },
      { path: ['e'], value: { f: 1 } },
    ],
    after:
      'a: 1\r\nb:\r\n  c: # k\r\n    value: "no"\r\n    note: |-\r\n      r1\r\n      r2\r\nd: |\r\n  x\r\n  z\r\ne:\r\n  f: 1\r\n',
  },
  {
    name: 'in a mixed file every line keeps its ending',
    before: 'a: 1\r\nb: 2\nc: 3\r\nd: 4\n',
    edits: [
      { path: ['a'], value: 2 },
      { path: ['e'], value: 5 },
      { path: ['b'], remove: true },
    ],
    after: 'a: 2\r\nc: 3\r\nd: 4\ne: 5\n',
  },
  {
    name: 'a byte order mark stays at the beginning, and is escaped elsewhere',
    before: '\ufeffa: 1\nb: 2\n',
    edits: [
      { path: ['a'], value: 3 },
      { path: ['c'], value: '\ufeff' },
    ],
    after: '\ufeffa: 3\nb: 2\nc: "\\uFEFF"\n',
  },
  {
    name: 'directives, document markers and comments after the document stay',
    before: yaml`
      %YAML 1.2
      # c
      --- # d
      a: 1
      # e
      ...
      # f
    `,
    edits: [
      { path: ['b'], value: { c: 1 } },
      { path: ['a'], value: 'yes' },
    ],
    after: yaml`
      %YAML 1.2
      # c
      --- # d
      a: "yes"
      b:
        c: 1
      # e
      ...
      # f
    `,
  },
  {
    name: 'in a YAML 1.1 file a plain no is a boolean, and becomes a string',
    before: yaml`
      %YAML 1.1
      ---
      a: no
      b: 0o7
    `,
    edits: [
      { path: ['a'], value: 'no' },
      { path: ['b'], value: 8 },
    ],
    after: yaml`
      %YAML 1.1
      ---
      a: "no"
      b: 8
    `,
  },
  {
    name: 'explicit keys get values in all forms',
    before: yaml`
      ? a
      : no # k
      ? b
      ? |
        lång
        nyckel
      : x
    `,
    edits: [
      { path: ['a'], value: { value: 'yes' } },
      { path: ['b'], value: 'yes' },
      { path: ['c'], value: 1 },
    ],
    after: yaml`
      ? a
      : # k
        value: "yes"
      ? b
      : "yes"
      ? |
        lång
        nyckel
      : x
      c: 1
    `,
  },
  {
    name: 'where all keys of a map are quoted new ones are too',
    before: yaml`
      'officer':
        'a': no
        'b': no
      "x": {"y": 1}
    `,
    edits: [
      { path: ['officer', 'c'], value: 'yes' },
      { path: ['officer', 'a'], value: 'yes' },
      { path: ['x', 'z'], value: 'q' },
      { path: ['d'], value: 1 },
    ],
    after: yaml`
      'officer':
        'a': "yes"
        'b': no
        'c': "yes"
      "x": {"y": 1, "z": "q"}
      d: 1
    `,
  },
  {
    name: 'block scalars of all kinds are neighbours and are replaced',
    before: yaml`
      a: |+
        text


      b: >2-
          x
         y

      c: |-
        z
    `,
    edits: [
      { path: ['b'], value: 'q' },
      { path: ['c'], value: 'rad 1\nrad 2' },
      { path: ['d'], value: 1 },
    ],
    after: yaml`
      a: |+
        text


      b: >-
        q

      c: |-
        rad 1
        rad 2
      d: 1
    `,
  },
  {
    name: 'a pair after a text that keeps its empty lines comes after these',
    before: yaml`
      a: |+
        text


    `,
    edits: [{ path: ['b'], value: 1 }],
    after: yaml`
      a: |+
        text


      b: 1
    `,
  },
  {
    name: 'a pair after a text that does not keep them comes before',
    before: yaml`
      m:
        n: |
          text


      # c
      z: 1
    `,
    edits: [
      { path: ['m', 'o'], value: 1 },
      { path: ['m', 'n'], value: 'kort' },
    ],
    after: yaml`
      m:
        n: |-
          kort
        o: 1


      # c
      z: 1
    `,
  },
  {
    name: 'an anchor moves with its old value to the first alias when its value changes',
    before: yaml`
      a: &x no # k
      b: *x # b
      c: [*x, 1]
      d: &y {k: *x}
      e: *y
    `,
    edits: [
      { path: ['a'], value: 'yes' },
      { path: ['d', 'k'], value: 'q' },
    ],
    after: yaml`
      a: "yes" # k
      b: &x "no" # b
      c: [*x, 1]
      d: {k: q}
      e: &y
        k: "no"
    `,
  },
  {
    name: 'an anchor that nothing refers to stays',
    before: yaml`
      a: &x no
      b: &y
        k: 1
      c: &z # k
        l: 1
    `,
    edits: [
      { path: ['a'], value: 'yes' },
      { path: ['b'], value: 'q' },
      { path: ['c'], value: [{ m: 1 }] },
    ],
    after: yaml`
      a: &x "yes"
      b: &y q
      c: &z # k
        - m: 1
    `,
  },
  {
    name: 'an alias is replaced, also in part, without a change anywhere else',
    before: yaml`
      a: &x {k: 1}
      b: *x   # k
      c: [*x, *x]
    `,
    edits: [
      { path: ['b'], value: 'q' },
      { path: ['c', 0, 'k'], value: 2 },
      { path: ['c', 0, 'l'], value: 3 },
    ],
    after: yaml`
      a: &x {k: 1}
      b: q   # k
      c: [{ k: 2, l: 3 }, *x]
    `,
  },
  {
    name: 'a merged key is overridden in place',
    before: yaml`
      %YAML 1.1
      ---
      bas: &b {a: 1, b: 2}
      c:
        <<: *b
        d: 3
    `,
    edits: [{ path: ['c', 'a'], value: 9 }],
    after: yaml`
      %YAML 1.1
      ---
      bas: &b {a: 1, b: 2}
      c:
        <<: *b
        d: 3
        a: 9
    `,
  },
  {
    name: 'a tag that still says what is there stays, others go',
    before: yaml`
      a: !!str 5
      b: !foo x
      c: !!int "5"
      d: !!map {a: 1}
    `,
    edits: [
      { path: ['a'], value: '6' },
      { path: ['b'], value: 'y' },
      { path: ['c'], value: 6 },
      { path: ['d', 'b'], value: 2 },
    ],
    after: yaml`
      a: !!str "6"
      b: "y"
      c: 6
      d: !!map {a: 1, b: 2}
    `,
  },
  {
    name: 'brackets over several lines grow and shrink by lines',
    before: yaml`
      a: {
        b: 1, # ett
        c: 2  # två
      }
      l: [
        x,
        y,
      ]
      m: [x,
          y, z]
    `,
    edits: [
      { path: ['a', 'd'], value: 3 },
      { path: ['l'], append: 'z' },
      { path: ['m'], append: 'å' },
      { path: ['a', 'b'], remove: true },
      { path: ['l', 0], remove: true },
    ],
    after: yaml`
      a: {
        c: 2,  # två
        d: 3
      }
      l: [
        y,
        z,
      ]
      m: [x,
          y, z, å]
    `,
  },
  {
    name: 'items and pairs are taken out of brackets with one comma',
    before: yaml`
      a: [x, y, z]
      b: { x: 1, y: 2 }
      c: [x,y,]
      d: {x: 1}
    `,
    edits: [
      { path: ['a', 1], remove: true },
      { path: ['a', 1], remove: true },
      { path: ['b', 'x'], remove: true },
      { path: ['c', 1], remove: true },
      { path: ['d', 'x'], remove: true },
    ],
    after: yaml`
      a: [x]
      b: { y: 2 }
      c: [x,]
      d: {}
    `,
  },
  {
    name: 'a key gets another name where it stands, quoted as it was',
    before: yaml`
      answers:
        officer:
          # först
          "lokal": ja   # vi såg den
          b: &b { c: 1, d: 2 }
        x-o: *b
      e: {? f : 1, 'g': 2}
    `,
    edits: [
      { path: ['answers', 'officer', 'lokal'], rename: 'ny-lokal' },
      { path: ['answers', 'officer', 'b', 'c'], rename: 'no' },
      { path: ['e', 'f'], rename: 'a, b' },
      { path: ['e', 'g'], rename: "h'" },
      { path: ['e', 'none'], rename: 'more' },
    ],
    after: yaml`
      answers:
        officer:
          # först
          "ny-lokal": ja   # vi såg den
          b: { "no": 1, d: 2 }
        x-o: &b
          c: 1
          d: 2
      e: {? "a, b" : 1, 'h''': 2}
    `,
  },
  {
    name: 'a pair in brackets gets braces when it grows',
    before: yaml`
      a: [b: 1, c]
    `,
    edits: [
      { path: ['a', 0, 'b'], value: 2 },
      { path: ['a', 0, 'd'], value: 3 },
    ],
    after: yaml`
      a: [{ b: 2, d: 3 }, c]
    `,
  },
  {
    name: 'keys without values in braces get them',
    before: yaml`
      a: {b, c: , "d":}
    `,
    edits: [
      { path: ['a', 'b'], value: 1 },
      { path: ['a', 'c'], value: 2 },
      { path: ['a', 'd'], value: 3 },
    ],
    after: yaml`
      a: {b: 1, c: 2 , "d": 3}
    `,
  },
  {
    name: 'what is JSON stays JSON',
    before: yaml`
      {"a": {"b": 1,
        "c": [1, 2]}, "d": {}}
    `,
    edits: [
      { path: ['a', 'c'], append: 'yes' },
      { path: ['a', 'b'], value: 'no' },
      { path: ['d', 'e'], value: { f: ['x'] } },
      { path: ['g'], value: null },
    ],
    after: yaml`
      {"a": {"b": "no",
        "c": [1, 2, "yes"]}, "d": { "e": { "f": ["x"] } }, "g": null}
    `,
  },
  {
    name: 'a pair goes with its lines and its own comment; comments on lines of their own stay',
    before: yaml`
      a: 1 # k
      # om b
      b:
        c: 1
        # i b
        d: 2 # x
      # efter
      e: |
        t
      f: 1
    `,
    edits: [
      { path: ['b'], remove: true },
      { path: ['e'], remove: true },
      { path: ['a'], remove: true },
    ],
    after: yaml`
      # om b
      # efter
      f: 1
    `,
  },
  {
    name: 'the last pair leaves empty braces',
    before: yaml`
      a:
        b: 1 # k
        # kvar
      c: 1
    `,
    edits: [{ path: ['a', 'b'], remove: true }],
    after: yaml`
      a: {}
        # kvar
      c: 1
    `,
  },
  {
    name: 'the first pair behind a dash gives its place to the next',
    before: yaml`
      s:
        - a: 1 # k
          b: 2
        # om nästa
        - c: 3
          # om d
          d: 4
        - e
    `,
    edits: [
      { path: ['s', 0, 'a'], remove: true },
      { path: ['s', 1, 'c'], remove: true },
      { path: ['s', 2], remove: true },
    ],
    after: yaml`
      s:
        - b: 2
        # om nästa
        -
          # om d
          d: 4
    `,
  },
  {
    name: 'lists in lists grow at every level',
    before: yaml`
      - - a
        - b
      -
        - c
      - d: 1
    `,
    edits: [
      { path: [0], append: 'x' },
      { path: [1], append: { y: 1 } },
      { path: [2, 'e'], value: [{ z: 1 }] },
      { path: [], append: [['q'], [{ r: 1 }]] },
    ],
    after: yaml`
      - - a
        - b
        - x
      -
        - c
        - "y": 1
      - d: 1
        e:
          - z: 1
      - - [q]
        - - r: 1
    `,
  },
  {
    name: 'of a map only the entries that differ change',
    before: yaml`
      verdict:
        status: open # s
        outcome: null
        list: [a, b, c]
        deep: {x: 1, y: {z: 2}}
    `,
    edits: [
      {
        path: ['verdict'],
        value: {
          status: 'settled',
          outcome: 'procurement',
          list: ['a', 'c'],
          deep: { x: 1, y: { z: 3 } },
          more: [['a']],
        },
      },
    ],
    after: yaml`
      verdict:
        status: settled # s
        outcome: procurement
        list: [a, c]
        deep: {x: 1, y: {z: 3}}
        more:
          - [a]
    `,
  },
  {
    name: 'an empty file gets content',
    before: '',
    edits: [{ path: ['a', 'b'], value: 1 }],
    after: yaml`
      a:
        b: 1
    `,
  },
  {
    name: 'content comes after the comments of a file without any',
    before: '# a\n\n# b',
    edits: [{ path: ['a', 'b'], value: 1 }],
    after: '# a\n\n# b\na:\n  b: 1',
  },
  {
    name: 'a document that is null gets content',
    before: yaml`
      --- ~ # c
    `,
    edits: [{ path: ['a'], value: 1 }],
    after: yaml`
      --- # c
      a: 1
    `,
  },
  {
    name: 'keys that JavaScript finds special are keys',
    before: yaml`
      __proto__: 1
      constructor: 2
    `,
    edits: [
      { path: ['__proto__'], value: 2 },
      { path: ['toString'], value: { __proto_x: 1 } },
    ],
    after: yaml`
      __proto__: 2
      constructor: 2
      toString:
        __proto_x: 1
    `,
  },
  {
    name: 'a text is no literal where a comment would become part of it',
    before: yaml`
      a: no
            # långt in
      b: 1
    `,
    edits: [{ path: ['a'], value: 'r1\nr2' }],
    after: yaml`
      a: "r1\nr2"
            # långt in
      b: 1
    `,
  },
  {
    name: 'a comment that stands further in than a key belongs to it',
    before: yaml`
      a: no
            # långt in
      b: 1
    `,
    edits: [{ path: ['a'], value: { value: 'no', note: 'r1\nr2' } }],
    after: yaml`
      a:
            # långt in
        value: "no"
        note: |-
          r1
          r2
      b: 1
    `,
  },
  {
    name: 'what plain text cannot hold is quoted, and control characters are escaped',
    before: yaml`
      a: x
      b: [x]
    `,
    edits: [
      { path: ['a'], value: 'Anna: "hej" #1' },
      { path: ['b'], append: 'a, b' },
      { path: ['b'], append: "it's" },
      { path: ['c'], value: 'kontroll\u0007 \u0085 \u2028 \ufeff \ud800' },
    ],
    after: yaml`
      a: "Anna: \"hej\" #1"
      b: [x, "a, b", it's]
      c: "kontroll\u0007 \u0085 \u2028 \uFEFF \uD800"
    `,
  },
  {
    name: 'numbers keep their spelling unless they change',
    before: yaml`
      a: 0x1F
      b: 1_000
      c: 1.50
      d: &n 0o17
      e: *n
    `,
    edits: [
      { path: ['a'], value: 31 },
      { path: ['b'], value: 1000 },
      { path: ['c'], value: 1.5 },
      { path: ['d'], value: 3 },
    ],
    after: yaml`
      a: 0x1F
      b: 1000
      c: 1.50
      d: 3
      e: &n 0o17
    `,
  },
];

describe('an edit', () => {
  for (const { name, before, edits, after } of odd) {
    test(name, () => {
      expect(editYaml(before, edits)).toBe(after);
    });
  }

  test('of a long text does not fold it', () => {
    const note = `${'lång text '.repeat(30)}slut`;
    expect(editYaml('note: kort # k\n', [{ path: ['note'], value: note }])).toBe(`note: ${note} # k\n`);
  });

  test('keeps a list on one line up to a hundred columns', () => {
    const list = (count: number) => Array.from({ length: count }, (_, index) => `fråga-${index + 10}`);
    const line = `list: [${list(9).join(', ')}]\n`;
    expect(line.length).toBeLessThanOrEqual(100);
    expect(editYaml('list: []\n', [{ path: ['list'], value: list(9) }])).toBe(line);
    const lines = list(10).map((item) => `  - ${item}\n`);
    expect(editYaml('list: []\n', [{ path: ['list'], value: list(10) }])).toBe(`list:\n${lines.join('')}`);
  });
});

describe('a string', () => {
  const quoted = [
    'yes',
    'No',
    'ON',
    'y',
    'null',
    '~',
    '',
    '1',
    '-1',
    '1_000',
    '0x1F',
    '0o17',
    '012',
    '1.5',
    '.5',
    '1e3',
    'e5',
    '1:30',
    '12:30:45',
    '.inf',
    '.NaN',
    '2026-11-22',
    '2026-11-22T10:15:00Z',
    '2026-11-22 10:15',
    '=',
    '<<',
    '- a',
    '-a',
    '? a',
    'a: b',
    'a #b',
    '#a',
    'a:',
    ' a',
    'a ',
    '[a',
    '*a',
    '&a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a',
    '"a',
    "'a",
    '{',
    '...',
    '---',
    'a\tb',
    '2026-11-22T  10:15',
  ];
  const plain = [
    'den 2026-11-22',
    '2026-11-22, tidigt',
    'och så vidare...',
    'a-b',
    '3 platser',
    '22 november',
    'a:b',
    'a#b',
    'http://a.se/?b#c',
    'C++',
    "it's",
    'åäö',
    'f',
    'none',
    '1.2.3.a',
    'v1',
    '1a',
    '+',
    '🎉',
  ];

  test('that some reader takes for something else is quoted', () => {
    for (const text of quoted) {
      expect(editYaml('a: x\n', [{ path: ['a'], value: text }])).toBe(`a: ${JSON.stringify(text)}\n`);
    }
  });

  test('that all readers take for text is not', () => {
    for (const text of plain) expect(editYaml('a: x\n', [{ path: ['a'], value: text }])).toBe(`a: ${text}\n`);
  });

  test('reads back in YAML 1.1 and 1.2, in block and flow', () => {
    for (const text of [...quoted, ...plain]) {
      for (const before of ['a: x\n', 'a: [x]\n', '{a: x}\n', '{"a": "x"}\n', "a: 'x'\n", 'a: |\n  x\n']) {
        const path = before.startsWith('a: [') ? ['a', 0] : ['a'];
        const after = editYaml(before, [{ path, value: text }]);
        const data = editedData(parse(before), path, text);
        expect(parse(after), after).toEqual(data);
        expect(parse(after, { version: '1.1' }), after).toEqual(data);
        expect(readNaively(after), after).toEqual(data);
      }
    }
  });

  function editedData(data: Record<string, unknown>, path: (string | number)[], text: string): unknown {
    return { ...data, a: path.length > 1 ? [text] : text };
  }
});

describe('an edit that cannot be made', () => {
  const code = (text: string, edit: YamlEdit): string | null => {
    try {
      editYaml(text, [edit]);
      return null;
    } catch (error) {
      expect(error).toBeInstanceOf(EditError);
      return (error as EditError).code;
    }
  };

  test('is told when the text is not one sound document', () => {
    const texts = [
      'a: [',
      'a: 1\na: 2\n',
      'a: 1\n---\nb: 2\n',
      'a: *x\n',
      '--- a: 1\n',
      '&a [*a]\n',
      '\ta: 1\n',
      'a: "\n',
    ];
    for (const text of texts) {
      expect(['not-yaml', 'too-deep'], text).toContain(code(text, { path: ['b'], value: 1 }));
    }
  });

  test('is told for texts and values nested too deep, before they can do harm', () => {
    const deep = [
      '['.repeat(10_000),
      '['.repeat(10_000) + ']'.repeat(10_000),
      '- '.repeat(10_000),
      '{a: '.repeat(10_000),
      '? '.repeat(10_000),
      Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join(''),
    ];
    for (const text of deep)
      expect(['not-yaml', 'too-deep']).toContain(code(text, { path: ['b'], value: 1 }));
    const self: unknown[] = [];
    self.push(self);
    expect(code('a: 1\n', { path: ['a'], value: self })).toBe('too-deep');
  });

  test('is told from two hundred levels on', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(code(nested(200), { path: ['x'], remove: true })).toBe('no-such-place');
    expect(code(nested(201), { path: ['x'], remove: true })).toBe('too-deep');
  });

  test.each([
    ['a: 1\n---\nb: 2\n', { path: ['a'], value: 1 }, /^2 documents$/],
    ['a: "\n', { path: ['a'], value: 1 }, /\(at character \d+\)$/],
    ['a: 1\n"a": 2\n', { path: ['a'], value: 1 }, /"a" comes twice/],
    [`${'['.repeat(201)}${']'.repeat(201)}`, { path: [0], value: 1 }, /deeper than 200/],
    ['a: x\n', { path: ['a', 'b', 'c'], value: 1 }, /at \["a","b"\]$/],
    ['a: 1\n', { path: [], remove: true }, /whole document/],
    ['- 1\n', { path: [0], rename: 'x' }, /only the key of a map/],
    ['a: &a [*a]\n', { path: ['b'], value: 1 }, /alias/],
  ] as [string, YamlEdit, RegExp][])('tells a developer what was found: %j', (text, edit, message) => {
    expect(() => editYaml(text, [edit])).toThrow(expect.objectContaining({ name: 'EditError' }));
    expect(() => editYaml(text, [edit])).toThrow(message);
  });

  test('is told for an alias bomb', () => {
    const levels = 'bcdefghij'.split('').map((name, index) => {
      const before = 'abcdefghi'[index];
      return `${name}: &${name} [${`*${before}, `.repeat(9)}*${before}]\n`;
    });
    expect(code(`a: &a [x, x]\n${levels.join('')}`, { path: ['z'], value: 1 })).toBe('not-yaml');
  });

  test('is told for a path that leads nowhere', () => {
    const text = 'a: x\nl: [1]\nm: {}\n';
    expect(code(text, { path: ['a', 'b'], value: 1 })).toBe('no-such-place');
    expect(code(text, { path: ['a'], append: 1 })).toBe('no-such-place');
    expect(code(text, { path: ['m'], append: 1 })).toBe('no-such-place');
    expect(code(text, { path: ['l', 2], value: 1 })).toBe('no-such-place');
    expect(code(text, { path: ['l', -1], value: 1 })).toBe('no-such-place');
    expect(code(text, { path: ['l', 'x'], value: 1 })).toBe('no-such-place');
    expect(code(text, { path: ['n', 1], value: 1 })).toBe('no-such-place');
    expect(code(text, { path: [], remove: true })).toBe('no-such-place');
    expect(code(text, { path: ['l', 0], rename: 'x' })).toBe('no-such-place');
  });

  test('is told for a value that is not JSON data', () => {
    expect(() => scalarText(new Map())).toThrow(expect.objectContaining({ code: 'not-json' }));
    for (const value of [undefined, Number.NaN, Infinity, 1n, new Date(0), new Map(), () => 1, Symbol('x')]) {
      expect(code('a: 1\n', { path: ['a'], value }), String(value)).toBe('not-json');
      expect(code('a: 1\n', { path: ['b'], append: [{ value }] })).toBe(
        value === undefined ? null : 'not-json',
      );
    }
  });
});

test('nothing there to remove is no change', () => {
  const text = 'a: {b: 1}\nl: [1]\n';
  const edits: YamlEdit[] = [['c'], ['a', 'c'], ['a', 'c', 'd'], ['l', 1]].map((path) => ({
    path,
    remove: true,
  }));
  expect(editYaml(text, edits)).toBe(text);
});

describe('a new file', () => {
  test('is written in the house style', () => {
    const data = {
      format: 'iop-case/1',
      title: 'Träffpunkt för personer med psykisk ohälsa',
      created: '2026-11-22',
      parties: { public: ['Socialnämnden i Lunds kommun'], associations: ['RSMH i Lund', 'Ung, sedd'] },
      answers: {
        association: {},
        officer: {
          'several-providers': 'no',
          'no-market': { value: 'unknown', note: 'Pågår.\n\nSe bilaga:\n' },
        },
      },
      agreement: {
        purpose: null,
        years: 3,
        renewed: true,
        contributions: [{ by: 'RSMH', what: ['tid', 'lokal'] }],
      },
      grounds: [['several-providers'], []],
      history: [],
    };
    const text = yaml`
      format: iop-case/1
      title: Träffpunkt för personer med psykisk ohälsa
      created: "2026-11-22"
      parties:
        public: [Socialnämnden i Lunds kommun]
        associations: [RSMH i Lund, "Ung, sedd"]
      answers:
        association: {}
        officer:
          several-providers: "no"
          no-market:
            value: unknown
            note: |
              Pågår.

              Se bilaga:
      agreement:
        purpose: null
        years: 3
        renewed: true
        contributions:
          - by: RSMH
            what: [tid, lokal]
      grounds:
        - [several-providers]
        - []
      history: []
    `;
    expect(stringifyYaml(data)).toBe(text);
    expect(parse(text)).toEqual(data);
    expect(readNaively(text)).toEqual(data);
  });

  test('commands nothing in a build log that shows it', () => {
    const texts = [
      'a ##vso[task.complete]b',
      '##[error]c',
      '##VSO[d]',
      'e\n::error::f',
      '::add-mask::g\nh',
      'i\n  ::warning::j\n',
    ];
    const data = {
      texts,
      map: Object.fromEntries(texts.map((text) => [text, text])),
      short: texts.slice(0, 2),
    };
    const text = stringifyYaml(data);
    expect(text).not.toMatch(/##(vso)?\[|^\s*::/im);
    expect(parse(text)).toEqual(data);
    expect(readNaively(stringifyYaml('a ## b\nc::d'))).toBe('a ## b\nc::d');
  });

  test('may be a list, a scalar or empty', () => {
    expect(stringifyYaml([{ a: 1, b: [] }, [[{ c: 2 }]], 'x'])).toBe('- a: 1\n  b: []\n- - - c: 2\n- x\n');
    expect(stringifyYaml('rad 1\nrad 2')).toBe('|-\n  rad 1\n  rad 2\n');
    expect([{}, [], null, 'yes'].map((value) => stringifyYaml(value))).toEqual([
      '{}\n',
      '[]\n',
      'null\n',
      '"yes"\n',
    ]);
  });
});
