import type { CompiledSet } from '../evaluate/compile.ts';
import type { Case } from '../model/case.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { SavedVerdict } from '../model/verdict.ts';
import type { Language } from '../model/vocabulary.ts';
import type { Document } from './document.ts';
import { path } from './picture/path-section.ts';
import { about, parameters } from './verdict/about.ts';
import { agreement } from './verdict/agreement.ts';
import { changes } from './verdict/changes.ts';
import { conflicts } from './verdict/conflicts.ts';
import { type SectionBuilder, VerdictContext } from './verdict/context.ts';
import { criteria } from './verdict/criteria.ts';
import { disputes } from './verdict/disputes.ts';
import { unconfirmedAnswers, unknownAnswers } from './verdict/doubtful-answers.ts';
import { grounds } from './verdict/grounds.ts';
import { handling } from './verdict/handling.ts';
import { history } from './verdict/history.ts';
import { lead } from './verdict/lead.ts';
import { nextSteps } from './verdict/next-steps.ts';
import { openQuestions } from './verdict/open-questions.ts';
import { answersWithoutWeight, earlierAnswers, otherAnswers } from './verdict/other-answers.ts';
import { outcome, outcomeSentence } from './verdict/outcome.ts';
import { attachments, process } from './verdict/process.ts';
import { rules } from './verdict/rules.ts';
import { sources } from './verdict/sources.ts';

/** All that the document of one case is made from. The verdict is that of `case.answers` under `compiled`. */
export interface VerdictReport {
  set: QuestionSet;
  compiled: CompiledSet;
  case: Case;
  verdict: SavedVerdict;
  language: Language;
  /** What the reader should know about the evaluation: warnings such as `set-not-in-force`. */
  diagnostics?: readonly Diagnostic[];
}

/**
 * The sections in reading order: what may overturn the rest, the outcome and what carries it, what is left to do,
 * the record, and what it takes to check it all. A new section is a line here. `sources` goes after all that cite.
 */
const sections: readonly SectionBuilder[] = [
  disputes,
  outcome,
  path,
  grounds,
  conflicts,
  rules,
  criteria,
  changes,
  openQuestions,
  unknownAnswers,
  unconfirmedAnswers,
  otherAnswers,
  answersWithoutWeight,
  earlierAnswers,
  nextSteps,
  process,
  agreement,
  attachments,
  handling,
  parameters,
  sources,
  history,
  about,
];

/** The verdict on one case as a document that stands alone for years. The set must have the language. */
export function verdictDocument(report: VerdictReport): Document {
  const context = new VerdictContext(report);
  const { id, file } = report.case;
  const { asOf, engine, questionSet } = report.verdict;
  return {
    language: report.language,
    title: file.title ?? context.words.lead.untitled(id),
    metadata: {
      description: outcomeSentence(context),
      subject: file.reference === undefined ? id : `${id}, ${file.reference}`,
      keywords: ['IOP', questionSet.id],
      date: asOf,
      generator: `iop ${engine}`,
    },
    lead: lead(context),
    sections: sections.flatMap((build) => build(context) ?? []),
  };
}
