import { describe, expect, it } from 'vitest';
import { safeAddress, safeLines, safeText } from '../../src/report/safe-text.ts';

describe('text from a file', () => {
  it('shows control characters instead of letting them work', () => {
    expect(safeText('röd \u001b[31mtext\u001b[0m')).toBe('röd \\u001b[31mtext\\u001b[0m');
    expect(safeText('\u009b31m\u0007\u007f')).toBe('\\u009b31m\\u0007\\u007f');
  });

  it('shows what turns the direction of text, or hides in it', () => {
    expect(safeText('\u202efdp.exe\u202c \u2066x\u2069')).toBe('\\u202efdp.exe\\u202c \\u2066x\\u2069');
    expect(safeText('no\u200b-market \u{e0041}')).toBe('no\\u200b-market \\ue0041');
    expect(safeText('\ud800')).toBe('\\ud800');
  });

  it('shows what a build log would obey, also at the start of a line that it comes to when it is wrapped', () => {
    expect(safeText('a ##vso[task.complete]b')).toBe('a \\u0023#vso[task.complete]b');
    expect(safeText('##[error]c')).toBe('\\u0023#[error]c');
    expect(safeText('::error::d')).toBe('\\u003a:error::d');
    expect(safeText('a\n::stop-commands::e')).toBe('a \\u003a:stop-commands::e');
    expect(safeText('iop::a ## b: c')).toBe('iop::a ## b: c');
  });

  it('is one line, with single spaces', () => {
    expect(safeText('första\r\n\tandra  tredje\u2028fjärde\u0085femte')).toBe(
      'första andra tredje fjärde femte',
    );
  });

  it('keeps what people write: accents, signs, emoji, Arabic, and spaces that hold a number together', () => {
    const written = 'Åsa & Çelik <3 ”citat” 👩‍🔬 مرحبا 300\u00a0000 c̈';
    expect(safeText(written)).toBe(written);
  });
});

describe('an address', () => {
  it('is made a link only on the web', () => {
    expect(safeAddress('https://example.org/a b')).toBe('https://example.org/a%20b');
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://',
      'protokoll.pdf',
    ]) {
      expect(safeAddress(href)).toBeUndefined();
    }
  });
});

describe('lines that are shown as they stand', () => {
  it('keep their white space, their line ends and what nobody obeys', () => {
    const text = ' a\tb  c\u00a0d\r\n+e :: f ## g\n\n- ::h [x]#[y]\n';
    expect(safeLines(text)).toBe(text);
  });

  it('show what a terminal or a build log would obey', () => {
    expect(safeLines('a\u001b[2J\rb\u202e\u2028\n')).toBe('a\\u001b[2J\\u000db\\u202e\\u2028\n');
    expect(safeLines('x ##VSO[a] ##[b]\n \t::c::d\r\n::e')).toBe(
      'x \\u0023#VSO[a] \\u0023#[b]\n \t\\u003a:c::d\r\n\\u003a:e',
    );
  });
});
