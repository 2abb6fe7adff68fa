import type { Question } from '../../model/question-set.ts';
import { respondents } from '../../model/vocabulary.ts';
import { isReservedId } from '../../model/written-condition.ts';
import { isYes, spelledAnswer } from '../../model/yes-no.ts';
import type { Path } from '../yaml-text.ts';
import type { SetReading, Written } from './set-reading.ts';

/** The fields that belong to some kinds of question alone. */
const fieldsOfKind: Readonly<Record<Question['kind'], readonly string[]>> = {
  'yes-no': [],
  choice: ['options'],
  number: ['unit', 'period', 'minimum', 'maximum', 'wholeNumbers'],
  date: ['minimum', 'maximum'],
  text: [],
};

/** Reads one question; what does not fit its kind is a problem of the reading. */
export function readQuestion(
  id: string,
  raw: Written<'questions'>,
  path: Path,
  reading: SetReading,
): Question {
  if (isReservedId(id)) reading.problem('reserved-id', path, { found: id }, 'key');
  const options = Object.entries(raw.options ?? {}).map(([option, label]) => ({
    id: option,
    label: reading.text(label, [...path, 'options', option]),
  }));
  if (raw.kind === 'choice' && options.length < 2)
    reading.problem('choice-needs-options', path, { found: id }, 'key');
  checkFields(raw, path, reading);
  checkLimits(raw, path, reading);
  return {
    id,
    kind: raw.kind,
    label: reading.text(raw.label, [...path, 'label']),
    ask: reading.wording(raw.ask, [...path, 'ask']),
    ...(raw.why && { why: reading.text(raw.why, [...path, 'why']) }),
    ...(raw.help && { help: reading.wording(raw.help, [...path, 'help']) }),
    illustrations: readIllustrations(id, raw, path, reading),
    ...(raw.where && { where: reading.text(raw.where, [...path, 'where']) }),
    source: reading.sources(raw.source, path),
    answeredBy: respondents.filter((who) => (raw.answeredBy ?? ['association', 'officer']).includes(who)),
    changeable: isYes(raw.changeable, true),
    options,
    ...(raw.unit !== undefined && { unit: raw.unit }),
    ...(raw.period && { period: reading.text(raw.period, [...path, 'period']) }),
    ...(raw.minimum !== undefined && { minimum: raw.minimum }),
    ...(raw.maximum !== undefined && { maximum: raw.maximum }),
    wholeNumbers: isYes(raw.wholeNumbers, false),
  };
}

/** What an answer may look like, in the case of a yes and of a no, say. */
function readIllustrations(
  id: string,
  raw: Written<'questions'>,
  path: Path,
  reading: SetReading,
): Question['illustrations'] {
  const values = raw.kind === 'yes-no' ? ['yes', 'no'] : Object.keys(raw.options ?? {});
  return Object.entries(raw.examples ?? {}).map(([written, text]) => {
    const here = [...path, 'examples', written];
    const value = raw.kind === 'yes-no' ? (spelledAnswer(written) ?? written) : written;
    if (values.length > 0 && !values.includes(value))
      reading.problem('value-outside-domain', here, { question: id, found: written, allowed: values }, 'key');
    return { value, text: reading.text(text, here) };
  });
}

function checkFields(raw: Written<'questions'>, path: Path, reading: SetReading): void {
  for (const field of ['options', 'unit', 'period', 'minimum', 'maximum', 'wholeNumbers'] as const) {
    if (raw[field] !== undefined && !fieldsOfKind[raw.kind].includes(field))
      reading.problem('field-of-another-kind', [...path, field], { found: field, kind: raw.kind }, 'key');
  }
}

function checkLimits(raw: Written<'questions'>, path: Path, reading: SetReading): void {
  const wanted = raw.kind === 'date' ? 'string' : 'number';
  for (const field of ['minimum', 'maximum'] as const) {
    const limit = raw[field];
    if (limit !== undefined && fieldsOfKind[raw.kind].includes(field) && typeof limit !== wanted)
      reading.problem('wrong-type', [...path, field], {
        found: String(limit),
        expected: wanted === 'number' ? 'number' : 'date',
      });
  }
  if (raw.minimum !== undefined && raw.maximum !== undefined && raw.minimum > raw.maximum)
    reading.problem('limits-reversed', [...path, 'maximum'], {
      found: String(raw.maximum),
      minimum: String(raw.minimum),
    });
}
