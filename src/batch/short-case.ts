import type { Word } from '../files/cache-body.ts';
import type { CaseResult } from '../model/evaluation.ts';
import { findingRules } from '../model/finding-rules.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { type Waiting, waitingOptions } from '../model/register.ts';
import type { QuestionSetReference } from '../model/verdict.ts';
import type { Finding } from '../report/batch/finding.ts';
import type { PlainCase } from './batch-item.ts';
import { findingData } from './finding-data.ts';
import { asIs, listOf, partsOf, remembered, wordOf } from './short-forms.ts';
import { verdictForms } from './short-verdict.ts';

type PlainFinding = Omit<Finding, 'data' | 'waived'>;

const place = asIs((value): value is number => Number.isSafeInteger(value));
const foundForm = partsOf<{ findings: PlainFinding[]; waitingFor: Waiting[] }>({
  findings: listOf(
    partsOf<PlainFinding>({
      rule: wordOf(findingRules),
      level: wordOf(['error', 'note']),
      line: place,
      column: place,
    }),
  ),
  waitingFor: listOf(wordOf(waitingOptions)),
});

/** What is known of a case whatever came of it. */
type About = Pick<CaseResult, 'file' | 'id' | 'title' | 'asOf'>;

/**
 * Cases that were evaluated under one question set, as a few words each: reading these takes a third of the time that
 * reading and checking JSON takes. All ids are read as the set's own, whoever wrote the words. What has more to it (a
 * difference, a waiver) has no short form.
 */
export class ShortCases {
  readonly #reference: QuestionSetReference;
  readonly #forms: ReturnType<typeof verdictForms>;
  readonly #found = remembered(foundForm);

  constructor(set: QuestionSet, reference: QuestionSetReference) {
    this.#reference = reference;
    this.#forms = verdictForms(set);
  }

  /** What came of a case. @throws NotInShort */
  write({ result, findings, waitingFor }: PlainCase): Word[] {
    const forms = this.#forms;
    return [
      forms.standing.write(result),
      forms.criteria.write(result.criteria),
      forms.questions.write(result.openQuestions),
      forms.questions.write(result.unknown),
      forms.questions.write(result.unconfirmed),
      forms.questions.write(result.disputed),
      forms.grounds.write(result.grounds),
      forms.rules.write(result.rules.decides),
      forms.rules.write(result.rules.applies),
      forms.rules.write(result.rules.mayApply),
      this.#found.write({ findings: [...findings], waitingFor: [...waitingFor] }),
      ...forms.counterfactuals.write(result.counterfactuals),
    ];
  }

  /** The case again, from the words from here on. @throws NotInShort, SyntaxError for what was never written */
  read(words: readonly Word[], at: number, { file, id, title, asOf }: About): PlainCase {
    const forms = this.#forms;
    const standing = forms.standing.read(words[at]);
    // In one go and in the order of the result: so an object takes half the time that it takes part by part.
    const whole: CaseResult = {
      file,
      id,
      title,
      asOf,
      questionSet: this.#reference,
      status: standing.status,
      outcome: standing.outcome,
      possibleOutcomes: standing.possibleOutcomes,
      criteria: forms.criteria.read(words[at + 1]),
      notApplicable: standing.notApplicable,
      openQuestions: forms.questions.read(words[at + 2]),
      unknown: forms.questions.read(words[at + 3]),
      unconfirmed: forms.questions.read(words[at + 4]),
      disputed: forms.questions.read(words[at + 5]),
      conflicts: standing.conflicts,
      grounds: forms.grounds.read(words[at + 6]),
      counterfactuals: forms.counterfactuals.read(words, at + 11),
      rules: {
        decides: forms.rules.read(words[at + 7]),
        applies: forms.rules.read(words[at + 8]),
        mayApply: forms.rules.read(words[at + 9]),
      },
      change: standing.change,
      savedOutcome: standing.savedOutcome,
    };
    const result = standing.groundsTruncated ? withTruncatedGrounds(whole) : whole;
    const { findings, waitingFor } = this.#found.read(words[at + 10]);
    return { result, findings: findings.map((one) => withData(one, result)), waitingFor };
  }
}

function withData({ rule, level, line, column }: PlainFinding, result: CaseResult): Finding {
  return { rule, level, line, column, data: findingData(rule, result) };
}

/** In its place among the parts of a result. */
function withTruncatedGrounds(result: CaseResult): CaseResult {
  const { counterfactuals, rules, change, savedOutcome, ...before } = result;
  return { ...before, groundsTruncated: true, counterfactuals, rules, change, savedOutcome };
}
