import type { Earlier, Example, QuestionSet, Source } from '../../model/question-set.ts';
import type { SetFile } from '../../model/set-file.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import { checkSet } from './check-set.ts';
import type { Composed } from './compose.ts';
import { readItem, readOutcome, readProcess } from './read-items.ts';
import { conditionContext, readConstraint, readCriterion, readRule } from './read-logic.ts';
import { readParameter } from './read-parameter.ts';
import { readQuestion } from './read-question.ts';
import { SetReading } from './set-reading.ts';

/** Turns composed entries into a question set, and says all that does not fit together. */
export function buildSet(
  composed: Composed,
): Pick<SetReading, 'problems' | 'conditionPaths'> & { set: QuestionSet } {
  const reading = new SetReading(composed);
  const set = readSet(reading);
  checkSet(set, reading);
  return { set, problems: reading.problems, conditionPaths: reading.conditionPaths };
}

function readSet(reading: SetReading): QuestionSet {
  const { top, base } = reading.composed;
  const { file } = top;
  // Conditions speak of questions and parameters, so these are read first.
  const parameters = reading.map('parameters', (...entry) => readParameter(...entry, reading));
  const questions = reading.map('questions', (...entry) => readQuestion(...entry, reading));
  const context = conditionContext(reading, questions, parameters);
  return {
    format: file.format,
    id: file.id,
    version: file.version,
    base: base.map((one) => one.file.id),
    languages: [...reading.languages],
    title: reading.text(file.title, ['title']),
    summary: reading.text(file.summary, ['summary']),
    ...(file.valid && { valid: file.valid }),
    sources: reading.map(
      'sources',
      (id, raw, path): Source => ({ ...raw, id, title: reading.text(raw.title, [...path, 'title']) }),
    ),
    parameters,
    questions,
    criteria: reading.map('criteria', (...entry) => readCriterion(...entry, reading, context)),
    constraints: reading.map('constraints', (...entry) => readConstraint(...entry, reading, context)),
    rules: reading.map('rules', (...entry) => readRule(...entry, reading, context)),
    outcomes: reading.map('outcomes', (...entry) => readOutcome(...entry, reading, context)),
    process: readProcess(reading, context),
    agreement: reading.map('agreement', (...entry) => readItem(...entry, reading, context)),
    attachments: reading.map('attachments', (...entry) => readItem(...entry, reading, context)),
    earlier: [top, ...base].flatMap((one) =>
      (one.file.earlier ?? []).map((raw, i) => readEarlier(raw, i, reading)),
    ),
    examples: Object.entries(file.examples ?? {}).map(([id, raw]) => readExample(id, raw)),
    waivers: file.waivers ?? [],
  };
}

function readEarlier(raw: NonNullable<SetFile['earlier']>[number], i: number, reading: SetReading): Earlier {
  if ('renamed' in raw) return { type: 'renamed', question: raw.renamed, to: raw.to, since: raw.since };
  return {
    type: 'removed',
    question: raw.removed,
    since: raw.since,
    reason: reading.text(raw.reason, ['earlier', i, 'reason']),
  };
}

function readExample(id: string, raw: NonNullable<SetFile['examples']>[string]): Example {
  const byRespondent = Object.keys(raw.answers).every((key) =>
    (respondents as readonly string[]).includes(key),
  );
  const answers = (byRespondent ? raw.answers : { officer: raw.answers }) as Partial<
    Record<Respondent, Record<string, unknown>>
  >;
  return { id, title: raw.title, asOf: raw.asOf, answers, expect: raw.expect };
}
