import type { analysisSv } from './analysis.sv.ts';
import { diffEn } from './analysis-diff.en.ts';
import { findingsEn } from './analysis-findings.en.ts';
import { graphEn } from './analysis-graph.en.ts';
import { showEn } from './analysis-show.en.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** The words of the rule keeper's tools. */
export const analysisEn: typeof analysisSv = {
  findings: findingsEn,
  diff: diffEn,
  graph: graphEn,
  show: showEn,
  severity: { error: 'error', warning: 'warning', information: 'information' },
  counts: {
    error: (count) => counted(count, 'error', 'errors'),
    warning: (count) => counted(count, 'warning', 'warnings'),
    information: (count) => `${count} for information`,
    waived: (count) => `${count} waived`,
  },
  check: {
    shownBy: 'shown by',
    noAnswers: 'a case without answers',
    at: (date) => `evaluated on ${date}`,
    from: (dates) => `holds for evaluations from ${dates} on`,
    waived: (reason, until) => `waived up to and including ${until}: ${reason}`,
    written: (count, folder) => `${counted(count, 'case', 'cases')} in ${folder}`,
    sound: 'nothing to attend to',
    loadTitle: 'Cannot be loaded',
    loadHelp: 'The question set cannot be used until this is corrected. The message says what is allowed.',
  },
  test: {
    unknownRule: (found) => `‘${found}’ is not a rule of the question set`,
    summary: (count, failing) =>
      failing === 0
        ? `${counted(count, 'example holds', 'examples hold')}`
        : `${failing} of ${count} examples fail`,
    example: (id) => `the example ‘${id}’`,
    saved: (file) => `the saved case ‘${file}’`,
    mismatch: (subject, field, expected, found) =>
      `${subject} fails: ${field} should be ${expected} but is ${found}`,
    notInForce: (subject, date, parameters) =>
      `${subject} cannot be run: ${parameters} has no value on ${date}`,
    field: {
      status: 'the status',
      outcome: 'the outcome',
      possibleOutcomes: 'the possible outcomes',
      criteria: 'the criterion',
      rule: 'the rule that decides',
      openQuestions: 'the open questions',
    },
    nothing: 'none',
    coverage: (percent, covered, total) => `coverage: ${percent}% (${covered} of ${total})`,
    uncovered: {
      rule: (id) => `no example in which the rule ‘${id}’ decides`,
      outcome: (id) => `no example with the outcome ‘${id}’`,
      constraint: (id) => `no example in which the constraint ‘${id}’ matters`,
      criterion: (id, state) => `no example in which the criterion ‘${id}’ ${state}`,
    },
    state: { met: 'is met', 'not-met': 'is not met', 'not-applicable': 'does not apply' },
    mutants: (killed, counted_, equivalent) => {
      const besides =
        equivalent > 0
          ? ` (${counted(equivalent, 'equivalent one is', 'equivalent ones are')} not counted)`
          : '';
      return `mutants: ${killed} of ${counted_} are noticed by some example${besides}`;
    },
    tooLarge: (ids) => `mutants too large to try: ${ids}`,
    survivor: (edit) => `no example notices if ${edit}`,
    addThis: 'this example would',
    edit: {
      negate: (before) => `the condition ‘${before}’ is turned into its opposite`,
      'drop-conjunct': (before) => `the demand ‘${before}’ is left out`,
      'drop-disjunct': (before) => `the alternative ‘${before}’ is left out`,
      'drop-part': (before) => `‘${before}’ is no longer counted`,
      'change-count': (before, after) => `‘${before}’ becomes ‘${after}’`,
      'change-values': (before, after) => `‘${before}’ becomes ‘${after}’`,
      'change-comparison': (before, after) => `‘${before}’ becomes ‘${after}’`,
      'change-constant': (before, after) => `‘${before}’ becomes ‘${after}’`,
      'change-parameter': (before, after) => `the parameter's value ${before} becomes ${after}`,
      'swap-rows': (before, after) => `the rules ‘${before}’ and ‘${after}’ change places`,
      'drop-row': (before) => `the rule ‘${before}’ is left out`,
      'change-outcome': (before, after) => `the outcome ‘${before}’ becomes ‘${after}’`,
      'drop-constraint': (before) => `the constraint ‘${before}’ is left out`,
      'drop-applies': (before) => `the criterion always applies, not only where ‘${before}’`,
      'change-level': (before, after) => `the level ${before} becomes ${after}`,
    },
    suggested: (count, set) =>
      count === 0
        ? `# ${set}: no example needs to be added`
        : `# ${set}: ${counted(count, 'example', 'examples')} to add under examples:`,
  },
};
