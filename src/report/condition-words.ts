import { resolveBound } from '../evaluate/bounds.ts';
import { calendarDate } from '../model/calendar.ts';
import type { Condition } from '../model/condition.ts';
import { isOverMusts } from '../model/over-musts.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { textIn } from '../model/text.ts';
import type { Language } from '../model/vocabulary.ts';
import { reportWords } from '../words/report.ts';
import { changeInWords, valuesInWords } from './answer-words.ts';

/** Where a condition stands: its set, the evaluation date that its bounds are taken at, and who reads it. */
export interface ConditionPlace {
  set: QuestionSet;
  asOf: string;
  language: Language;
}

/**
 * A condition in words: "Flera aktörer: ja", "Stöd: högst 300 000 EUR, eller (Uppdrag: ja, och …)". What it demands and
 * no more: a rule's own reason often presumes that no earlier rule applied.
 */
export function conditionInWords(condition: Condition, place: ConditionPlace): string {
  const words = reportWords[place.language].condition;
  const inner = (part: Condition) =>
    isJoined(part, place) ? `(${conditionInWords(part, place)})` : conditionInWords(part, place);
  switch (condition.type) {
    case 'constant':
      return condition.value ? words.always : words.never;
    case 'all':
      return overMusts(condition, place) ?? condition.of.map(inner).join(words.and);
    case 'any':
      return overMusts(condition, place) ?? condition.of.map(inner).join(words.or);
    case 'atLeast':
      return words.atLeast(condition.count, condition.of.map(inner).join('; '));
    case 'not': {
      const opposite = complement(condition.of, place.set);
      return opposite ? conditionInWords(opposite, place) : words.not(inner(condition.of));
    }
    case 'criterion': {
      const criterion = place.set.criteria.find(({ id }) => id === condition.criterion);
      return words.criterion[condition.state](
        criterion ? textIn(criterion.name, place.language) : condition.criterion,
      );
    }
    case 'oneOf': {
      const question = questionOf(condition.question, place.set);
      return `${textIn(question.label, place.language)}: ${valuesInWords(question, condition.values, place.language)}`;
    }
    case 'compare': {
      const question = questionOf(condition.question, place.set);
      const at = resolveBound(condition.bound, place.set, place.asOf);
      const bound = { [condition.comparison]: question.kind === 'date' ? calendarDate(at) : at };
      return `${textIn(question.label, place.language)}: ${changeInWords(question, bound, place.language)}`;
    }
  }
}

/** The other answers of a question with named ones: "not the state" is "a municipality or a region". */
function complement(condition: Condition, set: QuestionSet): Condition | undefined {
  if (condition.type !== 'oneOf') return undefined;
  const { kind, options } = questionOf(condition.question, set);
  const all = kind === 'yes-no' ? ['yes', 'no'] : options.map(({ id }) => id);
  const values = all.filter((value) => !condition.values.includes(value));
  return values.length > 0 ? { ...condition, values } : undefined;
}

/** "At least one criterion is not met": shorter than naming every one of them. */
function overMusts(
  condition: Condition & { of: Condition[] },
  { set, language }: ConditionPlace,
): string | undefined {
  const words = reportWords[language].condition;
  if (!isOverMusts(condition, set)) return undefined;
  const every = set.criteria.every(({ level }) => level === 'must');
  if (condition.type === 'all') return every ? words.everyCriterion : words.everyMust;
  return every ? words.anyCriterion : words.anyMust;
}

function isJoined(condition: Condition, place: ConditionPlace): boolean {
  if (condition.type === 'atLeast') return true;
  if (condition.type !== 'all' && condition.type !== 'any') return false;
  return condition.of.length > 1 && overMusts(condition, place) === undefined;
}

function questionOf(id: string, set: QuestionSet) {
  const found = set.questions.find((question) => question.id === id);
  if (!found) throw new Error(`no question ${id}`);
  return found;
}
