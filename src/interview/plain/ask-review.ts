import { textIn } from '../../model/text.ts';
import type { Event } from '../event.ts';
import type { ReviewView } from '../review-view.ts';
import { type Line, line, type Speech } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { reviewLines } from '../wording/review-lines.ts';
import { readCommand } from './command.ts';
import { type Desk, eventAtEnd } from './desk.ts';

/**
 * Shows all answers, and asks whether to accept them. Words rather than numbers: a line too many from a pipe, meant
 * for a question that was never asked, must not change an answer.
 */
export async function askReview(desk: Desk, view: ReviewView): Promise<Event> {
  await desk.output.say(reviewLines(view, desk.speech));
  for (;;) {
    await desk.output.say(choiceLines(view, desk.speech));
    const read = await desk.lines.next();
    if ('end' in read && read.end !== 'too-long') return eventAtEnd(read);
    const command = 'end' in read ? undefined : readCommand(read.text, 'choice');
    if (command?.type === 'back' || command?.type === 'quit') return { type: command.type };
    if (command?.type === 'help') {
      await desk.output.say(reviewLines(view, desk.speech));
      continue;
    }
    const understood =
      command?.type === 'answer' ? understandReview(command.text, view, desk.speech) : undefined;
    if (understood && 'event' in understood) return understood.event;
    await desk.output.say([understood?.say ?? line(desk.speech.words.review.notHere)]);
  }
}

function choiceLines({ rows, more }: ReviewView, { words }: Speech): Line[] {
  const { review } = words;
  return [
    review.plainAccept,
    ...(rows.some(({ mine }) => mine) ? [review.plainChange(1 + rows.findIndex(({ mine }) => mine))] : []),
    ...(more > 0 ? [review.plainRecord(more), review.recordWhy] : []),
    review.plainCommands,
  ].map((text) => line(text));
}

function understandReview(
  text: string,
  { rows, more }: ReviewView,
  { language, words }: Speech,
): { event: Event } | { say: Line } {
  const [first = '', number] = text.toLowerCase().split(/\s+/);
  const { review } = words;
  const meant = (['accept', 'change', 'record'] as const).find((one) => {
    return first === review.words[one] || first === review.words[one].charAt(0);
  });
  const notUnderstood = {
    say: problemLine({ code: 'not-understood-here', data: { found: text } }, { language, words }),
  };
  if (meant === 'accept' && number === undefined) return { event: { type: 'accept' } };
  if (meant === 'record' && number === undefined && more > 0) return { event: { type: 'full-record' } };
  if (meant !== 'change' || number === undefined) return notUnderstood;
  const row = /^\d{1,4}$/.test(number) ? rows[Number(number) - 1] : undefined;
  if (!row) return { say: line(review.noSuchRow(number, rows.length)) };
  if (!row.mine) return { say: line(review.notYours(textIn(row.question.label, language))) };
  return { event: { type: 'change', question: row.question.id } };
}
