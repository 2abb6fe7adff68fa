import { isCalendarDate } from '../../model/vocabulary.ts';
import { amountInWords } from '../../report/answer-words.ts';
import { dateIn, listed, numberIn } from '../../words/language.ts';
import type { Problem } from '../typed/understand.ts';
import { type Line, line, type Speech } from './line.ts';

/** Most characters of what was typed that a message repeats. */
const REPEATED = 40;

/** Says why what was typed is no answer. */
export function problemLine({ code, data }: Problem, { language, words }: Speech): Line {
  const found = shortened(String(data.found ?? ''));
  const { problems, plain } = words;
  switch (code) {
    case 'empty':
      return line(problems.empty);
    case 'ambiguous-letter':
      return line(plain.ambiguous(found, listed(data.allowed as readonly string[], language, 'disjunction')));
    case 'too-long':
      return line(problems.tooLong(numberIn(Number(data.limit), language)));
    case 'control-characters':
      return line(problems.controlCharacters);
    case 'answer-not-a-number':
      return line(problems.notANumber(found));
    case 'ambiguous-number':
      return line(problems.ambiguousNumber(found));
    case 'answer-not-whole':
      return line(problems.notWhole(found));
    case 'answer-not-a-date':
      return line(problems.notADate(found));
    case 'answer-out-of-range': {
      const say = isCalendarDate(String(data.found)) ? problems.outOfDates : problems.outOfRange;
      return line(say(limitInWords(data.minimum, data.unit), limitInWords(data.maximum, data.unit)));
    }
    default:
      return line(plain.notUnderstood(found));
  }

  function limitInWords(limit: unknown, unit: unknown): string | undefined {
    if (limit === undefined) return undefined;
    const text = String(limit);
    if (isCalendarDate(text)) return dateIn(text, language);
    return amountInWords(Number(text), unit === undefined ? undefined : String(unit), language);
  }
}

function shortened(text: string): string {
  const letters = [...text];
  return letters.length <= REPEATED ? text : `${letters.slice(0, REPEATED).join('')}…`;
}
