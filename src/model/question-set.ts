import type { Condition } from './condition.ts';
import type { Text, Wording } from './text.ts';
import type { Language, QuestionKind, Respondent, Status } from './vocabulary.ts';

/** Where a text or rule comes from: a source of the set, and the place in it. */
export interface SourceReference {
  id: string;
  at?: Text | undefined;
}

/** A document or page that the set rests on. */
export interface Source {
  id: string;
  title: Text;
  publisher?: string | undefined;
  date?: string | undefined;
  reference?: string | undefined;
}

/** One value of a dated parameter, in force from `from` to and including `to`. */
export interface ParameterValue {
  value: number | string;
  from: string;
  to?: string | undefined;
  source?: SourceReference[] | undefined;
}

/** A figure that changes over time and that conditions compare with. */
export interface Parameter {
  id: string;
  name: Text;
  unit?: string | undefined;
  values: ParameterValue[];
}

/** One of the values of a `choice` question. */
export interface Option {
  id: string;
  label: Text;
}

/** A question (CONTRACT 1). */
export interface Question {
  id: string;
  kind: QuestionKind;
  /** A few words that name the question in lists and tables. */
  label: Text;
  ask: Wording;
  why?: Text | undefined;
  help?: Wording | undefined;
  /** What an answer can look like in practice, by value (`yes`, `no`, an option). */
  illustrations: { value: string; text: Text }[];
  /** Where the answer can be found. */
  where?: Text | undefined;
  source: SourceReference[];
  answeredBy: Respondent[];
  changeable: boolean;
  options: Option[];
  unit?: string | undefined;
  /** What the number is counted over, as words: "in three years". */
  period?: Text | undefined;
  minimum?: number | string | undefined;
  maximum?: number | string | undefined;
  wholeNumbers: boolean;
}

/** A requirement (CCCEV `Criterion`). A `should` is shown and never decides. */
export interface Criterion {
  id: string;
  name: Text;
  level: 'must' | 'should';
  met: Condition;
  applies?: Condition | undefined;
  /** What it means that the criterion is not met. */
  notMet?: Text | undefined;
  source: SourceReference[];
}

/** Answers that cannot hold together, or that follow from each other. */
export interface Constraint {
  id: string;
  /** What must hold in every completion. */
  holds: Condition;
  form: { premise: Condition; conclusion: Condition } | { never: Condition[] };
  reason: Text;
  source: SourceReference[];
}

/** A row of the decision table. */
export interface Rule {
  id: string;
  when: Condition;
  otherwise: boolean;
  outcome: string;
  reason: Text;
  source: SourceReference[];
}

/** Something shown where its condition holds: a next step, a part of the process, a required document. */
export interface Item {
  id: string;
  text: Text;
  when?: Condition | undefined;
  source: SourceReference[];
}

/** A form of cooperation that the table can point to. */
export interface Outcome {
  id: string;
  name: Text;
  summary: Text;
  /** Whether this outcome points towards an IOP; `no` is what `--fail-on not-iop` looks for. */
  partnership: 'yes' | 'maybe' | 'no';
  nextSteps: Item[];
  source: SourceReference[];
}

/** Who does what with a case. */
export interface Process {
  handles: Item[];
  reviews: Item[];
  decides: Item[];
  contact: Item[];
}

/** What became of a question of an earlier version. */
export type Earlier =
  | { type: 'renamed'; question: string; to: string; since: string }
  | { type: 'removed'; question: string; since: string; reason: Text };

/** Answers and what must come of them; runs as a test. */
export interface Example {
  id: string;
  title?: string | undefined;
  asOf?: string | undefined;
  /** Raw answers by respondent, as in a case file. */
  answers: Partial<Record<Respondent, Record<string, unknown>>>;
  expect: {
    status?: Status | undefined;
    outcome?: string | null | undefined;
    possibleOutcomes?: string[] | undefined;
    criteria?: Record<string, string> | undefined;
    rule?: string | undefined;
    openQuestions?: string[] | undefined;
  };
}

/** A finding of `iop questions check` that the set's keeper accepts for a time. */
export interface SetWaiver {
  finding: string;
  part?: string | undefined;
  reason: string;
  until: string;
}

/** A question set, composed and checked: what is evaluated, asked and shown. */
export interface QuestionSet {
  format: 'iop-questions/1';
  id: string;
  version: string;
  /** Ids of the sets this one builds on, nearest first. */
  base: string[];
  languages: Language[];
  title: Text;
  summary: Text;
  valid?: { from?: string | undefined; to?: string | undefined } | undefined;
  sources: Source[];
  parameters: Parameter[];
  questions: Question[];
  criteria: Criterion[];
  constraints: Constraint[];
  rules: Rule[];
  outcomes: Outcome[];
  process: Process;
  agreement: Item[];
  attachments: Item[];
  earlier: Earlier[];
  examples: Example[];
  waivers: SetWaiver[];
}

/** The parameter's value in force at `date` (`YYYY-MM-DD`), or undefined: never the nearest one. */
export function parameterAt(parameter: Parameter, date: string): ParameterValue | undefined {
  return parameter.values.find(({ from, to }) => from <= date && (to === undefined || date <= to));
}
