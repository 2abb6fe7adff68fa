import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { Run, Runs } from '../document.ts';
import type { Paint } from '../paint.ts';
import { safeAddress, safeText } from '../safe-text.ts';

/** How text is laid out: `render-text.ts` has the options that people give. */
export interface Style {
  paint: Paint;
  plain: boolean;
}

/** Runs as one line of safe text with its looks; wrapped later. */
export function painted(runs: Runs, { paint }: Style): string {
  return runs
    .map((run) => paintedRun(run, paint))
    .join('')
    .trim();
}

function paintedRun(run: Run, paint: Paint): string {
  switch (run.type) {
    case 'text':
    case 'code':
      return safeText(run.text);
    case 'strong':
      return paint('strong', safeText(run.text));
    case 'state':
      return paint(run.tone, safeText(run.text));
    case 'link': {
      const address = safeAddress(run.href);
      const text = safeText(run.text);
      return address === undefined || address === run.text ? text : `${text} (${address})`;
    }
    case 'cite':
      return run.at === undefined ? `[${run.number}]` : `[${run.number}, ${safeText(run.at)}]`;
  }
}

/** Breaks a line between words, and inside those that are longer than the width. */
export function wrapped(line: string, width: number): string[] {
  return wrapAnsi(line, width, { hard: true }).split('\n');
}

/** Wraps with `first` before the first line and as much space before the others. */
export function hanging(first: string, line: string, width: number): string[] {
  const indent = stringWidth(first);
  return wrapped(line, width - indent).map((part, i) => `${i === 0 ? first : ' '.repeat(indent)}${part}`);
}

/** Every line with space before it. */
export function indented(lines: readonly string[], by: number): string[] {
  return lines.map((line) => (line === '' ? line : `${' '.repeat(by)}${line}`));
}

/** `line` filled up with space to `width` columns. */
export function padded(line: string, width: number, at: 'start' | 'end' = 'end'): string {
  const space = ' '.repeat(Math.max(0, width - stringWidth(line)));
  return at === 'end' ? `${line}${space}` : `${space}${line}`;
}
