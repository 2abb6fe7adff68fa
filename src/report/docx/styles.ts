import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { Language } from '../../model/vocabulary.ts';
import { localeOf } from '../../words/language.ts';

/** Twentieths of a point: the unit of lengths in Word. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** What stands between the margins of an A4 page. */
export const TEXT_WIDTH = twips(160);
/** Where values begin beside their terms. */
export const VALUE_INDENT = twips(58);

/** Colours that can be read on white, with at least 4.5 : 1. */
export const colours = {
  ink: '1B1B1B',
  quiet: '4F4F4F',
  line: '767676',
  hair: 'C4CACE',
  shade: 'F2F4F6',
  link: '0B4F8A',
  good: '1D6B3A',
  bad: '9B1C1C',
  open: '6B3C8F',
} as const;

/** Word has it on every machine, and LibreOffice a font with the same widths. */
const FONT = 'Arial';

/** Paragraphs of ours beside Word's own (`Normal`, `Title`, `Heading 1` …): what an editor finds in the list of styles. */
const paragraphStyles: IParagraphStyleOptions[] = [
  style('Key', 'Key sentence', { size: 26, bold: true }, { before: 60, after: 120 }),
  {
    ...style('Fact', 'Fact', {}, { before: 30, after: 30 }),
    paragraph: {
      spacing: { before: 30, after: 30 },
      indent: { left: VALUE_INDENT, hanging: VALUE_INDENT },
      keepLines: true,
    },
  },
  {
    ...style('FactInLine', 'Fact in line', {}, {}),
    paragraph: {
      spacing: { before: 30, after: 30 },
      indent: { left: twips(6), hanging: twips(6) },
      keepLines: true,
    },
  },
  {
    ...style('Notice', 'Notice', {}, {}),
    paragraph: {
      spacing: { before: 160, after: 160 },
      indent: { left: twips(3), right: twips(3) },
      border: { left: { style: BorderStyle.SINGLE, size: 24, space: 8, color: colours.line } },
      shading: { fill: colours.shade, color: 'auto', type: 'clear' },
      keepLines: true,
    },
  },
  {
    ...style('Caption', 'caption', { bold: true }, {}),
    paragraph: { spacing: { before: 160, after: 100 }, keepNext: true },
  },
  {
    ...style('TableText', 'Table text', { size: 20 }, {}),
    paragraph: { spacing: { before: 40, after: 40 } },
  },
  {
    ...style('Picture', 'Picture', {}, {}),
    paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' } },
  },
  style('Gap', 'Gap', { size: 12 }, { before: 0, after: 0 }),
  style('Source', 'Source', {}, { after: 80 }),
  style('Header', 'header', { size: 17, color: colours.quiet }, { after: 0 }),
  style('Footer', 'footer', { size: 17, color: colours.quiet }, { after: 0 }),
];

function style(
  id: string,
  name: string,
  run: IParagraphStyleOptions['run'],
  spacing: { before?: number; after?: number },
): IParagraphStyleOptions {
  return {
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { ...run },
    paragraph: { spacing },
  };
}

/** All styles, in the language that the spelling is checked in. */
export function documentStyles(language: Language): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { font: FONT, size, bold: true, color: colours.ink },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: 21,
          color: colours.ink,
          language: { value: localeOf[language], eastAsia: localeOf[language] },
        },
        paragraph: { spacing: { after: 100, line: 276, lineRule: 'auto' } },
      },
      title: { ...heading(44, 0, 200), next: 'Normal' },
      heading1: heading(30, 440, 140),
      heading2: heading(23, 280, 80),
      heading3: heading(21, 220, 60),
      heading4: heading(21, 200, 60),
      listParagraph: { paragraph: { spacing: { after: 60 } } },
      hyperlink: { run: { color: colours.link, underline: { type: 'single' } } },
    },
    paragraphStyles,
    characterStyles: [
      { id: 'Code', name: 'Code', run: { font: 'Consolas', size: 18, noProof: true } },
      { id: 'Cite', name: 'Cite', run: { size: 19, color: colours.quiet } },
      { id: 'Term', name: 'Term', run: { color: colours.quiet } },
    ],
  };
}
