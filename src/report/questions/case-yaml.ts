import type { Witness } from '../../analysis/finding.ts';
import type { ExampleDraft } from '../../analysis/mutation/example-draft.ts';
import { type YamlData, yamlFlow } from './yaml-flow.ts';

/** A witness as a case file (CONTRACT 4): it can be saved and run. */
export interface WitnessCase {
  format: 'iop-case/1';
  questionSet: string;
  answers: Witness['answers'];
  /** So that it is evaluated at the date at which it shows something. */
  decision?: { date: string };
}

/** The case of a witness; `dated` where its date makes a difference, so that it shows the same on any later day. */
export function witnessCase({ asOf, answers }: Witness, set: string, dated: boolean): WitnessCase {
  return {
    format: 'iop-case/1',
    questionSet: set,
    answers,
    ...(dated && { decision: { date: asOf } }),
  };
}

/** A case as the text of a file. */
export function caseYaml(data: WitnessCase): string {
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${key === 'format' ? value : yamlFlow(value as YamlData)}\n`)
    .join('');
}

/** Whether a witness has any answers: with none, the empty case shows it. */
export function isEmptyCase({ answers }: Witness): boolean {
  return Object.values(answers).every((own) => Object.keys(own ?? {}).length === 0);
}

/** The answers of a witness on one line. */
export function answersFlow({ answers }: Witness): string {
  return yamlFlow(bareAnswers(answers) as YamlData);
}

/** An example as it is pasted under `examples:`; `dated` where its date makes a difference: it must hold on any later day. */
export function exampleYaml(id: string, example: ExampleDraft, dated: boolean, indent = '  '): string {
  const lines = [
    `${id}:`,
    ...(dated ? [`  asOf: ${example.asOf}`] : []),
    `  answers: ${answersFlow(example)}`,
    `  expect: ${yamlFlow(example.expect as YamlData)}`,
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

/** In a set's examples, answers without a respondent are the officer's. */
function bareAnswers(answers: Witness['answers']) {
  const respondents = Object.keys(answers);
  return respondents.length === 1 && answers.officer ? answers.officer : answers;
}
