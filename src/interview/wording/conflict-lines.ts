import { textIn } from '../../model/text.ts';
import type { Clash, ConflictView } from '../conflict-view.ts';
import { answerLabel } from './answer-label.ts';
import { type Line, line, type Speech } from './line.ts';

/** An answer that contradicts earlier ones, shown with them. */
export function conflictLines(
  { question, reply, clashes, respondent }: ConflictView,
  speech: Speech,
): Line[] {
  const { conflict } = speech.words;
  const others = clashes.flatMap((clash) => clashLines(clash, speech, { of: respondent, to: question.id }));
  return [
    line(conflict.doesNotFit(answerLabel(question, reply.value, speech)), 'strong'),
    // One answer can be in several clashes, and one constraint behind them.
    ...new Map(others.map((one) => [one.text, one])).values(),
    line(conflict.noVerdict),
  ];
}

/** Answers that cannot hold together, one a line, and why. `except` leaves out the answer that is at hand. */
export function clashLines(
  { questions, reasons }: Clash,
  speech: Speech,
  except?: { of: string; to: string },
): Line[] {
  const { language, words } = speech;
  const answers = questions.flatMap(({ question, answers: given }) =>
    given
      .filter(({ respondent }) => !(respondent === except?.of && question.id === except.to))
      .map(({ respondent, answer }) =>
        words.conflict.answer(
          words.who[respondent],
          textIn(question.label, language),
          answerLabel(question, answer.value, speech),
        ),
      ),
  );
  return [...answers, ...reasons.map((reason) => words.conflict.reason(textIn(reason, language)))].map(
    (text) => line(text),
  );
}
