import type { Source } from '../../model/question-set.ts';
import { textIn } from '../../model/text.ts';
import type { Language } from '../../model/vocabulary.ts';
import { dateIn } from '../../words/language.ts';

/** Title, publisher, date and reference; what the title says already is not said again. */
export function sourceText({ title, publisher, date, reference }: Source, language: Language): string {
  const parts = [textIn(title, language)];
  for (const part of [publisher, date === undefined ? undefined : dateIn(date, language), reference]) {
    if (part !== undefined && !parts.some((said) => said.includes(part))) parts.push(part);
  }
  return `${parts.join('. ')}.`;
}
