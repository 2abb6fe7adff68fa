import type { InEach } from './language.ts';

/** What a page or a file says around a document: ways to get about in it, and page numbers. */
interface PageWords {
  skip: string;
  contents: string;
  /** Who made it, and of which day it speaks. */
  madeBy(program: string, day: string): string;
  /** Around the numbers on printed pages: "Sida 1 av 3". */
  page: string;
  of: string;
}

export const pageWords: InEach<PageWords> = {
  sv: {
    skip: 'Hoppa till innehållet',
    contents: 'Innehåll',
    madeBy: (program, day) => `Gjord med ${program}. Bedömningsdag ${day}.`,
    page: 'Sida',
    of: 'av',
  },
  en: {
    skip: 'Skip to the contents',
    contents: 'Contents',
    madeBy: (program, day) => `Made with ${program}. Evaluation date ${day}.`,
    page: 'Page',
    of: 'of',
  },
};
