import type { batchOverviewSv } from './batch-overview.sv.ts';
import { numberIn } from './language.ts';

const number = (count: number) => numberIn(count, 'en');
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;

/** Words of the overview of many cases (HTML and Markdown). */
export const batchOverviewEn: typeof batchOverviewSv = {
  title: 'Overview of evaluated cases',
  gist: (cases, changed, invalid) =>
    [
      cases === 0
        ? 'No case was evaluated.'
        : cases === 1
          ? 'One case was evaluated.'
          : `${number(cases)} cases were evaluated.`,
      changed === 0
        ? 'No saved verdict has changed.'
        : changed === 1
          ? 'One saved verdict no longer follows from the answers and the rules.'
          : `${number(changed)} saved verdicts no longer follow from the answers and the rules.`,
      ...(invalid === 0
        ? []
        : [
            invalid === 1
              ? 'One file could not be evaluated.'
              : `${number(invalid)} files could not be evaluated.`,
          ]),
    ].join(' '),
  asOf: (first, last) =>
    first === last ? `Evaluation date: ${first}.` : `Evaluation dates: from ${first} to ${last}.`,
  contents: 'Contents',
  skip: 'Skip to the contents',
  outcomes: { heading: 'Outcomes', caption: 'Cases by outcome', none: 'No case was evaluated.' },
  kinds: { heading: 'Where things stand', caption: 'Cases by how they relate to their saved verdict' },
  changes: {
    heading: 'Changes',
    caption: 'Changed verdicts by outcome before and now',
    none: 'No saved verdict has changed.',
  },
  attention: { heading: 'To attend to' },
  findings: { heading: 'What was found', caption: 'What was found, and in how many cases' },
  invalid: {
    heading: 'Files with errors',
    caption: 'Files that could not be evaluated',
  },
  remarks: { heading: 'Remarks', caption: 'Remarks on files that were evaluated or skipped' },
  waived: { heading: 'Waived' },
  waiting: {
    heading: 'Waiting for',
    caption: 'Cases by whom they wait for',
    intro: 'A case may wait for several.',
    list: (who, count) => `Waiting for ${who}: ${plural(count, 'case', 'cases')}`,
    more: (count) => `and ${number(count)} more. All of them are in the tables of cases.`,
    who: {
      association: 'the association',
      officer: 'the officer',
      legal: 'the lawyer',
      decision: 'a decision',
    },
  },
  sets: { heading: 'Question sets', caption: 'Question sets that the cases were evaluated under' },
  cases: {
    changed: 'Changed cases',
    others: 'Other cases',
    group: (name, count) => `${name}: ${plural(count, 'case', 'cases')}`,
  },
  column: {
    case: 'Case',
    place: 'Place',
    outcome: 'Outcome',
    count: 'Count',
    share: 'Share',
    from: 'Before',
    to: 'Now',
    why: 'Why',
    waiver: 'Waiver',
    what: 'What',
    state: 'State',
    finding: 'Finding',
    effect: 'Effect',
    waiting: 'Waiting for',
    set: 'Question set',
    message: 'Message',
    who: 'Who',
  },
  effect: { error: 'to be mended', note: 'information' },
  percent: (share) => `${share}%`,
  madeBy: (engine) => `Made by iop ${engine}.`,
  guidance:
    'The verdicts follow from the answers in the cases. They are guidance, not decisions, and no legal review.',
  more: (count) => `There is no room here for ${plural(count, 'more row', 'more rows')}.`,
  full: 'The whole list is in the formats html and json.',
};
