import { describe, expect, it } from 'vitest';
import { style } from '../../../src/report/batch/html/style.ts';

/** The colours of one scheme, by name. */
function coloursIn(rule: string): Record<string, string> {
  return Object.fromEntries(
    [...rule.matchAll(/--(\w+):(#[0-9a-f]{3,6})/g)].map(([, name, colour]) => [name!, colour!]),
  );
}

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

const schemes = [...style.matchAll(/:root\{[^}]*\}/g)].map(([rule]) => coloursIn(rule));

describe.each(['light', 'dark', 'print'] as const)('the overview’s colours, %s', (name) => {
  const colours = schemes[['light', 'dark', 'print'].indexOf(name)]!;

  it.each(['ink', 'quiet', 'link', 'bad'])('have %s readable on paper and on shade', (text) => {
    expect(contrast(colours[text]!, colours.paper!)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours[text]!, colours.shade!)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['bar', 'line'])('have %s visible on paper', (part) => {
    const colour = colours[part] ?? schemes[0]![part]!;
    expect(contrast(colour, colours.paper!)).toBeGreaterThanOrEqual(3);
  });
});
