import type { Way } from '../picture/path-picture.ts';

/** The characters that lines and marks are made of. */
export interface Glyphs {
  /** Below headings: the title, a section, a part of one. */
  rules: readonly [string, string, string];
  /** Below the header of a table. */
  rule: string;
  /** Down the side of a notice. */
  bar: string;
  bullet: string;
  /** In the picture of the way: where it begins, where a rule stands at it, where it ends. */
  start: string;
  joint: string;
  end: string;
  /** How a way is drawn down the side, and off to an outcome. */
  ways: Readonly<Record<Way, { down: string; along: string }>>;
}

/** Box drawing. */
export const boxGlyphs: Glyphs = {
  rules: ['═', '─', '┄'],
  rule: '─',
  bar: '│',
  bullet: '•',
  start: '●',
  joint: '┣',
  end: '┗',
  ways: {
    taken: { down: '┃', along: '━' },
    open: { down: '╏', along: '╍' },
    untaken: { down: '┊', along: '┄' },
  },
};

/** The same in ASCII, for terminals that have no more. */
export const asciiGlyphs: Glyphs = {
  rules: ['=', '-', '-'],
  rule: '-',
  bar: '|',
  bullet: '*',
  start: 'o',
  joint: '+',
  end: '+',
  ways: {
    taken: { down: '|', along: '=' },
    open: { down: ':', along: '-' },
    untaken: { down: '.', along: '.' },
  },
};
