import { paintFor } from './paint.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderText } from './render-text.ts';
import { type VerdictReport, verdictDocument } from './verdict-document.ts';

/** How a report is to look on the terminal that it is for. */
export interface CaseReportSettings {
  width: number;
  colour: boolean;
  plain: boolean;
}

/** Makes the readable verdict of one case in a format. */
export type CaseFormat = (report: VerdictReport, settings: CaseReportSettings) => string;

/** The formats of `iop explain` and `iop screen --report`, with the ending of their files. */
export const caseFormats = {
  text: {
    ending: 'txt',
    render: (report, { width, colour, plain }) =>
      renderText(verdictDocument(report), { width, plain, paint: paintFor(colour) }),
  },
  markdown: { ending: 'md', render: (report) => renderMarkdown(verdictDocument(report)) },
  json: { ending: 'json', render: ({ verdict }) => `${JSON.stringify(verdict, null, 2)}\n` },
} as const satisfies Record<string, { ending: string; render: CaseFormat }>;

export type CaseFormatName = keyof typeof caseFormats;
export const caseFormatNames = Object.keys(caseFormats) as CaseFormatName[];
