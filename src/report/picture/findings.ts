import { type Condition, walkCondition } from '../../model/condition.ts';
import type { Criterion } from '../../model/question-set.ts';
import { pictureWords } from '../../words/picture.ts';
import type { Tone } from '../document.ts';
import type { VerdictContext } from '../verdict/context.ts';
import { questionsOf } from '../verdict/criteria.ts';
import { withoutWeight } from '../verdict/weight.ts';
import type { Finding } from './path-picture.ts';

/** What the rules of one case rest on: how the criteria stand, and the answers that matter. */
export class Findings {
  readonly #context: VerdictContext;
  readonly #mattering: ReadonlySet<string>;
  /** Criteria whose answers are shown already: a later rule that asks for them names them only. */
  readonly #explained = new Set<string>();

  constructor(context: VerdictContext) {
    this.#context = context;
    this.#mattering = mattering(context);
  }

  /** What a rule's condition rests on: the criteria and questions that it names, in asking order. */
  of(condition: Condition): Finding[] {
    const { set, language } = this.#context;
    const words = pictureWords[language];
    const criteria = new Set<string>();
    const questions = new Set<string>();
    walkCondition(condition, (part) => {
      if (part.type === 'criterion') criteria.add(part.criterion);
      if (part.type === 'oneOf' || part.type === 'compare') questions.add(part.question);
    });
    const asked = set.questions.map(({ id }) => id).filter((id) => questions.has(id));
    // The condition has just named the question.
    if (condition.type === 'oneOf') return [{ ...this.answer(condition.question), name: words.answer }];
    return [
      ...this.#shown(asked).map((id) => this.answer(id)),
      ...set.criteria.filter(({ id }) => criteria.has(id)).map((criterion) => this.#criterion(criterion)),
    ];
  }

  /** A question and what its answers come to. */
  answer(id: string): Finding {
    const words = pictureWords[this.#context.language];
    const { state } = this.#context.standing(id);
    const present = state === 'unanswered' ? words.noAnswer : this.#context.present(id);
    const disputed = state === 'disputed';
    const open = disputed || state === 'unanswered' || state === 'unknown';
    return {
      tone: open ? 'open' : 'neutral',
      name: this.#context.label(id),
      answer: disputed ? words.disputed(present) : present,
      findings: [],
    };
  }

  #criterion(criterion: Criterion): Finding {
    const { verdict, words } = this.#context;
    const { id } = criterion;
    const notApplicable = verdict.notApplicable.includes(id);
    const state = verdict.criteria[id] ?? 'open';
    const tones = { met: 'good', 'not-met': 'bad', open: 'open' } as const satisfies Record<string, Tone>;
    const finding: Finding = {
      state: notApplicable ? words.criteria.notApplicable : words.criteria.state[state],
      tone: notApplicable ? 'neutral' : tones[state],
      name: this.#context.text(criterion.name),
      findings: [],
    };
    if (this.#explained.has(id)) return finding;
    this.#explained.add(id);
    const questions = questionsOf(this.#context, criterion);
    const answers = this.#shown(questions).map((question) => this.answer(question));
    const [only] = answers;
    // A criterion with one question is about just that: its answer needs no name of its own.
    if (questions.length === 1 && only?.answer !== undefined) return { ...finding, answer: only.answer };
    return { ...finding, findings: answers };
  }

  /** The questions that matter; where none does, those with an answer: something made the rule what it is. */
  #shown(questions: readonly string[]): string[] {
    const matter = questions.filter((id) => this.#mattering.has(id));
    if (matter.length > 0) return matter;
    return questions.filter((id) => this.#context.standing(id).state !== 'unanswered');
  }
}

/** Questions that the outcome rests on, or that can still change it. */
function mattering(context: VerdictContext): Set<string> {
  const { verdict, set } = context;
  const without = new Set(withoutWeight(context));
  const given = set.questions.map(({ id }) => id).filter((id) => context.standing(id).values.length > 0);
  return new Set([...given.filter((id) => !without.has(id)), ...verdict.openQuestions]);
}
