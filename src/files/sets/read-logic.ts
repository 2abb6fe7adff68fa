import type { Condition } from '../../model/condition.ts';
import { nearest } from '../../model/nearest.ts';
import type { Constraint, Criterion, Parameter, Question, Rule } from '../../model/question-set.ts';
import type { Path } from '../yaml-text.ts';
import { type ConditionContext, readCondition } from './read-condition.ts';
import type { SetReading, Written } from './set-reading.ts';

/** What the conditions of a set may speak of, once its questions and parameters are read. */
export function conditionContext(
  reading: SetReading,
  questions: readonly Question[],
  parameters: readonly Parameter[],
): ConditionContext {
  const criteria = [...reading.composed.entries.criteria];
  return {
    questions: new Map(questions.map((question) => [question.id, question])),
    criteria: criteria.map(([id]) => id),
    musts: criteria.filter(([, raw]) => raw.level !== 'should').map(([id]) => id),
    parameters: new Map(parameters.map((parameter) => [parameter.id, parameter])),
    problem: (code, path, data, at) => reading.problem(code, path, data, at),
    stands: (condition, path) => reading.conditionPaths.set(condition, path),
  };
}

/** Reads one criterion. */
export function readCriterion(
  id: string,
  raw: Written<'criteria'>,
  path: Path,
  reading: SetReading,
  context: ConditionContext,
): Criterion {
  return {
    id,
    name: reading.text(raw.name, [...path, 'name']),
    level: raw.level ?? 'must',
    met: readCondition(raw.met, [...path, 'met'], context),
    ...(raw.applies && { applies: readCondition(raw.applies, [...path, 'applies'], context) }),
    ...(raw.notMet && { notMet: reading.text(raw.notMet, [...path, 'notMet']) }),
    source: reading.sources(raw.source, path),
  };
}

/** Reads one constraint: `if` and `then`, or `never`. */
export function readConstraint(
  id: string,
  raw: Written<'constraints'>,
  path: Path,
  reading: SetReading,
  context: ConditionContext,
): Constraint {
  const rest = {
    id,
    reason: reading.text(raw.reason, [...path, 'reason']),
    source: reading.sources(raw.source, path),
  };
  if (raw.never && !raw.if && !raw.then) {
    const never = raw.never.map((part, i) => readCondition(part, [...path, 'never', i], context));
    return { ...rest, form: { never }, holds: { type: 'not', of: { type: 'all', of: never } } };
  }
  if (!raw.if || !raw.then || raw.never) reading.problem('constraint-form', path, { found: id }, 'key');
  const premise = readCondition(raw.if ?? { always: false }, [...path, 'if'], context);
  const conclusion = readCondition(raw.then ?? { always: true }, [...path, 'then'], context);
  return {
    ...rest,
    form: { premise, conclusion },
    holds: { type: 'any', of: [{ type: 'not', of: premise }, conclusion] },
  };
}

/** Reads one row of the decision table. */
export function readRule(
  id: string,
  raw: Written<'rules'>,
  path: Path,
  reading: SetReading,
  context: ConditionContext,
): Rule {
  const otherwise = raw.when === 'otherwise';
  const outcomes = [...reading.composed.entries.outcomes.keys()];
  if (!outcomes.includes(raw.outcome))
    reading.problem('unknown-outcome', [...path, 'outcome'], {
      found: raw.outcome,
      allowed: outcomes,
      suggestion: nearest(raw.outcome, outcomes),
    });
  const when: Condition = otherwise
    ? { type: 'constant', value: true }
    : readCondition(raw.when, [...path, 'when'], context);
  return {
    id,
    when,
    otherwise,
    outcome: raw.outcome,
    reason: reading.text(raw.reason, [...path, 'reason']),
    source: reading.sources(raw.source, path),
  };
}
