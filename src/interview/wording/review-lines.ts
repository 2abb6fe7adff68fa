import { textIn } from '../../model/text.ts';
import type { ReviewRow, ReviewView } from '../review-view.ts';
import { answerLabel } from './answer-label.ts';
import { clashLines } from './conflict-lines.ts';
import { type Line, line, type Speech } from './line.ts';

/** What the answers come to, and all of them in one list: numbered, with who gave them and whether they matter. */
export function reviewLines(view: ReviewView, speech: Speech): Line[] {
  const { review } = speech.words;
  const rows = view.rows.map((row, i) => ({ ...line(rowText(row, view, speech)), start: `${i + 1}. ` }));
  const nothing = view.asked ? [] : [line(review.nothingAsked)];
  return [
    ...nothing,
    ...statusLines(view, speech),
    line(rows.length > 0 ? review.heading : review.empty),
    ...rows,
  ];
}

/** One answered question: "Flera utförare: Ja (Du), Nej (Föreningen) – svaren går isär". */
export function rowText(row: ReviewRow, { respondent: me }: ReviewView, speech: Speech): string {
  const { language, words } = speech;
  const { question, answers } = row;
  const alone = answers.every(({ respondent }) => respondent === me);
  const given = answers.map(({ respondent, answer }) => {
    const label = answerLabel(question, answer.value, speech);
    return alone
      ? label
      : words.review.by(respondent === me ? words.review.you : words.who[respondent], label);
  });
  const marks = marksOf(row, speech);
  return `${textIn(question.label, language)}: ${given.join('; ')}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`;
}

function statusLines({ respondent, status, outcomes, clashes, waiting }: ReviewView, speech: Speech): Line[] {
  const { language, words } = speech;
  const names = outcomes.map(({ name }) => textIn(name, language));
  if (status === 'contradictory') {
    return [
      line(words.review.contradictory, 'strong'),
      ...clashes.flatMap((clash) => clashLines(clash, respondent, speech)),
    ];
  }
  if (status === 'settled') return [line(words.review.settled(names[0]!), 'strong')];
  const labels = waiting.map(({ label }) => textIn(label, language));
  return [line(words.review.open(names), 'strong'), line(words.review.waiting(labels))];
}

function marksOf(
  { answers, state, overruled, unconfirmed, matters }: ReviewRow,
  { words }: Speech,
): string[] {
  const { marks } = words.review;
  return [
    ...(state === 'disputed' ? [marks.disputed] : []),
    ...(overruled ? [marks.overruled] : []),
    ...(unconfirmed ? [marks.unconfirmed] : []),
    ...(matters ? [] : [marks.noLonger]),
    ...(answers.some(({ answer }) => answer.note) ? [marks.note] : []),
  ];
}
