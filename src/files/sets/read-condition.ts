import { type Bound, type Comparison, type Condition, comparisons } from '../../model/condition.ts';
import type { DiagnosticData } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { Parameter, Question } from '../../model/question-set.ts';
import { isCalendarDate } from '../../model/vocabulary.ts';
import { conditionWords, offsetSchema } from '../../model/written-condition.ts';
import { spelledAnswer } from '../../model/yes-no.ts';
import type { Path } from '../yaml-text.ts';

/** What conditions may speak of, and where problems go. */
export interface ConditionContext {
  questions: ReadonlyMap<string, Question>;
  criteria: readonly string[];
  /** Criteria that `every-must` and `any-must` stand for. */
  musts: readonly string[];
  parameters: ReadonlyMap<string, Parameter>;
  problem(code: string, path: Path, data?: DiagnosticData, at?: 'key' | 'value'): void;
  /** Takes down where a condition on one question stands. */
  stands(condition: Condition, path: Path): void;
}

const NEVER: Condition = { type: 'constant', value: false };

/** Reads a condition as it is written; problems are reported to the context and read as "never". */
export function readCondition(raw: unknown, path: Path, context: ConditionContext): Condition {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
    context.problem('condition-not-a-map', path);
    return NEVER;
  }
  const keys = Object.keys(raw);
  if (keys.length === 0) {
    context.problem('condition-empty', path);
    return NEVER;
  }
  const written = raw as Record<string, unknown>;
  if (Object.hasOwn(written, 'of') && !Object.hasOwn(written, 'at-least'))
    context.problem('of-without-at-least', [...path, 'of'], {}, 'key');
  const read = keys.filter((key) => key !== 'of').map((key) => readKey(key, written, path, context));
  return read.length === 1 ? read[0]! : { type: 'all', of: read };
}

function readKey(
  key: string,
  written: Record<string, unknown>,
  path: Path,
  context: ConditionContext,
): Condition {
  const here = [...path, key];
  const value = written[key];
  switch (key) {
    case 'all':
    case 'any':
      return { type: key, of: readList(value, here, context) };
    case 'not':
      return { type: 'not', of: readCondition(value, here, context) };
    case 'at-least':
      return readAtLeast(value, written.of, path, context);
    case 'always':
      if (typeof value !== 'boolean' && spelledAnswer(value) === undefined)
        context.problem('wrong-type', here, { expected: 'boolean' });
      return { type: 'constant', value: spelledAnswer(value) === 'yes' };
    case 'met':
    case 'not-met':
    case 'applicable':
      return readCriteria(key, value, here, context);
    default:
      return readQuestion(key, value, here, context);
  }
}

function readList(value: unknown, path: Path, context: ConditionContext): Condition[] {
  if (Array.isArray(value) && value.length > 0)
    return value.map((part, i) => readCondition(part, [...path, i], context));
  context.problem('condition-list-empty', path);
  return [NEVER];
}

function readAtLeast(count: unknown, of: unknown, path: Path, context: ConditionContext): Condition {
  const parts = readList(of, [...path, 'of'], context);
  if (!Number.isInteger(count) || (count as number) < 1 || (count as number) > parts.length) {
    context.problem('count-out-of-range', [...path, 'at-least'], { allowed: [`1–${parts.length}`] });
    return NEVER;
  }
  return { type: 'atLeast', count: count as number, of: parts };
}

function readCriteria(
  word: 'met' | 'not-met' | 'applicable',
  value: unknown,
  path: Path,
  context: ConditionContext,
): Condition {
  const everyWord = word === 'not-met' ? 'any-must' : 'every-must';
  const named = value === everyWord ? context.musts : Array.isArray(value) ? value : [value];
  if (named.length === 0) context.problem('criteria-list-empty', path);
  const allowed = [...context.criteria, everyWord];
  const of = named.map((id, i): Condition => {
    if (!context.criteria.includes(String(id))) {
      const place = Array.isArray(value) ? [...path, i] : path;
      context.problem('unknown-criterion', place, {
        found: String(id),
        allowed,
        suggestion: nearest(String(id), allowed),
      });
      return NEVER;
    }
    return { type: 'criterion', criterion: String(id), state: word };
  });
  if (of.length === 1) return of[0]!;
  return { type: word === 'not-met' ? 'any' : 'all', of };
}

function readQuestion(id: string, value: unknown, path: Path, context: ConditionContext): Condition {
  const question = context.questions.get(id);
  if (!question) {
    const allowed = [...context.questions.keys(), ...conditionWords];
    context.problem(
      'unknown-question',
      path,
      { found: id, allowed: [...context.questions.keys()], suggestion: nearest(id, allowed) },
      'key',
    );
    return NEVER;
  }
  switch (question.kind) {
    case 'text':
      context.problem('text-never-decides', path, { found: id }, 'key');
      return NEVER;
    case 'yes-no':
    case 'choice':
      return readValues(question, value, path, context);
    default:
      return readComparisons(question, value, path, context);
  }
}

function readValues(question: Question, value: unknown, path: Path, context: ConditionContext): Condition {
  const list = Array.isArray(value) ? value : [value];
  const allowed = question.kind === 'yes-no' ? ['yes', 'no'] : question.options.map(({ id }) => id);
  const values = list.flatMap((raw, i) => {
    const read = question.kind === 'yes-no' ? spelledAnswer(raw) : typeof raw === 'string' ? raw : undefined;
    if (read !== undefined && allowed.includes(read)) return [read];
    const place = Array.isArray(value) ? [...path, i] : path;
    const found = typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
    context.problem('value-outside-domain', place, {
      question: question.id,
      found,
      allowed,
      suggestion: nearest(found, allowed),
    });
    return [];
  });
  return values.length > 0 ? placed({ type: 'oneOf', question: question.id, values }, path, context) : NEVER;
}

function readComparisons(
  question: Question,
  value: unknown,
  path: Path,
  context: ConditionContext,
): Condition {
  if (Array.isArray(value)) {
    return { type: 'any', of: value.map((one, i) => readComparisons(question, one, [...path, i], context)) };
  }
  if (typeof value !== 'object' || value === null || 'parameter' in value || 'fromAsOf' in value) {
    const bound = readBound(question, value, path, context);
    return bound ? comparison(question, 'is', bound, path, context) : NEVER;
  }
  const read = Object.entries(value).map(([word, raw]): Condition => {
    if (!(comparisons as readonly string[]).includes(word)) {
      context.problem(
        'unknown-comparison',
        [...path, word],
        { found: word, allowed: comparisons, suggestion: nearest(word, comparisons) },
        'key',
      );
      return NEVER;
    }
    const here = [...path, word];
    const bound = readBound(question, raw, here, context);
    return bound ? comparison(question, word as Comparison, bound, here, context) : NEVER;
  });
  if (read.length === 0) context.problem('condition-empty', path);
  return read.length === 1 ? read[0]! : { type: 'all', of: read };
}

function comparison(
  { id }: Question,
  word: Comparison,
  bound: Bound,
  path: Path,
  context: ConditionContext,
): Condition {
  return placed({ type: 'compare', question: id, comparison: word, bound }, path, context);
}

function placed(condition: Condition, path: Path, context: ConditionContext): Condition {
  context.stands(condition, path);
  return condition;
}

function readBound(
  question: Question,
  raw: unknown,
  path: Path,
  context: ConditionContext,
): Bound | undefined {
  const isDate = question.kind === 'date';
  if (!isDate && typeof raw === 'number' && Number.isFinite(raw)) return { type: 'number', value: raw };
  if (isDate && typeof raw === 'string' && isCalendarDate(raw)) return { type: 'date', value: raw };
  if (typeof raw === 'object' && raw !== null && 'parameter' in raw)
    return readParameter(question, String(raw.parameter), path, context);
  if (isDate && typeof raw === 'object' && raw !== null && 'fromAsOf' in raw) {
    const offset = offsetSchema.safeParse(raw.fromAsOf);
    if (offset.success && Object.keys(raw).length === 1) return { type: 'offset', offset: offset.data };
  }
  const found = typeof raw === 'object' ? JSON.stringify(raw) : String(raw);
  context.problem(isDate ? 'not-a-date-bound' : 'not-a-number-bound', path, { question: question.id, found });
  return undefined;
}

function readParameter(
  question: Question,
  id: string,
  path: Path,
  context: ConditionContext,
): Bound | undefined {
  const parameter = context.parameters.get(id);
  if (!parameter) {
    const allowed = [...context.parameters.keys()];
    context.problem('unknown-parameter', path, { found: id, allowed, suggestion: nearest(id, allowed) });
    return undefined;
  }
  const compared = { question: question.id, parameter: id };
  const wanted = question.kind === 'date' ? 'string' : 'number';
  if (parameter.values.some(({ value }) => typeof value !== wanted)) {
    context.problem('kinds-differ', path, { ...compared, kind: question.kind });
    return undefined;
  }
  if (parameter.unit !== question.unit) {
    context.problem('units-differ', path, {
      ...compared,
      unit: question.unit,
      parameterUnit: parameter.unit,
    });
    return undefined;
  }
  return { type: 'parameter', id };
}
