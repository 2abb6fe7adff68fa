import { textIn } from '../../model/text.ts';
import type { Respondent } from '../../model/vocabulary.ts';
import type { Clash, ConflictView } from '../conflict-view.ts';
import { answerLabel } from './answer-label.ts';
import { type Line, line, type Speech } from './line.ts';

/** An answer that contradicts earlier ones, shown with them. */
export function conflictLines(
  { question, reply, clashes, respondent }: ConflictView,
  speech: Speech,
): Line[] {
  const { conflict } = speech.words;
  const others = clashes.flatMap((clash) => clashLines(clash, respondent, speech, question.id));
  return [
    line(conflict.doesNotFit(answerLabel(question, reply.value, speech)), 'strong'),
    // One answer can be in several clashes, and one constraint behind them.
    ...new Map(others.map((one) => [one.text, one])).values(),
    line(conflict.noVerdict),
  ];
}

/** Answers that cannot hold together, one a line, and why; without this respondent's answer to `atHand`. */
export function clashLines(
  { questions, reasons }: Clash,
  me: Respondent,
  speech: Speech,
  atHand?: string,
): Line[] {
  const { language, words } = speech;
  const answers = questions.flatMap(({ question, answers: given }) =>
    given.flatMap(({ respondent, answer }) => {
      if (respondent === me && question.id === atHand) return [];
      const label = textIn(question.label, language);
      const value = answerLabel(question, answer.value, speech);
      if (respondent === me) return [words.conflict.ownAnswer(label, value)];
      return [words.conflict.answer(words.who[respondent], label, value)];
    }),
  );
  const why = reasons.map((reason) => words.conflict.reason(textIn(reason, language)));
  return [...answers, ...why].map((text) => line(text));
}
