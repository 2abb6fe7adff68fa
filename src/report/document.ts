import type { Language } from '../model/vocabulary.ts';
import type { PathPicture } from './picture/path-picture.ts';

/**
 * A document as plain data, in the reader's language. Builders (`verdict-document.ts`) say what there is to say
 * and know of no format; renderers (`render-text.ts`, `render-markdown.ts`) know of no verdicts.
 * Texts are as people wrote them: making them safe for a format is the renderer's work.
 */
export interface Document {
  language: Language;
  title: string;
  metadata: Metadata;
  /** What stands under the title, before the first section. */
  lead: readonly Block[];
  sections: readonly Section[];
}

/** What describes a document to those who file or search it: HTML `<meta>`, properties in Word. */
export interface Metadata {
  /** The document's gist in one sentence. */
  description: string;
  /** What it is about: case id, registration number. */
  subject: string;
  keywords: readonly string[];
  /** The day that the contents speak of, `YYYY-MM-DD`; never the day of printing. */
  date: string;
  /** The program and its version. */
  generator: string;
}

/** A part with a heading. Its level is its depth, so that no level is ever skipped. */
export interface Section {
  /** Unique in the document; what links point to. */
  id: string;
  heading: string;
  blocks: readonly Block[];
  sections?: readonly Section[];
}

/** How something stands. Renderers may colour or mark it; the words beside it always say it too. */
export type Tone = 'good' | 'bad' | 'open' | 'neutral';

/** A piece of running text. */
export type Run =
  | { type: 'text'; text: string }
  | { type: 'strong'; text: string }
  /** An id, a digest, a file name: to be read letter by letter. */
  | { type: 'code'; text: string }
  | { type: 'link'; text: string; href: string }
  /** How something stands, in words. */
  | { type: 'state'; text: string; tone: Tone }
  /** A source in the list of references, and perhaps the place in it. */
  | { type: 'cite'; number: number; at?: string };

/** Running text. */
export type Runs = readonly Run[];

export interface Fact {
  term: string;
  /** One or more; each stands by itself. */
  values: readonly Runs[];
}

export interface Column {
  header: string;
  /** `number`: aligned at its end. */
  kind: 'text' | 'number';
}

export interface ListItem {
  runs: Runs;
  items?: readonly ListItem[];
}

/** One of several like things (a criterion, an answer) with facts about it. */
export interface Entry {
  title: Runs;
  facts: readonly Fact[];
}

/** One source, as references name it. */
export interface Reference {
  number: number;
  runs: Runs;
}

export type Block =
  | { type: 'paragraph'; runs: Runs }
  /** Something to notice; the label says what it is ("Warning"), never colour alone. */
  | { type: 'notice'; role: 'info' | 'warning'; label: string; runs: Runs }
  | { type: 'facts'; facts: readonly Fact[] }
  /** The first cell of each row names the row. */
  | { type: 'table'; caption: string; columns: readonly Column[]; rows: readonly (readonly Runs[])[] }
  | { type: 'list'; ordered: boolean; items: readonly ListItem[] }
  | { type: 'entries'; entries: readonly Entry[] }
  /** A picture as data, which each renderer draws in its way; `alternative` says all that it shows. */
  | { type: 'figure'; id: string; caption: string; alternative: string; picture: PathPicture }
  | { type: 'references'; references: readonly Reference[] };

/** Running text of one plain piece. */
export function text(text: string): Runs {
  return [{ type: 'text', text }];
}
