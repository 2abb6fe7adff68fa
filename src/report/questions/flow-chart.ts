import { type FlowGraph, type FlowRule, flowOf, type RuleState } from '../../analysis/graph.ts';
import type { Condition } from '../../model/condition.ts';
import type { Question, QuestionSet } from '../../model/question-set.ts';
import { textIn, wordingFor } from '../../model/text.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { Language } from '../../model/vocabulary.ts';
import { analysisWords } from '../../words/analysis.ts';
import { listed } from '../../words/language.ts';
import { conditionInWords } from '../condition-words.ts';
import type { Tone } from '../document.ts';
import { safeText } from '../safe-text.ts';

/** A criterion in a list, and how it stands in the case that is shown. */
export interface ChartCriterion {
  text: string;
  state?: string;
  tone: Tone;
}

/** A row of the flow in the reader's words: what is asked, what it tests, and where it leads. */
export interface ChartRow {
  number: number;
  /** What is tried, in a few words: the name of a question that stands under it, or a condition. */
  heading: string;
  /** When the row applies, in words. */
  condition: string;
  detail?: string;
  otherwise: boolean;
  /** What stands on the way to the outcome, and on the way onward: yes and no, or no and yes to a question. */
  ways: { applies: string; onward: string };
  criteria: readonly ChartCriterion[];
  testedBefore?: string;
  /** The outcome's place among the chart's outcomes. */
  outcome: number;
  state?: RuleState;
  stateInWords?: string;
}

/** The flow of a set, ready to be drawn in any format. All texts are safe. */
export interface FlowChart {
  language: Language;
  title: string;
  /** All that the picture says, in words. */
  description: string;
  start: string;
  rows: readonly ChartRow[];
  outcomes: readonly { name: string; possible?: boolean | undefined }[];
  shownOnly: readonly ChartCriterion[];
}

export interface FlowChartOptions {
  language: Language;
  /** The evaluation date that bounds are taken at. */
  asOf: string;
  /** A case whose way is shown, with its title. */
  path?: { title: string; verdict: Verdict } | undefined;
}

/** The chart of a set's flow, or of one case's way in it. */
export function flowChart(set: QuestionSet, options: FlowChartOptions): FlowChart {
  const { language, path } = options;
  const words = analysisWords[language].graph;
  const graph = flowOf(set, path?.verdict);
  const name = textIn(set.title, language);
  const outcomes = graph.outcomes.map(({ outcome, possible }) => {
    const found = set.outcomes.find(({ id }) => id === outcome)!;
    return { name: safeText(textIn(found.name, language)), possible };
  });
  const rows = graph.rules.map((rule, i) => chartRow(rule, i + 1, graph, set, options));
  return {
    language,
    title: safeText(path ? words.titleOfCase(name, path.title) : words.title(name)),
    description: safeText(
      [words.start, ...rows.map((row) => describeRow(row, outcomes, language))].join(' '),
    ),
    start: words.start,
    rows,
    outcomes,
    shownOnly: graph.shownOnly.map((id) => chartCriterion(id, graph, set, options)),
  };
}

function chartRow(
  rule: FlowRule,
  number: number,
  graph: FlowGraph,
  set: QuestionSet,
  options: FlowChartOptions,
): ChartRow {
  const { language } = options;
  const words = analysisWords[language].graph;
  const names = rule.testedBefore.map((id) =>
    textIn(set.criteria.find((one) => one.id === id)!.name, language),
  );
  const asked = rule.otherwise ? undefined : askedAlone(rule.when, set);
  const condition = rule.otherwise ? words.otherwise : conditionInWords(rule.when, { set, ...options });
  const heading = asked ? textIn(asked.question.label, language) : capitalised(condition);
  return {
    number,
    heading: safeText(heading),
    condition: safeText(condition),
    ...(asked && { detail: wordingOf(asked.question, language) }),
    otherwise: rule.otherwise,
    ways:
      asked?.answer === 'no'
        ? { applies: words.no, onward: words.yes }
        : { applies: words.yes, onward: words.no },
    criteria: rule.criteria.map((id) => chartCriterion(id, graph, set, options)),
    ...(names.length > 0 &&
      names.length < set.criteria.length && {
        testedBefore: safeText(words.testedBefore(listed(names, language))),
      }),
    outcome: graph.outcomes.findIndex(({ outcome }) => outcome === rule.outcome),
    ...(rule.state && { state: rule.state, stateInWords: words.state[rule.state] }),
  };
}

/** The question and the answer, where a row is a plain yes or no to it. */
function askedAlone(when: Condition, set: QuestionSet): { question: Question; answer: string } | undefined {
  if (when.type !== 'oneOf') return undefined;
  const question = set.questions.find(({ id }) => id === when.question)!;
  const [answer, other] = when.values;
  return question.kind === 'yes-no' && answer !== undefined && other === undefined
    ? { question, answer }
    : undefined;
}

/** What the officer is asked, or who else may answer. */
function wordingOf({ ask, answeredBy }: Question, language: Language): string {
  return safeText(
    textIn(wordingFor(ask, answeredBy.includes('officer') ? 'officer' : answeredBy[0]!), language),
  );
}

const tones = { met: 'good', 'not-met': 'bad', open: 'open', 'not-applicable': 'neutral' } as const;

function chartCriterion(
  id: string,
  graph: FlowGraph,
  set: QuestionSet,
  options: FlowChartOptions,
): ChartCriterion {
  const { language } = options;
  const criterion = set.criteria.find((one) => one.id === id)!;
  const { state } = graph.criteria.find((one) => one.criterion === id)!;
  const words = analysisWords[language].graph;
  const inWords = (condition: Condition) => conditionInWords(condition, { set, ...options });
  const conditions = [
    inWords(criterion.met),
    ...(criterion.applies ? [words.appliesWhen(inWords(criterion.applies))] : []),
  ];
  return {
    text: safeText(`${textIn(criterion.name, language)} (${conditions.join('; ')})`),
    ...(state && { state: words.criterion[state] }),
    tone: state ? tones[state] : 'neutral',
  };
}

function describeRow(row: ChartRow, outcomes: FlowChart['outcomes'], language: Language): string {
  const { describe } = analysisWords[language].graph;
  const outcome = outcomes[row.outcome]!.name;
  return [
    row.otherwise
      ? describe.otherwise(row.number, outcome)
      : describe.rule(row.number, row.condition, outcome),
    ...(row.criteria.length > 0
      ? [describe.criteria(listed(row.criteria.map(criterionText), language))]
      : []),
    ...(row.stateInWords === undefined ? [] : [describe.stands(row.stateInWords)]),
  ].join(' ');
}

/** "Uppfyllt – Det finns ingen marknad", or the criterion alone. */
export function criterionText({ text, state }: ChartCriterion): string {
  return state === undefined ? text : `${capitalised(state)} – ${text}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
