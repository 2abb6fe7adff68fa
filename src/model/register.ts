import type { Change, Respondent, Status } from './vocabulary.ts';

/** Whom a case waits for: a respondent, or (`decision`) the body that decides. */
export const waitingOptions = ['association', 'officer', 'legal', 'decision'] as const;
export type Waiting = Respondent | 'decision';

/** One case in the register (`iop list`). Dates are `YYYY-MM-DD`; null where the case does not say. */
export interface RegisterRow {
  file: string;
  id: string;
  title: string | null;
  reference: string | null;
  public: readonly string[];
  associations: readonly string[];
  questionSet: string;
  status: Status;
  outcome: string | null;
  change: Change;
  purpose: string | null;
  from: string | null;
  to: string | null;
  decided: string | null;
  waitingFor: readonly Waiting[];
}
