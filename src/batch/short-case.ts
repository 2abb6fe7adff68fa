import type { CaseResult } from '../model/evaluation.ts';
import { findingRules } from '../model/finding-rules.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { type Waiting, waitingOptions } from '../model/register.ts';
import type { QuestionSetReference } from '../model/verdict.ts';
import type { Finding } from '../report/batch/finding.ts';
import type { PlainCase } from './batch-item.ts';
import { findingData } from './finding-data.ts';
import { asIs, inText, listOf, partsOf, wordOf } from './short-forms.ts';
import { verdictForms } from './short-verdict.ts';

type PlainFinding = Omit<Finding, 'data' | 'waived'>;

const place = asIs((value): value is number => Number.isSafeInteger(value));
const found = inText(
  partsOf<{ findings: PlainFinding[]; waitingFor: Waiting[] }>({
    findings: listOf(
      partsOf<PlainFinding>({
        rule: wordOf(findingRules),
        level: wordOf(['error', 'note']),
        line: place,
        column: place,
      }),
    ),
    waitingFor: listOf(wordOf(waitingOptions)),
  }),
);

/** What is known of a case whatever came of it. */
type About = Pick<CaseResult, 'file' | 'id' | 'title' | 'asOf'>;

/**
 * Cases that were evaluated under one question set, as a few short texts each: reading these takes a third of the time that
 * reading and checking JSON takes. All ids are read as the set's own, whoever wrote the texts. What has more to it (a
 * difference, a waiver) has no short form.
 */
export class ShortCases {
  readonly #reference: QuestionSetReference;
  readonly #forms: ReturnType<typeof verdictForms>;

  constructor(set: QuestionSet, reference: QuestionSetReference) {
    this.#reference = reference;
    this.#forms = verdictForms(set);
  }

  /** What came of a case. @throws NotInShort */
  write({ result, findings, waitingFor }: PlainCase): string[] {
    const forms = this.#forms;
    return [
      forms.standing.write(result),
      forms.criteria.write(result.criteria),
      forms.questions.write(result.openQuestions),
      forms.questions.write(result.unknown),
      forms.questions.write(result.unconfirmed),
      forms.questions.write(result.disputed),
      forms.grounds.write(result.grounds),
      forms.counterfactuals.write(result.counterfactuals),
      forms.rules.write(result.rules.decides),
      forms.rules.write(result.rules.applies),
      forms.rules.write(result.rules.mayApply),
      found.write({ findings: [...findings], waitingFor: [...waitingFor] }),
    ];
  }

  /** The case again, from the last texts of these. @throws NotInShort, SyntaxError for what was never written */
  read(texts: readonly string[], { file, id, title, asOf }: About): PlainCase {
    const forms = this.#forms;
    const at = texts.length - TEXTS;
    const standing = forms.standing.read(texts[at]);
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
      criteria: forms.criteria.read(texts[at + 1]),
      notApplicable: standing.notApplicable,
      openQuestions: forms.questions.read(texts[at + 2]),
      unknown: forms.questions.read(texts[at + 3]),
      unconfirmed: forms.questions.read(texts[at + 4]),
      disputed: forms.questions.read(texts[at + 5]),
      conflicts: standing.conflicts,
      grounds: forms.grounds.read(texts[at + 6]),
      counterfactuals: forms.counterfactuals.read(texts[at + 7]),
      rules: {
        decides: forms.rules.read(texts[at + 8]),
        applies: forms.rules.read(texts[at + 9]),
        mayApply: forms.rules.read(texts[at + 10]),
      },
      change: standing.change,
      savedOutcome: standing.savedOutcome,
    };
    const result = standing.groundsTruncated ? withTruncatedGrounds(whole) : whole;
    const { findings, waitingFor } = found.read(texts[at + 11]);
    return { result, findings: findings.map((one) => withData(one, result)), waitingFor };
  }
}

/** How many texts a case has. */
const TEXTS = 12;

function withData({ rule, level, line, column }: PlainFinding, result: CaseResult): Finding {
  return { rule, level, line, column, data: findingData(rule, result) };
}

/** In its place among the parts of a result. */
function withTruncatedGrounds(result: CaseResult): CaseResult {
  const { counterfactuals, rules, change, savedOutcome, ...before } = result;
  return { ...before, groundsTruncated: true, counterfactuals, rules, change, savedOutcome };
}
