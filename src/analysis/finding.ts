import type { DiagnosticData } from '../model/diagnostic.ts';
import type { Respondent } from '../model/vocabulary.ts';

/** How much a finding asks of the set's keeper. Errors and warnings make `iop questions check` exit 1. */
export type Severity = 'error' | 'warning' | 'information';

/**
 * Every finding that a question set can give, and how severe it is.
 *
 * - **error**: the set does not do what it says, or a promise to those who use it is broken: some answers meet
 *   no rule, or something in the set can never come about.
 * - **warning**: the set works, but something in it is superfluous, unexplained or hard to read.
 * - **information**: true of sound sets too; good to know when the set is edited.
 *
 * | finding | severity | says |
 * | --- | --- | --- |
 * | `no-outcome` | error | some answers meet no rule |
 * | `rule-never-applies` | error | no answers that the constraints allow meet the rule's condition |
 * | `rule-masked` | error | wherever the rule applies, an earlier one does (which: `data.rules`) |
 * | `rules-overlap` | information | two rules with different outcomes apply together |
 * | `outcome-unreachable` | error | no answers lead to the outcome |
 * | `criterion-always-met`, `criterion-never-met` | error | the answers make no difference to the criterion |
 * | `criteria-contradict` | error | these criteria cannot all be met |
 * | `criterion-follows` | warning | whoever meets these criteria (`data.criteria`) meets this one |
 * | `criterion-unused` | warning | a criterion that must be met, but no rule speaks of it |
 * | `criterion-without-effect` | warning | met or not, the outcome is the same |
 * | `criterion-always-applies` | warning | `applies` holds for all answers |
 * | `should-decides` | error | a `should` is shown and never decides, but here something decided by it |
 * | `constraints-unsatisfiable` | error | no answers satisfy these constraints |
 * | `constraint-without-effect` | warning | the constraint follows from others, or always holds |
 * | `answer-certain` | error | the constraints leave one answer to the question |
 * | `answer-impossible` | warning | the constraints never allow this answer |
 * | `question-without-effect` | warning; information if it informs | no answer can change the outcome |
 * | `question-without-values` | error | the question's limits leave no value |
 * | `condition-outside-domain` | error | a condition that all values of its question meet, or none |
 * | `respondent-cannot-settle` | warning; information for `legal` | no answers of this respondent settle an outcome |
 * | `parameter-unused`, `text-unused` | warning | nothing uses it, or no one is ever shown it |
 * | `source-unused` | information | nothing names the source |
 * | `parameter-gap`, `parameter-overlap` | error | no value, or more than one, on some days |
 * | `parameter-not-in-force` | error | no value at the evaluation date |
 * | `missing-source`, `missing-help`, `missing-text` | warning | something that readers need is not there |
 * | `long-sentence`, `difficult-text` | warning | over the stated limits (`readability.ts`) |
 * | `waiver-unused`, `waiver-expired` | warning | a waiver that covers nothing, or whose last day has passed |
 * | `set-too-large` | error | the set is too large to prove anything of it |
 */
export const severities = {
  'no-outcome': 'error',
  'rule-never-applies': 'error',
  'rule-masked': 'error',
  'rules-overlap': 'information',
  'outcome-unreachable': 'error',
  'criterion-always-met': 'error',
  'criterion-never-met': 'error',
  'criteria-contradict': 'error',
  'criterion-follows': 'warning',
  'criterion-unused': 'warning',
  'criterion-without-effect': 'warning',
  'criterion-always-applies': 'warning',
  'should-decides': 'error',
  'constraints-unsatisfiable': 'error',
  'constraint-without-effect': 'warning',
  'answer-certain': 'error',
  'answer-impossible': 'warning',
  'question-without-effect': 'warning',
  'question-without-values': 'error',
  'condition-outside-domain': 'error',
  'respondent-cannot-settle': 'warning',
  'parameter-unused': 'warning',
  'text-unused': 'warning',
  'source-unused': 'information',
  'parameter-gap': 'error',
  'parameter-overlap': 'error',
  'parameter-not-in-force': 'error',
  'missing-source': 'warning',
  'missing-help': 'warning',
  'missing-text': 'warning',
  'long-sentence': 'warning',
  'difficult-text': 'warning',
  'waiver-unused': 'warning',
  'waiver-expired': 'warning',
  'set-too-large': 'error',
} as const satisfies Record<string, Severity>;
export type FindingId = keyof typeof severities;
export const findingIds = Object.keys(severities) as FindingId[];

/** Keys and indexes from the top of the composed set, as it is written: `['rules', 'makes-profit', 'when']`. */
export type PartPath = readonly (string | number)[];

/** A case that shows a finding: the fewest answers, with concrete values, each by a respondent who may give it. */
export interface Witness {
  /** The evaluation date at which it shows it. */
  asOf: string;
  answers: Partial<Record<Respondent, Record<string, string | number>>>;
}

/** Something about a question set that its keeper should know. */
export interface Finding {
  id: FindingId;
  severity: Severity;
  part: PartPath;
  /** Whether the place meant is the part's key or what stands there. */
  at: 'key' | 'value';
  data: DiagnosticData;
  witness?: Witness | undefined;
  /** Evaluation dates at which it is so; absent where the date makes no difference. */
  dates?: readonly string[] | undefined;
  /** Why the keeper accepts it, and until when. */
  waived?: { reason: string; until: string } | undefined;
}

/** What a finding may say besides its id, part and data. */
type Extra = Partial<Pick<Finding, 'severity' | 'at' | 'witness'>>;

/** A finding; at the part's key and with the severity of its id unless said. */
export function finding(
  id: FindingId,
  part: PartPath,
  data: DiagnosticData = {},
  extra: Extra = {},
): Finding {
  const { severity = severities[id], at = 'key', witness } = extra;
  return { id, severity, part, at, data, ...(witness && { witness }) };
}

/** Whether something is to be done: an error or a warning that is not waived. */
export function needsAttention({ severity, waived }: Finding): boolean {
  return severity !== 'information' && waived === undefined;
}
