import type { ConflictView } from '../conflict-view.ts';
import type { Event } from '../event.ts';
import { conflictLines } from '../wording/conflict-lines.ts';
import { line } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { readCommand } from './command.ts';
import { type Desk, eventAtEnd } from './desk.ts';
import { pick } from './pick.ts';

/** Shows an answer that contradicts earlier ones, and asks whether to keep it. */
export async function askConflict(desk: Desk, view: ConflictView): Promise<Event> {
  const { conflict, review } = desk.speech.words;
  const choices = [conflict.takeBack, conflict.keep];
  const lines = conflictLines(view, desk.speech);
  for (;;) {
    await desk.output.say([...lines, ...choices.map((label, i) => line(`${i + 1} ${label}`))]);
    const read = await desk.lines.next();
    if ('end' in read && read.end !== 'too-long') return eventAtEnd(read);
    const command = 'end' in read ? undefined : readCommand(read.text, 'choice');
    if (command?.type === 'back' || command?.type === 'quit') return { type: command.type };
    if (command?.type === 'answer') {
      const picked = pick(choices, command.text);
      if (picked !== undefined) return { type: picked === 0 ? 'back' : 'keep-anyway' };
      await desk.output.say([
        problemLine({ code: 'not-understood', data: { found: command.text } }, desk.speech),
      ]);
    } else if (command?.type !== 'help') await desk.output.say([review.notHere]);
  }
}
