import type { Summary } from '../../model/evaluation.ts';
import { batchWords } from '../../words/batch.ts';
import { dateIn } from '../../words/language.ts';
import { diagnosticAnnotation } from './annotations.ts';
import { CaseGroups } from './html/case-groups.ts';
import {
  changeTable,
  findingTable,
  outcomeTable,
  setTable,
  stepTable,
  waitingTable,
} from './html/count-tables.ts';
import { fileRow, fileTable } from './html/file-tables.ts';
import { type Markup, markup, none } from './html/markup.ts';
import { folded, htmlPage, type PageSection } from './html/page.ts';
import { WaitingLists } from './html/waiting-lists.ts';
import type { ReportFormat, ReportSettings } from './reporter.ts';
import { Tally } from './tally.ts';

/** What the page is made from; rows are HTML already, so that of each case only its row is kept. */
interface Parts {
  tally: Tally;
  groups: CaseGroups;
  waiting: WaitingLists;
  broken: Markup[];
  remarks: Markup[];
}

/** An overview as one HTML file: counts and changes first, then every case, folded and one click from its file. */
export const html: ReportFormat = (settings) => {
  const { language } = settings;
  const parts: Parts = {
    tally: new Tally(language),
    groups: new CaseGroups(settings),
    waiting: new WaitingLists(settings),
    broken: [],
    remarks: [],
  };
  return {
    case: (reported) => {
      parts.tally.add(reported);
      parts.groups.add(reported);
      parts.waiting.add(reported);
      return '';
    },
    diagnostic: (reported) => {
      const annotation = diagnosticAnnotation(reported, language);
      (annotation.level === 'error' ? parts.broken : parts.remarks).push(fileRow(annotation, settings));
      return '';
    },
    end: (summary) =>
      htmlPage({
        language,
        engine: settings.engine,
        lead: leadOf(summary, parts, settings),
        sections: sectionsOf(summary, parts, settings),
      }),
  };
};

function leadOf(
  { cases, changed, invalid }: Summary,
  { tally }: Parts,
  { language }: ReportSettings,
): Markup {
  const words = batchWords[language].overview;
  const day = (date: string) => dateIn(date, language);
  const asOf = tally.asOf
    ? markup`<p>${words.asOf(day(tally.asOf.first), day(tally.asOf.last))}</p>\n`
    : none;
  return markup`<p>${words.gist(cases, changed, invalid)}</p>\n${asOf}`;
}

function sectionsOf(summary: Summary, parts: Parts, settings: ReportSettings): PageSection[] {
  const { tally, groups, waiting, broken, remarks } = parts;
  const { language } = settings;
  const { cases } = summary;
  const words = batchWords[language].overview;
  const paragraph = (text: string) => markup`<p>${text}</p>\n`;
  const counted = [...broken, ...remarks].length;
  const waits = tally.waiting.entries().length > 0;
  const sections: (PageSection | undefined)[] = [
    {
      id: 'outcomes',
      heading: words.outcomes.heading,
      content: cases === 0 ? paragraph(words.outcomes.none) : outcomeTable(tally, cases, language),
    },
    broken.length === 0
      ? undefined
      : {
          id: 'errors',
          heading: words.invalid.heading,
          content: fileTable(words.invalid.caption, broken, settings),
        },
    { id: 'changes', heading: words.changes.heading, content: changesOf(summary, parts, settings) },
    within('found', words.findings.heading, findingTable(tally, language)),
    within(
      'waiting',
      words.waiting.heading,
      waits
        ? markup`${paragraph(words.waiting.intro)}${waitingTable(tally, cases, language)}${waiting.lists(tally)}`
        : none,
    ),
    within('changed-cases', words.cases.changed, groups.changed(cases)),
    within('other-cases', words.cases.others, groups.others(cases)),
    within(
      'remarks',
      words.remarks.heading,
      remarks.length === 0
        ? none
        : folded(
            `${words.remarks.heading}: ${remarks.length}`,
            fileTable(words.remarks.caption, remarks, settings),
            counted <= 20,
          ),
    ),
    within('sets', words.sets.heading, cases === 0 ? none : setTable(tally, cases, language)),
  ];
  return sections.filter((section) => section !== undefined);
}

/** A section, or nothing where there is nothing to say. */
function within(id: string, heading: string, content: Markup): PageSection | undefined {
  return content.html === '' ? undefined : { id, heading, content };
}

function changesOf({ cases, changed }: Summary, { tally }: Parts, { language }: ReportSettings): Markup {
  const { changes } = batchWords[language].overview;
  const kinds = cases === 0 ? none : changeTable(tally, cases, language);
  const steps = changed === 0 ? markup`<p>${changes.none}</p>\n` : stepTable(tally, changed, language);
  return markup`${kinds}${steps}`;
}
