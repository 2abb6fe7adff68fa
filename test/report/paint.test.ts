import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintFor } from '../../src/report/paint.ts';
import { safeAddress } from '../../src/report/safe-text.ts';

const links = paintFor({ colour: false, links: true });

describe('hyperlinks', () => {
  it('begin with the address and end after the text', () => {
    expect(links(undefined, 'sidan', 'https://example.org/a')).toBe(
      '\u001b]8;;https://example.org/a\u0007sidan\u001b]8;;\u0007',
    );
  });

  it('are not made where the terminal has none', () => {
    const paint = paintFor({ colour: true, links: false });
    expect(paint(undefined, 'sidan', 'https://example.org/a')).toBe('sidan');
  });

  it.each([
    ['another command', 'https://example.org/\u0007\u001b]0;titel\u0007'],
    ['an escape', 'https://example.org/\u001b\\'],
    ['an 8-bit end', 'https://example.org/\u009c'],
    ['a line break', 'https://example.org/\n'],
    ['what is neither page nor file', 'javascript:alert(1)'],
    ['more than terminals take', `https://example.org/${'a'.repeat(2100)}`],
  ])('are not made of %s', (_, href) => {
    expect(links(undefined, 'sidan', href)).toBe('sidan');
  });

  it('hold nothing but the address, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const address = safeAddress(`https://example.org/${text}`);
        const link = links(undefined, '', address);
        const END = '\u0007\u001b]8;;\u0007';
        if (link === '') return;
        expect(link.startsWith('\u001b]8;;https://example.org/')).toBe(true);
        expect(link.endsWith(END)).toBe(true);
        expect(link.slice('\u001b]8;;'.length, -END.length)).toMatch(/^[!-~]+$/);
      }),
    );
  });
});
