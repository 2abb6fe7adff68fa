import type { Event } from '../event.ts';
import type { ReviewView } from '../review-view.ts';
import { reviewLines, rowText } from '../wording/review-lines.ts';
import { choose, type Desk } from './desk.ts';

/** Shows all answers, and asks whether to accept them, change one, or go on for a full record. */
export async function askReview(desk: Desk, view: ReviewView): Promise<Event> {
  const { review, terminal } = desk.speech.words;
  for (;;) {
    desk.keyboard.forget();
    desk.screen.show([
      '',
      ...reviewLines(view, desk.speech),
      '',
      ...(view.more > 0 ? [review.recordWhy] : []),
    ]);
    const choices: { label: string; event: Event | 'change' }[] = [
      { label: review.accept, event: { type: 'accept' } },
      ...(view.rows.some(({ mine }) => mine) ? [{ label: review.change, event: 'change' as const }] : []),
      ...(view.more > 0
        ? [{ label: review.record(view.more), event: { type: 'full-record' } as const }]
        : []),
    ];
    const chosen = await choose(desk, {
      labels: choices.map(({ label }) => label),
      active: 0,
      numbered: true,
      keys: [
        terminal.keys.digits(choices.length),
        terminal.keys.arrows,
        terminal.keys.back,
        terminal.keys.quit,
      ],
      onKey: commandAt,
    });
    if ('command' in chosen) return { type: chosen.command === 'back' ? 'back' : 'quit' };
    const { event, label } = choices[chosen.index]!;
    if (event !== 'change') {
      desk.screen.show([label]);
      return event;
    }
    const change = await askChange(desk, view);
    if (change) return change;
  }
}

/** Which answer to change; undefined when the person goes back to the list. */
async function askChange(desk: Desk, view: ReviewView): Promise<Event | undefined> {
  const { terminal } = desk.speech.words;
  const rows = view.rows.filter(({ mine }) => mine);
  desk.screen.show(['', terminal.whichAnswer]);
  const chosen = await choose(desk, {
    labels: rows.map((row) => rowText(row, view, desk.speech)),
    active: 0,
    numbered: true,
    keys: [terminal.keys.digits(rows.length), terminal.keys.arrows, terminal.keys.back, terminal.keys.quit],
    onKey: commandAt,
  });
  if ('index' in chosen) return { type: 'change', question: rows[chosen.index]!.question.id };
  return chosen.command === 'quit' ? { type: 'quit' } : undefined;
}

function commandAt(character: string): { command: 'back' | 'quit' } | undefined {
  if (character.toLowerCase() === 'b') return { command: 'back' };
  return character.toLowerCase() === 'q' ? { command: 'quit' } : undefined;
}
