import type { CompiledSet } from '../../src/evaluate/compile.ts';
import type { CaseKeeper } from '../../src/interview/keeper.ts';
import type { CaseAnswer, CaseAnswers } from '../../src/model/case.ts';
import type { Respondent } from '../../src/model/vocabulary.ts';

/** Where an interview is told to keep its answers: in memory, in the order in which they came. */
export class Memory implements CaseKeeper {
  answers: CaseAnswers;
  readonly kept: { respondent: Respondent; question: string; answer: CaseAnswer | null }[] = [];
  /** What another program wrote, to be found at the next save. */
  byAnother: CaseAnswers | undefined;
  /** Called before a save is done: what has been shown by then was shown too early. */
  beforeKept: (question: string) => void = () => {};

  constructor(answers: CaseAnswers = {}) {
    this.answers = answers;
  }

  async keepAnswer(respondent: Respondent, question: string, answer: CaseAnswer | null) {
    await new Promise((resolve) => setTimeout(resolve, 2));
    this.beforeKept(question);
    this.kept.push({ respondent, question, answer });
    const changedByAnother = this.byAnother !== undefined;
    const base = this.byAnother ?? this.answers;
    this.byAnother = undefined;
    const { [question]: _, ...others } = base[respondent] ?? {};
    this.answers = { ...base, [respondent]: answer ? { ...others, [question]: answer } : others };
    return { answers: this.answers, changedByAnother };
  }

  /** The values kept, by question, for one respondent. */
  values(respondent: Respondent = 'officer'): Record<string, string | number> {
    const own = Object.entries(this.answers[respondent] ?? {});
    return Object.fromEntries(own.map(([id, { value }]) => [id, value]));
  }
}

/** What a test says of an interview; the rest is as an officer's first run. */
export interface Played {
  compiled: CompiledSet;
  answers?: CaseAnswers;
  respondent?: Respondent;
  all?: boolean;
}

/** The moment at which all answers of a test are given. */
export const NOW = () => new Date('2026-11-22T10:15:00.123Z');
