import { describe, expect, it } from 'vitest';
import { screenStyle } from '../../../src/report/html/screen-style.ts';
import { pageStyle } from '../../../src/report/html/style.ts';
import { inks } from '../../../src/report/picture/inks.ts';

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replace(/[0-9a-f]/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

const schemes = [...screenStyle.matchAll(/:root\{[^}]*\}/g)].map(
  ([rule]): Record<string, string> =>
    Object.fromEntries(
      [...rule.matchAll(/--(\w+):(#[0-9a-f]{3,6})/g)].map(([, name, colour]) => [name!, colour!]),
    ),
);

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('the colours of a page, %s', (scheme, place) => {
  const colours = schemes[place]!;
  it.each(['ink', 'quiet', 'link', 'good', 'bad', 'open'])(
    'have %s readable on paper and on shade',
    (text) => {
      expect(contrast(colours[text]!, colours.paper!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colours[text]!, colours.shade!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('have lines that carry meaning visible', () => {
    expect(contrast(colours.line!, colours.paper!)).toBeGreaterThanOrEqual(3);
  });

  const ink = (name: keyof typeof inks) => inks[name][scheme];
  it.each([
    ['text', 'paper'],
    ['text', 'wayTint'],
    ['text', 'openTint'],
    ['muted', 'paper'],
    ['way', 'paper'],
    ['way', 'wayTint'],
    ['onWay', 'way'],
    ['open', 'paper'],
    ['open', 'openTint'],
    ['good', 'paper'],
    ['good', 'wayTint'],
    ['good', 'openTint'],
    ['bad', 'paper'],
    ['bad', 'wayTint'],
    ['bad', 'openTint'],
  ] as const)('have pictures with %s readable on %s', (text, ground) => {
    expect(contrast(ink(text), ink(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('have pictures with lines visible', () => {
    expect(contrast(ink('line'), ink('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('have pictures on the page’s own paper', () => {
    expect(luminance(ink('paper'))).toBe(luminance(colours.paper!));
  });
});

describe('the edges of printed pages', () => {
  it('hold any title as a text', () => {
    const style = pageStyle({ title: 'a"}</style>\n\\"; b', subject: "'x' 1/2", language: 'sv' });
    expect(style).toContain('content:"a\\22 \\7d \\3c \\2f style\\3e  \\5c \\22 \\3b  b"');
    expect(style).not.toContain('</style');
  });
});
