import { Paragraph } from 'docx';
import type { ListItem } from '../document.ts';
import { runsWord, type Sources } from './runs.ts';

/** Word has an end to how deep lists go; nobody reads deeper. */
export function listWord(
  items: readonly ListItem[],
  reference: 'numbers' | 'points',
  level: number,
  instance: number,
  place: Sources,
): Paragraph[] {
  return items.flatMap(({ runs, items: inner = [] }) => [
    new Paragraph({
      style: 'ListParagraph',
      numbering: { reference, level: Math.min(level, 2), instance },
      children: runsWord(runs, place),
    }),
    ...listWord(inner, 'points', level + 1, instance, place),
  ]);
}
