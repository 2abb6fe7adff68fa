import { calendarDate, dayNumber } from '../../model/calendar.ts';
import type { Parameter, ParameterValue, QuestionSet } from '../../model/question-set.ts';
import { successions } from '../../model/successions.ts';
import { type Finding, finding, type Witness } from '../finding.ts';

/** Days on which a parameter has no value though it has one before and after (or the set is valid), or has two. */
export function parameterFindings(set: QuestionSet): Finding[] {
  return set.parameters.flatMap((parameter) => [
    ...betweenValues(parameter),
    ...outsideValues(parameter, set),
  ]);
}

function betweenValues({ id, values }: Parameter): Finding[] {
  return successions(values).flatMap(({ value, before, shared }) => {
    const part = ['parameters', id, 'values', value.place];
    if (shared) {
      const data = { parameter: id, ...shared };
      return [finding('parameter-overlap', part, data, { at: 'value', witness: caseOn(shared.from) })];
    }
    // What has no last day shares days with all that follows.
    const from = dayAfter(before.to!);
    if (from === value.from) return [];
    const data = { parameter: id, from, to: dayBefore(value.from) };
    return [finding('parameter-gap', part, data, { at: 'value', witness: caseOn(from) })];
  });
}

/** Days of the set's own validity without a value. */
function outsideValues({ id, values }: Parameter, { valid }: QuestionSet): Finding[] {
  const part = ['parameters', id, 'values'];
  const first = values.map(({ from }) => from).sort()[0]!;
  const last = lastDay(values);
  const found: Finding[] = [];
  if (valid?.from !== undefined && valid.from < first) {
    found.push(
      finding(
        'parameter-gap',
        part,
        { parameter: id, from: valid.from, to: dayBefore(first) },
        { witness: caseOn(valid.from) },
      ),
    );
  }
  if (valid?.to !== undefined && last !== undefined && last < valid.to) {
    const from = dayAfter(last);
    found.push(
      finding('parameter-gap', part, { parameter: id, from, to: valid.to }, { witness: caseOn(from) }),
    );
  }
  return found;
}

function lastDay(values: readonly ParameterValue[]): string | undefined {
  const days = values.map(({ to }) => to);
  return days.includes(undefined) ? undefined : days.sort().at(-1);
}

function dayAfter(date: string): string {
  return calendarDate(dayNumber(date) + 1);
}

function dayBefore(date: string): string {
  return calendarDate(dayNumber(date) - 1);
}

/** A case on a day on which no figure is in force, or more than one; whatever its answers are. */
export function caseOn(asOf: string): Witness {
  return { asOf, answers: {} };
}
