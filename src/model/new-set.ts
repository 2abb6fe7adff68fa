import type { QuestionSet } from './question-set.ts';
import type { Text } from './text.ts';
import type { Language } from './vocabulary.ts';

/** A criterion that a new set adds, with the question that decides it. */
export interface OwnCriterion {
  id: string;
  name: Text;
  question: Text;
  help: Text;
  notMet: Text;
}

/** What is known of a new set. */
export interface NewSet {
  id: string;
  base: QuestionSet;
  languages: Language[];
  title: Text;
  summary: Text;
  source: { title: Text; publisher: string; date: string | undefined };
  /** Ids of inherited criteria that do not hold. */
  dropped: readonly string[];
  own: readonly OwnCriterion[];
  /** Why a case ends where one of its own is not met. */
  notMetReason: Text;
}
