import { analysisWords } from '../../words/analysis.ts';
import { renderMarkdown } from '../render-markdown.ts';
import { type DiffReport, diffDocument } from './diff-document.ts';
import { shortened } from './shortened.ts';

/** GitHub takes 65 536 characters in a comment; some are left for who writes more around it. */
const COMMENT = 64_000;

/** The difference of two sets as Markdown that fits a comment on a pull request. */
export function diffMarkdown(report: DiffReport): string {
  return shortened(
    diffDocument(report),
    COMMENT,
    renderMarkdown,
    analysisWords[report.language].diff.shortened,
  );
}
