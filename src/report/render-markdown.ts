import type { Document } from './document.ts';

export interface MarkdownOptions {
  /** Level of the title, 1 to 4; sections stand below it. */
  headingLevel?: number | undefined;
}

/** The document as Markdown (CommonMark with tables), ending in a line break. */
export function renderMarkdown(document: Document, { headingLevel = 1 }: MarkdownOptions = {}): string {
  return `${'#'.repeat(headingLevel)} ${document.title}\n`;
}
