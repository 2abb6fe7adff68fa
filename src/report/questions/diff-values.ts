import type { Condition } from '../../model/condition.ts';
import type { Constraint, QuestionSet, SourceReference } from '../../model/question-set.ts';
import { textIn } from '../../model/text.ts';
import { analysisWords } from '../../words/analysis.ts';
import { conditionInWords } from '../condition-words.ts';
import type { DiffReport } from './diff-document.ts';

/** The value of a field in words: conditions as sentences, sources by name, plain lists with commas. */
export function valueText(value: unknown, set: QuestionSet, { asOf, language }: DiffReport): string {
  const inWords = (condition: Condition) => conditionInWords(condition, { set, asOf, language });
  if (typeof value === 'string') return value;
  if (isCondition(value)) return inWords(value);
  if (isForm(value)) {
    const words = analysisWords[language].show.constraint;
    if ('never' in value) return words.never(value.never.map(inWords).join('; '));
    return words.ifThen(inWords(value.premise), inWords(value.conclusion));
  }
  if (isSources(value)) {
    const named = value.map(({ id, at }) => (at ? `${id} (${textIn(at, language)})` : id));
    return named.join(', ');
  }
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join(', ');
  return JSON.stringify(value);
}

const conditionTypes: readonly string[] = [
  'constant',
  'all',
  'any',
  'not',
  'atLeast',
  'oneOf',
  'compare',
  'criterion',
] satisfies Condition['type'][];

function isCondition(value: unknown): value is Condition {
  return (
    typeof value === 'object' &&
    value !== null &&
    conditionTypes.includes((value as { type?: string }).type ?? '')
  );
}

function isForm(value: unknown): value is Constraint['form'] {
  return typeof value === 'object' && value !== null && ('premise' in value || 'never' in value);
}

function isSources(value: unknown): value is SourceReference[] {
  const isReference = (one: unknown) => {
    if (typeof one !== 'object' || one === null) return false;
    return Object.keys(one).every((key) => key === 'id' || key === 'at');
  };
  return Array.isArray(value) && value.length > 0 && value.every(isReference);
}
