import { safeText } from '../../report/safe-text.ts';
import type { Event } from '../event.ts';
import { listOf } from '../facts.ts';
import type { QuestionView } from '../question-view.ts';
import { textProblem } from '../typed/understand.ts';
import { problemLine } from '../wording/problem-line.ts';
import { type Desk, write } from './desk.ts';

/** Asks for a note and evidence, one after the other; undefined when the person changes their mind. */
export async function askAnnotation(desk: Desk, view: QuestionView): Promise<Event | undefined> {
  const { terminal } = desk.speech.words;
  const note = view.annotation.note ?? '';
  const evidence = view.annotation.evidence ?? [];
  // Both are written as if they were typed: what commands a terminal, or is a key, may not be among it.
  const noteLine = safeText(note);
  const evidenceLine = safeText(evidence.join('; '));
  const newNote = await annotationLine(desk, terminal.note, terminal.noteHint, noteLine);
  if (newNote === undefined) return undefined;
  if (typeof newNote !== 'string') return newNote;
  const newEvidence = await annotationLine(desk, terminal.evidence, terminal.evidenceHint, evidenceLine);
  if (newEvidence !== undefined && typeof newEvidence !== 'string') return newEvidence;
  return {
    type: 'annotate',
    annotation: {
      // A note of several lines is shown as one; left as it is, it keeps them. So with what is shown otherwise.
      note: newNote === noteLine ? note : newNote,
      evidence: newEvidence === undefined || newEvidence === evidenceLine ? evidence : listOf(newEvidence),
    },
  };
}

/** What was written; undefined after Esc. */
async function annotationLine(
  desk: Desk,
  label: string,
  hint: string,
  prefilled: string,
): Promise<string | Event | undefined> {
  desk.screen.show(['', hint]);
  const written = await write(desk, {
    label,
    prefilled,
    keys: desk.speech.words.terminal.keys.annotation,
    problem: (line) => {
      const problem = textProblem(line.trim());
      return problem && problemLine(problem, desk.speech).text;
    },
  });
  if ('line' in written) {
    const text = written.line.normalize('NFC').trim();
    desk.screen.show([`${label} ${text}`]);
    return text;
  }
  return written.command === 'quit' ? { type: 'quit' } : undefined;
}
