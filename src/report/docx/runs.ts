import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run, Runs, Tone } from '../document.ts';
import { safeAddress, safeText } from '../safe-text.ts';
import { colours } from './styles.ts';

const toneColours: Readonly<Record<Tone, string | undefined>> = {
  good: colours.good,
  bad: colours.bad,
  open: colours.open,
  neutral: undefined,
};

/** What a document's running text needs to know of it. */
export interface Sources {
  has(number: number): boolean;
}

/** Text that a Word file can hold: safe, and without the two characters that XML has no way to write. */
export function wordText(text: string): string {
  return safeText(text).replace(/[\ufffe\uffff]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}

/** Running text as runs of Word. */
export function runsWord(runs: Runs, sources: Sources): ParagraphChild[] {
  return runs.map((run) => runWord(run, sources));
}

function runWord(run: Run, sources: Sources): ParagraphChild {
  switch (run.type) {
    case 'text':
      return new TextRun(wordText(run.text));
    case 'strong':
      return new TextRun({ text: wordText(run.text), bold: true });
    case 'code':
      return new TextRun({ text: wordText(run.text), style: 'Code' });
    case 'state': {
      const color = toneColours[run.tone];
      return new TextRun({ text: wordText(run.text), ...(color ? { color, bold: true } : {}) });
    }
    case 'link': {
      const link = safeAddress(run.href);
      if (link === undefined) return new TextRun(wordText(run.text));
      return new ExternalHyperlink({
        link,
        children: [new TextRun({ text: wordText(run.text), style: 'Hyperlink' })],
      });
    }
    case 'cite': {
      const text = run.at === undefined ? `[${run.number}]` : `[${run.number}, ${wordText(run.at)}]`;
      // Not bold in a heading either.
      const cite = new TextRun({ text, style: 'Cite', bold: false });
      return sources.has(run.number)
        ? new InternalHyperlink({ anchor: bookmarkOf(run.number), children: [cite] })
        : cite;
    }
  }
}

/** The name of the place where a source stands. */
export function bookmarkOf(source: number): string {
  return `source_${source}`;
}
