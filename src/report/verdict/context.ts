import type { Standing } from '../../evaluate/answers.ts';
import { type Situation, situationOf } from '../../evaluate/items.ts';
import type { Case } from '../../model/case.ts';
import type { Condition } from '../../model/condition.ts';
import type { Question, QuestionSet, SourceReference } from '../../model/question-set.ts';
import { type Text, textIn, wordingFor } from '../../model/text.ts';
import type { SavedVerdict } from '../../model/verdict.ts';
import { type Language, respondents } from '../../model/vocabulary.ts';
import { type ReportWords, reportWords } from '../../words/report.ts';
import { changeInWords, valuesInWords } from '../answer-words.ts';
import { conditionInWords } from '../condition-words.ts';
import type { Fact, Run, Runs, Section } from '../document.ts';
import type { VerdictReport } from '../verdict-document.ts';
import { Citations } from './citations.ts';

/** Builds one section of the document on a case; undefined where there is nothing to say. */
export type SectionBuilder = (context: VerdictContext) => Section | undefined;

/** What all sections of one document are built from. */
export class VerdictContext {
  readonly set: QuestionSet;
  readonly case: Case;
  readonly verdict: SavedVerdict;
  readonly language: Language;
  readonly words: ReportWords;
  readonly situation: Situation;
  readonly report: VerdictReport;
  /** The sources named so far, numbered in the order in which a reader meets them. */
  readonly citations: Citations;

  constructor(report: VerdictReport) {
    this.report = report;
    this.set = report.set;
    this.case = report.case;
    this.verdict = report.verdict;
    this.language = report.language;
    this.words = reportWords[report.language];
    this.situation = situationOf(report.compiled, report.case.answers, report.verdict);
    this.citations = new Citations(report.set.sources);
  }

  /** A text of the set in the document's language. */
  text(text: Text): string {
    return textIn(text, this.language);
  }

  question(id: string): Question {
    const found = this.set.questions.find((question) => question.id === id);
    if (!found) throw new Error(`no question ${id}`);
    return found;
  }

  /** A question's name in lists. */
  label(id: string): string {
    return this.text(this.question(id).label);
  }

  outcomeName(id: string): string {
    const found = this.set.outcomes.find((outcome) => outcome.id === id);
    return found ? this.text(found.name) : id;
  }

  standing(id: string): Standing {
    const found = this.situation.standing.get(id);
    if (!found) throw new Error(`no question ${id}`);
    return found;
  }

  /** What the answers to a question come to, in words: "ja", "ja eller nej", "vet ej", "inget svar". */
  present(id: string): string {
    const { state, values } = this.standing(id);
    if (state === 'unanswered') return this.words.mark.noAnswer;
    if (state === 'unknown') return this.words.value.unknown;
    return valuesInWords(this.question(id), values, this.language);
  }

  changed(id: string, change: Parameters<typeof changeInWords>[1]): string {
    return changeInWords(this.question(id), change, this.language);
  }

  /** A condition of the set in words. */
  condition(condition: Condition): string {
    return conditionInWords(condition, { set: this.set, asOf: this.verdict.asOf, language: this.language });
  }

  /** The question as it was put: to the one with the most say who answered, else to who would answer it. */
  wording(id: string): Fact {
    const answered = this.verdict.questions[id];
    const { ask, answeredBy } = this.question(id);
    const asked = answered
      ? respondents.findLast((one) => answered.answers[one] !== undefined)
      : ([...respondents].reverse().find((one) => one !== 'legal' && answeredBy.includes(one)) ?? 'legal');
    const wording = answered ? answered.text : wordingFor(ask, asked ?? 'officer');
    // The association is addressed as such; a reader must know who "you" is.
    const term = asked === 'association' ? this.words.questionToAssociation : this.words.question;
    return { term, values: [[{ type: 'text', text: this.text(wording) }]] };
  }

  /** Questions that someone has answered, `unknown` too; in asking order. */
  answered(): string[] {
    const ids = this.set.questions.map(({ id }) => id);
    return ids.filter((id) => respondents.some((respondent) => this.case.answers[respondent]?.[id]));
  }

  /** References to sources, each after a space; to put after the text that rests on them. */
  cite(sources: readonly SourceReference[]): Run[] {
    return sources.flatMap(({ id, at }): Run[] => {
      const number = this.citations.numberOf(id);
      return [
        { type: 'text', text: ' ' },
        at ? { type: 'cite', number, at: this.text(at) } : { type: 'cite', number },
      ];
    });
  }

  /** A text of the set with its sources. */
  cited(text: Text, sources: readonly SourceReference[]): Runs {
    return [{ type: 'text', text: this.text(text) }, ...this.cite(sources)];
  }

  /** Whether what the answers leave possible has a partnership in it. */
  partnershipPossible(): boolean {
    const possible = this.set.outcomes.filter(({ id }) => this.verdict.possibleOutcomes.includes(id));
    return possible.some(({ partnership }) => partnership !== 'no');
  }
}
