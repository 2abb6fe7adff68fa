import type { CaseChange } from '../../analysis/diff/case-change.ts';
import { analysisWords } from '../../words/analysis.ts';
import { quotedList } from '../../words/analysis-phrases.ts';
import { listed } from '../../words/language.ts';
import { type Section, text } from '../document.ts';
import type { DiffReport } from './diff-document.ts';
import { criterionName, resultName } from './diff-names.ts';

/** Which saved cases change, and why; nothing where none were asked for. */
export function casesSection(report: DiffReport): Section[] {
  const { cases, language } = report;
  if (!cases) return [];
  const words = analysisWords[language].diff.cases;
  const changed = cases.flatMap(({ id, change }) => (change ? [{ id, change }] : []));
  if (changed.length === 0) {
    return [
      {
        id: 'cases',
        heading: words.heading,
        blocks: [{ type: 'paragraph', runs: text(words.none(cases.length)) }],
      },
    ];
  }
  const columns = [words.case, words.before, words.now, words.because].map((header) => ({
    header,
    kind: 'text' as const,
  }));
  const rows = changed.map(({ id, change }) => [
    text(id),
    text(standing(change, 'before', report)),
    text(standing(change, 'after', report)),
    text(reasons(change, report).join('; ')),
  ]);
  return [
    {
      id: 'cases',
      heading: words.heading,
      blocks: [{ type: 'table', caption: words.caption, columns, rows }],
    },
  ];
}

/** The outcome; of a case without one, how it stands and what is possible. */
function standing(
  { status, possibleOutcomes }: CaseChange,
  side: 'before' | 'after',
  report: DiffReport,
): string {
  const words = analysisWords[report.language].diff.cases;
  const names = possibleOutcomes[side].map((id) => resultName(id, report));
  if (status[side] === 'settled') return names.join();
  return status[side] === 'open'
    ? `${words.status.open} (${listed(names, report.language, 'disjunction')})`
    : words.status[status[side]];
}

function reasons({ rules, criteria }: CaseChange, report: DiffReport): string[] {
  const { language } = report;
  const words = analysisWords[language].diff.cases;
  const named = (ids: readonly string[]) => (ids.length === 0 ? words.noRule : quotedList(ids, language));
  const state = (id: string) => words.state[id] ?? id;
  return [
    ...(rules.before.join() === rules.after.join()
      ? []
      : [words.rules(named(rules.before), named(rules.after))]),
    ...redirected(rules, report).map(({ id, outcome }) =>
      words.leads(named([id]), resultName(outcome, report)),
    ),
    ...criteria.map(({ criterion, before, after }) =>
      words.criterion(criterionName(criterion, report), state(before), state(after)),
    ),
  ];
}

/** Rules that decide under both sets, for another outcome than before. */
function redirected({ before, after }: CaseChange['rules'], report: DiffReport) {
  const earlier = new Map(report.before.rules.map(({ id, outcome }) => [id, outcome]));
  return report.after.rules.filter(
    ({ id, outcome }) => before.includes(id) && after.includes(id) && earlier.get(id) !== outcome,
  );
}
