import { Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { Fact, Runs } from '../document.ts';
import { widthOf } from '../picture/measure.ts';
import type { Place } from './blocks.ts';
import { listWord } from './lists.ts';
import { runsWord, wordText } from './runs.ts';
import { twips, VALUE_INDENT } from './styles.ts';

/** So many facts stay on one page; of more, the first two do, and the last two. */
const TOGETHER = 8;

/** Terms in a column of their own where all fit there, else each before its value. */
export function factsWord(facts: readonly Fact[], place: Place): Paragraph[] {
  const last = facts.length - 1;
  const fit = facts.every(({ term }) => widthOf(wordText(term), 210) < VALUE_INDENT - 150);
  return facts.flatMap((fact, i) => {
    const keepNext = facts.length <= TOGETHER ? i < last : i === 0 || i === last - 1;
    return fit ? factInColumns(fact, keepNext, place) : factInLine(fact, keepNext, place);
  });
}

function factInColumns(fact: Fact, keepNext: boolean, place: Place): Paragraph[] {
  const { term, values } = fact;
  if (values.some(hasLongWord)) return factOnOwnLines(fact, keepNext, place);
  return values.map((value, i) => {
    const name = i === 0 ? wordText(term) : '';
    return new Paragraph({
      style: 'Fact',
      keepNext: keepNext || i < values.length - 1,
      tabStops: [{ type: TabStopType.LEFT, position: VALUE_INDENT }],
      children: [new TextRun({ style: 'Term', children: [name, new Tab()] }), ...runsWord(value, place)],
    });
  });
}

/** A digest stays on one line where it has the line to itself. */
function factOnOwnLines({ term, values }: Fact, keepNext: boolean, place: Place): Paragraph[] {
  const name = new TextRun({ text: wordText(term), style: 'Term' });
  return [
    new Paragraph({ style: 'FactInLine', keepNext: true, children: [name] }),
    ...values.map(
      (value) =>
        new Paragraph({
          style: 'Fact',
          keepNext,
          indent: { left: twips(6), hanging: 0 },
          children: runsWord(value, place),
        }),
    ),
  ];
}

function hasLongWord(value: Runs): boolean {
  return value.some((run) => 'text' in run && run.text.split(/\s/).some((word) => word.length > 48));
}

function factInLine({ term, values }: Fact, keepNext: boolean, place: Place): Paragraph[] {
  const name = new TextRun({ text: `${wordText(term)}: `, style: 'Term' });
  const [only] = values;
  if (values.length === 1 && only)
    return [new Paragraph({ style: 'FactInLine', keepNext, children: [name, ...runsWord(only, place)] })];
  const items = values.map((runs) => ({ runs }));
  return [
    new Paragraph({ style: 'FactInLine', keepNext: true, children: [name] }),
    ...listWord(items, 'points', 0, place.nextList(), place),
  ];
}
