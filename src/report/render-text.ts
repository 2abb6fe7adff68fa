import type { Document } from './document.ts';
import { type Paint, unpainted } from './paint.ts';

export interface TextOptions {
  /** Columns of the terminal; taken as 40 to 200. */
  width: number;
  /** Colours (`paint.ts`); none unless given. */
  paint?: Paint | undefined;
  /** Words and line breaks alone: no rules, marks or boxes, for screen readers and logs. */
  plain?: boolean | undefined;
}

/** The document as lines for a terminal, ending in a line break. */
export function renderText(document: Document, { paint = unpainted }: TextOptions): string {
  return `${paint('title', document.title)}\n`;
}
