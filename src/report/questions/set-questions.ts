import type { Question } from '../../model/question-set.ts';
import { type Text, textIn, type Wording } from '../../model/text.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import { listed } from '../../words/language.ts';
import { amountInWords, valueInWords } from '../answer-words.ts';
import { type Entry, type Fact, type Section, text } from '../document.ts';
import type { SetContext } from './set-document.ts';

/** All questions in asking order. */
export function questionsSection(context: SetContext): Section {
  const entries = context.set.questions.map((question) => questionEntry(question, context));
  return { id: 'questions', heading: context.words.questions, blocks: [{ type: 'entries', entries }] };
}

function questionEntry(question: Question, context: SetContext): Entry {
  const { language } = context;
  const words = context.words.question;
  const fact = (term: string, said: Text | undefined): Fact[] =>
    said ? [{ term, values: [text(textIn(said, language))] }] : [];
  return {
    title: [
      { type: 'text', text: `${textIn(question.label, language)} (` },
      { type: 'code', text: question.id },
      { type: 'text', text: ')' },
    ],
    facts: [
      ...wordingFacts(question.ask, words.ask, words.to, fact),
      { term: words.answers, values: [text(answersInWords(question, context))] },
      ...fact(words.why, question.why),
      ...wordingFacts(question.help, words.help, words.helpTo, fact),
      ...question.illustrations.flatMap((one) =>
        fact(words.example(valueInWords(question, one.value, language)), one.text),
      ),
      ...fact(words.where, question.where),
      {
        term: words.answeredBy,
        values: [
          text(
            listed(
              question.answeredBy.map((who) => words.who[who]),
              language,
            ),
          ),
        ],
      },
      ...context.source(question.source),
    ],
  };
}

/** One fact for a wording that all meet, or one for each respondent's. */
function wordingFacts(
  wording: Wording | undefined,
  forAll: string,
  forEach: Readonly<Record<Respondent, string>>,
  fact: (term: string, said: Text | undefined) => Fact[],
): Fact[] {
  if (!wording) return [];
  const written = respondents.filter((respondent) => respondent in wording);
  if (written.length === 0) return fact(forAll, wording as Text);
  return written.flatMap((respondent) =>
    fact(forEach[respondent], (wording as Partial<Record<Respondent, Text>>)[respondent]),
  );
}

function answersInWords(question: Question, { language, words }: SetContext): string {
  const { kinds, limits } = words.question;
  if (question.kind === 'choice')
    return listed(
      question.options.map(({ label }) => textIn(label, language)),
      language,
      'disjunction',
    );
  const limit = (value: number | string | undefined) =>
    typeof value === 'number'
      ? amountInWords(value, question.unit, language)
      : value === undefined
        ? undefined
        : valueInWords(question, value, language);
  const within = limits(limit(question.minimum), limit(question.maximum));
  const period = question.period ? ` ${textIn(question.period, language)}` : '';
  const unit =
    question.kind === 'number' && question.unit !== undefined ? ` (${question.unit}${period})` : period;
  return `${kinds[question.kind]}${unit}${within === '' ? '' : `, ${within}`}`;
}
