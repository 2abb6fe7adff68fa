import type { CompiledSet } from '../evaluate/compile.ts';
import type { Case } from '../model/case.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { SavedVerdict } from '../model/verdict.ts';
import type { Language } from '../model/vocabulary.ts';
import type { Document } from './document.ts';

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

/** The verdict on one case as a document that stands alone for years. The set must have the language. */
export function verdictDocument({ language, case: { id, file }, verdict }: VerdictReport): Document {
  const generator = `iop ${verdict.engine}`;
  const metadata = { description: '', subject: id, keywords: [], date: verdict.asOf, generator };
  return { language, title: file.title ?? id, metadata, lead: [], sections: [] };
}
