import type { ConflictView } from '../conflict-view.ts';
import type { Event } from '../event.ts';
import { conflictLines } from '../wording/conflict-lines.ts';
import { choose, type Desk } from './desk.ts';

/** Shows an answer that contradicts earlier ones, and asks whether to keep it. */
export async function askConflict(desk: Desk, view: ConflictView): Promise<Event> {
  const { conflict, terminal } = desk.speech.words;
  desk.keyboard.forget();
  desk.screen.show(['', ...conflictLines(view, desk.speech)]);
  const chosen = await choose(desk, {
    labels: [conflict.takeBack, conflict.keep],
    active: 0,
    numbered: true,
    keys: [terminal.keys.digits(2), terminal.keys.arrows, terminal.keys.quit],
    onKey: (character) => (character.toLowerCase() === 'q' ? { command: 'quit' } : undefined),
  });
  if ('command' in chosen) return { type: 'quit' };
  desk.screen.show([chosen.index === 0 ? conflict.takeBack : conflict.keep]);
  return { type: chosen.index === 0 ? 'back' : 'keep-anyway' };
}
