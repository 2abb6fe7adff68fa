import type { CaseFile } from './case-file.ts';
import type { Respondent } from './vocabulary.ts';

/** One answer of one respondent, with what belongs to it; values are normalised. */
export interface CaseAnswer {
  /** `unknown`, `yes`, `no`, an option's id, a number, `YYYY-MM-DD` or a text. */
  value: string | number;
  note?: string | undefined;
  evidence?: readonly string[] | undefined;
  by?: string | undefined;
  at?: string | undefined;
  overrules?: string | undefined;
}

/** All answers of a case that its question set knows, by respondent and question id. */
export type CaseAnswers = Partial<Record<Respondent, Record<string, CaseAnswer>>>;

/** A case file whose answers have been read against its question set. */
export interface Case {
  file: CaseFile;
  /** The file's own id, else its name. */
  id: string;
  answers: CaseAnswers;
}
