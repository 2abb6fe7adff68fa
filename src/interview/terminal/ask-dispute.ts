import { UNKNOWN } from '../../evaluate/answers.ts';
import type { Event, Reply } from '../event.ts';
import type { QuestionView } from '../question-view.ts';
import { textProblem } from '../typed/understand.ts';
import { answerLabel } from '../wording/answer-label.ts';
import { line } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { choose, type Desk, write } from './desk.ts';

/**
 * The answer differs from another's: lets both stand, or asks for the reason that makes this one count. Undefined
 * when the person goes back to answer otherwise.
 */
export async function askDispute(
  desk: Desk,
  view: QuestionView,
  value: Reply['value'],
): Promise<Event | undefined> {
  const { screen, speech } = desk;
  const { dispute, terminal, who } = speech.words;
  const differing = view.others.filter(({ answer }) => answer.value !== UNKNOWN && answer.value !== value);
  screen.show([
    '',
    ...differing.map(({ respondent, answer }) =>
      line(dispute.differs(who[respondent], answerLabel(view.question, answer.value, speech)), 'strong'),
    ),
  ]);
  const chosen = await choose(desk, {
    labels: [dispute.leave, dispute.overrule],
    active: 0,
    numbered: true,
    keys: [terminal.keys.digits(2), terminal.keys.arrows, terminal.keys.back, terminal.keys.quit],
    onKey: (character) =>
      (({ b: { command: 'back' }, q: { command: 'quit' } }) as const)[character.toLowerCase() as 'b' | 'q'],
  });
  if ('command' in chosen) return chosen.command === 'quit' ? { type: 'quit' } : undefined;
  if (chosen.index === 0) {
    screen.show([dispute.leave]);
    return { type: 'answer', reply: { value } };
  }
  return askReason(desk, view, value);
}

async function askReason(desk: Desk, view: QuestionView, value: Reply['value']): Promise<Event | undefined> {
  const { dispute, terminal } = desk.speech.words;
  desk.screen.show(['', terminal.reasonHint]);
  const written = await write(desk, {
    label: terminal.reason,
    prefilled: view.own?.overrules ?? '',
    keys: terminal.keys.annotation,
    problem: (text) => {
      const problem = textProblem(text.trim());
      if (problem) return problemLine(problem, desk.speech).text;
      return text.trim() === '' ? dispute.reasonMissing : undefined;
    },
  });
  if ('command' in written) return written.command === 'quit' ? { type: 'quit' } : undefined;
  const overrules = written.line.normalize('NFC').trim();
  desk.screen.show([`${terminal.reason} ${overrules}`]);
  return { type: 'answer', reply: { value, overrules } };
}
