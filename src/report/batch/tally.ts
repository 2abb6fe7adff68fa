import type { FindingRule } from '../../model/finding-rules.ts';
import type { Waiting } from '../../model/register.ts';
import type { Change, Language } from '../../model/vocabulary.ts';
import { Counter } from './counter.ts';
import { outcomeInWords, savedInWords } from './describe-difference.ts';
import { isFailing } from './finding.ts';
import type { ReportedCase } from './reporter.ts';

/** How many cases went from one outcome to another (or kept it, with other criteria). */
export interface Step {
  from: string;
  to: string;
  count: number;
}

/** Counts by what things are called, as cases come; it holds names and not cases. */
export class Tally {
  /** Outcomes by name, and how cases without one stand. */
  readonly outcomes = new Counter<string>();
  readonly changes = new Counter<Change>();
  readonly waiting = new Counter<Waiting>();
  /** Id and version, parted by a space. */
  readonly sets = new Counter<string>();
  /** Findings because of which the run fails, those that are to be known, and those that are waived. */
  readonly failing = new Counter<FindingRule>();
  readonly notes = new Counter<FindingRule>();
  readonly waived = new Counter<FindingRule>();
  /** The first and the last evaluation date. */
  asOf: { first: string; last: string } | undefined;
  readonly #language: Language;
  readonly #steps = new Counter<string>();

  constructor(language: Language) {
    this.#language = language;
  }

  add(reported: ReportedCase): void {
    const { result, findings, waitingFor, difference } = reported;
    const to = outcomeInWords(reported, this.#language);
    this.outcomes.add(to);
    this.changes.add(result.change);
    this.sets.add(`${result.questionSet.id} ${result.questionSet.version}`);
    for (const who of waitingFor) this.waiting.add(who);
    for (const finding of findings) {
      const counter = finding.waived ? this.waived : isFailing(finding) ? this.failing : this.notes;
      counter.add(finding.rule);
    }
    // With `--set` it is the set's effect that is counted.
    if (difference && (difference.underAnotherSet || !result.impact))
      this.#steps.add(JSON.stringify([savedInWords(reported, this.#language), to]));
    const days = [result.asOf, ...(this.asOf ? [this.asOf.first, this.asOf.last] : [])].sort();
    this.asOf = { first: days[0]!, last: days.at(-1)! };
  }

  /** The changes by outcome before and now, the most common first. */
  steps(): Step[] {
    return this.#steps.entries().map(([key, count]) => {
      const [from, to] = JSON.parse(key) as [string, string];
      return { from, to, count };
    });
  }
}
