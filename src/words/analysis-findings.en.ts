import type { DiagnosticData } from '../model/diagnostic.ts';
import type { findingsSv } from './analysis-findings.sv.ts';
import { bigNumberIn, dataPhrases, manyIn } from './analysis-phrases.ts';

const { quoted: q, plain, count, suggestion } = dataPhrases('en');
const all = (d: DiagnosticData, key: string) => manyIn(d, key, 'en');
const agree = (d: DiagnosticData, key: string, one: string, several: string) =>
  (d[key] as readonly string[]).length === 1 ? one : several;
const of = (d: DiagnosticData) =>
  `${bigNumberIn(plain(d, 'count'), 'en')} of ${bigNumberIn(plain(d, 'of'), 'en')} possible combinations of answers`;
const who: Readonly<Record<string, string>> = {
  association: 'the association',
  officer: 'the officer',
  legal: 'the lawyer',
};
const respondent = (d: DiagnosticData) => who[plain(d, 'respondent')] ?? plain(d, 'respondent');
const period = (d: DiagnosticData) =>
  d.from === d.to
    ? `on ${plain(d, 'from')}`
    : d.to === undefined
      ? `from ${plain(d, 'from')} on`
      : `from ${plain(d, 'from')} to ${plain(d, 'to')}`;

/** What checking a question set can find: a title, a sentence about the finding, and what to do about it. */
export const findingsEn: typeof findingsSv = {
  'no-outcome': {
    title: 'Answers without an outcome',
    say: (d) => `no rule applies to ${of(d)}`,
    help: 'Every case shall get an outcome. Add a rule for these answers, or a last rule with when: otherwise.',
  },
  'rule-never-applies': {
    title: 'Rule that never applies',
    say: (d) => `the rule ${q(d, 'rule')} can never apply: no answers that are allowed meet its condition`,
    help: 'The condition contradicts itself or a constraint. Correct the condition, or remove the rule.',
  },
  'rule-masked': {
    title: 'Rule that never decides',
    say: (d) =>
      `the rule ${q(d, 'rule')} never decides: where it applies, ${all(d, 'rules')} ${agree(d, 'rules', 'has', 'have')} decided already`,
    help: 'The first rule that applies decides. Move the rule before those that mask it, correct the conditions, or remove it.',
  },
  'rules-overlap': {
    title: 'Rules that apply together',
    say: (d) =>
      `the rules ${all(d, 'rules')} apply together to ${of(d)}; the first decides, and their outcomes differ`,
    help: 'This is no error: the order decides. See to it that it is the right one.',
  },
  'outcome-unreachable': {
    title: 'Outcome that is never reached',
    say: (d) =>
      (d.rules as readonly string[]).length > 0
        ? `no answers lead to the outcome ${q(d, 'outcome')}: ${all(d, 'rules')} never ${agree(d, 'rules', 'decides', 'decide')}`
        : `no rule leads to the outcome ${q(d, 'outcome')}`,
    help: 'Remove the outcome, or correct the rules that should lead to it.',
  },
  'criterion-always-met': {
    title: 'Criterion that is always met',
    say: (d) => `the criterion ${q(d, 'criterion')} is always met, whatever the answers are`,
    help: 'The criterion tests nothing. Correct its condition, or remove it.',
  },
  'criterion-never-met': {
    title: 'Criterion that is never met',
    say: (d) => `the criterion ${q(d, 'criterion')} is never met, whatever the answers are`,
    help: 'The condition contradicts itself or a constraint. Correct it.',
  },
  'criteria-contradict': {
    title: 'Criteria that contradict each other',
    say: (d) => `the criteria ${all(d, 'criteria')} cannot be met at the same time`,
    help: 'No case can meet them all. Correct one of the conditions.',
  },
  'criterion-follows': {
    title: 'Criterion that follows from others',
    say: (d) =>
      `the criterion ${q(d, 'criterion')} is always met when ${all(d, 'criteria')} ${agree(d, 'criteria', 'is', 'are')}`,
    help: 'The criterion demands nothing of its own. Remove it, or write what it is to demand beyond the others.',
  },
  'criterion-unused': {
    title: 'Criterion that no rule tests',
    say: (d) => `the criterion ${q(d, 'criterion')} must be met, but no rule tests it`,
    help: 'Let a rule test it, for instance by not-met: any-must, or make it a wish by level: should.',
  },
  'criterion-without-effect': {
    title: 'Criterion without effect',
    say: (d) => `the outcome is the same whether the criterion ${q(d, 'criterion')} is met or not`,
    help: 'The rules that test the criterion never decide because of it. Look at the order of the rules.',
  },
  'criterion-always-applies': {
    title: 'Condition that limits nothing',
    say: (d) => `the criterion ${q(d, 'criterion')} always applies; its applies limits nothing`,
    help: 'Remove applies, or correct the condition.',
  },
  'should-decides': {
    title: 'A wish that decides',
    say: (d) => `the criterion ${q(d, 'criterion')} is a should, but a rule or a constraint tests it`,
    help: 'A should is shown and never decides. Make it a must by level: must, or take it out of the rule.',
  },
  'constraints-unsatisfiable': {
    title: 'Constraints that allow no answers',
    say: (d) =>
      `no answers are allowed: ${agree(
        d,
        'constraints',
        `the constraint ${all(d, 'constraints')} excludes them all`,
        `the constraints ${all(d, 'constraints')} exclude each other`,
      )}`,
    help: 'Correct one of the constraints. Nothing else can be proved until then.',
  },
  'constraint-without-effect': {
    title: 'Constraint without effect',
    say: (d) =>
      (d.constraints as readonly string[]).length > 0
        ? `the constraint ${q(d, 'constraint')} follows from ${all(d, 'constraints')}`
        : `the constraint ${q(d, 'constraint')} holds for all answers anyway`,
    help: 'Remove the constraint, or correct its conditions.',
  },
  'answer-certain': {
    title: 'Question with one possible answer',
    say: (d) =>
      `the answer to ${q(d, 'question')} is always ${q(d, 'answer')}, as ${all(d, 'constraints')} ${agree(d, 'constraints', 'demands', 'demand')}`,
    help: 'The question need not be asked. Correct the constraints, or remove the question.',
  },
  'answer-impossible': {
    title: 'Answer that is never allowed',
    say: (d) =>
      `the answer to ${q(d, 'question')} can never be ${q(d, 'answer')}, as ${all(d, 'constraints')} ${agree(d, 'constraints', 'excludes', 'exclude')} it`,
    help: 'Remove the option, or correct the constraints.',
  },
  'question-without-effect': {
    title: 'Question without effect on the outcome',
    say: (d) => `no answer to ${q(d, 'question')} can change the outcome`,
    help: 'Remove the question, or let a criterion or a rule depend on it.',
  },
  'question-without-values': {
    title: 'Question without a possible answer',
    say: (d) =>
      `the limits of ${q(d, 'question')} leave no answer (at least ${plain(d, 'minimum')}, at most ${plain(d, 'maximum')})`,
    help: 'Correct minimum or maximum.',
  },
  'condition-outside-domain': {
    title: 'Condition outside the answers',
    say: (d) =>
      `the condition on ${q(d, 'question')} is met by ${d.always === 'yes' ? 'every answer' : 'no answer'} that the question allows`,
    help: "Correct the value in the condition, or the question's limits.",
  },
  'respondent-cannot-settle': {
    title: 'Respondent who cannot settle anything',
    say: (d) => `${respondent(d)} alone cannot settle any outcome, whatever the answers are`,
    help: 'Let that role answer more questions (answeredBy), if it is meant to be able to screen a case by itself.',
  },
  'parameter-unused': {
    title: 'Unused parameter',
    say: (d) => `no condition uses the parameter ${q(d, 'parameter')}`,
    help: 'Remove the parameter, or use it.',
  },
  'text-unused': {
    title: 'Text that is never shown',
    say: (d) =>
      d.respondent === undefined
        ? `the text ${q(d, 'item')} is never shown: its condition cannot hold there`
        : `the text for ${respondent(d)} is never shown: that role may not answer ${q(d, 'question')}`,
    help: 'Remove the text, or correct its condition or answeredBy.',
  },
  'source-unused': {
    title: 'Source that nothing names',
    say: (d) => `nothing names the source ${q(d, 'source')}`,
    help: 'Remove the source, or name it where it belongs.',
  },
  'parameter-gap': {
    title: "Gap in a parameter's dates",
    say: (d) => `the parameter ${q(d, 'parameter')} has no value ${period(d)}`,
    help: 'No case can be evaluated at these dates. Fill the gap.',
  },
  'parameter-overlap': {
    title: 'Several values of a parameter',
    say: (d) => `the parameter ${q(d, 'parameter')} has more than one value ${period(d)}`,
    help: 'Let each value end on the day before the next begins.',
  },
  'parameter-not-in-force': {
    title: 'Parameter without a value today',
    say: (d) => `the parameter ${q(d, 'parameter')} has no value at the evaluation date ${plain(d, 'asOf')}`,
    help: 'Add the value that is in force. No case can be evaluated until then.',
  },
  'missing-source': {
    title: 'Missing source',
    say: (d) => `${q(d, 'of')} has no source`,
    help: 'Say by source where the requirement or the figure comes from.',
  },
  'missing-help': {
    title: 'Missing help',
    say: (d) => `the question ${q(d, 'question')} has no help text`,
    help: 'Write under help what the question means, so that all answer the same thing.',
  },
  'missing-text': {
    title: 'Missing text',
    say: (d) =>
      d.respondent === undefined
        ? `${q(d, 'of')} lacks the text ${plain(d, 'field')}`
        : `${q(d, 'of')} lacks a wording for ${respondent(d)} in ${plain(d, 'field')}`,
    help: 'Write the text.',
  },
  'long-sentence': {
    title: 'Long sentence',
    say: (d) =>
      `a sentence has ${count(d, 'words')} words, more than ${count(d, 'limit')}: ‘${plain(d, 'sentence')} …’`,
    help: 'Divide the sentence. Long sentences are hard to read.',
  },
  'difficult-text': {
    title: 'Text that is hard to read',
    say: (d) => `the text has readability index (LIX) ${count(d, 'lix')}, more than ${count(d, 'limit')}`,
    help: 'Write shorter sentences and shorter words.',
  },
  'waiver-unused': {
    title: 'Waiver that is not needed',
    say: (d) =>
      `the waiver of ${q(d, 'finding')} is not needed: there is nothing like it to waive${suggestion(d)}`,
    help: 'Remove the waiver.',
  },
  'waiver-expired': {
    title: 'Waiver that has run out',
    say: (d) => `the waiver of ${q(d, 'finding')} was in force up to and including ${plain(d, 'until')}`,
    help: 'Correct what it is about, or consider anew whether it may stay.',
  },
  'set-too-large': {
    title: 'Question set too large',
    say: () => 'the question set is too large for everything to be proved of it',
    help: 'Divide the set, or make its conditions simpler.',
  },
};
