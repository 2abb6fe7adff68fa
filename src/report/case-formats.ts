import { jsonText } from './formats/json-text.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderText, type TextOptions } from './render-text.ts';
import { type VerdictReport, verdictDocument } from './verdict-document.ts';

/** The readable verdict of one case in a format: text, or the bytes of a file. Some formats load what they need first. */
export type CaseFormat = (
  report: VerdictReport,
  look: TextOptions,
) => string | Uint8Array | Promise<string | Uint8Array>;

/** The formats of `iop explain` and `iop screen --report`, with the ending of their files. */
export const caseFormats = {
  text: {
    ending: 'txt',
    render: (report, look) => renderText(verdictDocument(report), look),
  },
  markdown: { ending: 'md', render: (report) => renderMarkdown(verdictDocument(report)) },
  html: {
    ending: 'html',
    render: async (report) => {
      const { renderHtml } = await import('./html/render-html.ts');
      return renderHtml(verdictDocument(report));
    },
  },
  docx: {
    ending: 'docx',
    render: async (report) => {
      const { renderDocx } = await import('./docx/render-docx.ts');
      return renderDocx(verdictDocument(report));
    },
  },
  json: { ending: 'json', render: ({ verdict }) => `${jsonText(verdict, 2)}\n` },
} as const satisfies Record<string, { ending: string; render: CaseFormat }>;

export type CaseFormatName = keyof typeof caseFormats;
export const caseFormatNames = Object.keys(caseFormats) as CaseFormatName[];
