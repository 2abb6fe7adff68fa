import { safeText } from '../../report/safe-text.ts';
import type { Event, Reply } from '../event.ts';
import type { QuestionView } from '../question-view.ts';
import { lettersFor, understand } from '../typed/understand.ts';
import { answerLabel, choicesOf } from '../wording/answer-label.ts';
import { helpLines } from '../wording/help-lines.ts';
import { line } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { besideLines, leftInShort, numberOf, wantedLines, wordingOf } from '../wording/question-lines.ts';
import { askAnnotation } from './ask-annotation.ts';
import { askDispute } from './ask-dispute.ts';
import { answeredLine, choose, type Desk, write } from './desk.ts';

/** An answer, or the name of a command. */
type Done = { value: Reply['value'] } | { command: string };

/** Puts a question, and puts it again until it is answered or left. */
export async function askQuestion(desk: Desk, view: QuestionView): Promise<Event> {
  for (;;) {
    desk.keyboard.forget();
    showQuestion(desk, view);
    const done = await (choicesOf(view.question, desk.speech).length > 0
      ? choosing(desk, view)
      : writing(desk, view));
    const event =
      'value' in done ? await answered(desk, view, done.value) : await commanded(desk, view, done.command);
    if (event) return event;
  }
}

function showQuestion({ screen, speech }: Desk, view: QuestionView): void {
  const typed = choicesOf(view.question, speech).length === 0;
  screen.show([
    '',
    line(`${numberOf(view, speech)} · ${leftInShort(view, speech)}`, 'quiet'),
    line(wordingOf(view, speech), 'strong'),
    ...besideLines(view, speech),
    ...(typed ? wantedLines(view.question, speech) : []),
  ]);
}

async function choosing(desk: Desk, view: QuestionView): Promise<Done> {
  const { question, preselected } = view;
  const { keys } = desk.speech.words.terminal;
  const choices = choicesOf(question, desk.speech);
  const yesNo = question.kind === 'yes-no';
  const chosen = await choose(desk, {
    labels: choices.map(({ label }) => label),
    active: Math.max(
      0,
      choices.findIndex(({ value }) => value === preselected),
    ),
    numbered: !yesNo,
    keys: [
      ...(preselected === undefined ? [] : [view.agreeing ? keys.agree : keys.keep]),
      ...(yesNo ? [keys.yesNo] : [keys.digits(choices.length)]),
      keys.arrows,
      ...commandKeys(desk),
    ],
    onKey: (character) => {
      const letter = character.toLowerCase();
      const index = choices.findIndex(({ value }) => lettersFor(value, desk.speech).includes(letter));
      return index >= 0 ? { index } : commandFor(letter, desk, view);
    },
  });
  return 'index' in chosen ? { value: choices[chosen.index]!.value } : chosen;
}

async function writing(desk: Desk, view: QuestionView): Promise<Done> {
  const { question, preselected, own, agreeing } = view;
  const { keys, answer } = desk.speech.words.terminal;
  const isText = question.kind === 'text';
  const commandOn = (typed: string) => (isText ? /^:\s*(\S)$/.exec(typed.trim())?.[1] : undefined);
  const written = await write(desk, {
    label: answer,
    suggested: isText ? safeText(String(own?.value ?? '')) : undefined,
    keys: [
      ...(preselected === undefined ? [] : [agreeing ? keys.agree : keys.keep]),
      keys.enter,
      ...(isText ? keys.typed : [keys.unknown, ...commandKeys(desk)]),
    ],
    onKey: (character) => {
      const letter = character.toLowerCase();
      if (isText) return undefined;
      if (lettersFor('unknown', desk.speech).includes(letter)) return 'unknown';
      return commandFor(letter, desk, view)?.command;
    },
    problem: (typed) => {
      if (typed.trim() === '' && preselected !== undefined) return undefined;
      if (commandOn(typed)) return undefined;
      const understood = understand(question, typed, desk.speech);
      return 'value' in understood ? undefined : problemLine(understood.problem, desk.speech).text;
    },
  });
  if ('command' in written) return written.command === 'unknown' ? { value: 'unknown' } : written;
  const command = commandOn(written.line);
  if (command) return commandFor(command.toLowerCase(), desk, view) ?? { command: 'again' };
  if (written.line.trim() === '' && preselected !== undefined) return { value: preselected };
  const understood = understand(question, written.line, desk.speech);
  return 'value' in understood ? understood : { command: 'again' };
}

/** What a key does besides answering. */
function commandFor(
  letter: string,
  { speech }: Desk,
  { agreeing }: QuestionView,
): { command: string } | undefined {
  if (letter === speech.words.keys.agree) return agreeing ? { command: 'agree' } : undefined;
  const commands: Readonly<Record<string, string>> = { b: 'back', m: 'annotate', '?': 'help', q: 'quit' };
  const command = commands[letter];
  return command === undefined ? undefined : { command };
}

function commandKeys({ speech }: Desk): string[] {
  const { back, note, help, quit } = speech.words.terminal.keys;
  return [back, note, help, quit];
}

async function commanded(desk: Desk, view: QuestionView, command: string): Promise<Event | undefined> {
  switch (command) {
    case 'back':
    case 'quit':
      return { type: command };
    case 'agree':
      return answered(desk, view, view.preselected!);
    case 'help':
      desk.screen.show(helpLines(view.help(), desk.speech).flatMap((lines) => ['', ...lines]));
      return undefined;
    case 'annotate':
      return askAnnotation(desk, view);
    default:
      return undefined;
  }
}

async function answered(desk: Desk, view: QuestionView, value: Reply['value']): Promise<Event | undefined> {
  desk.screen.show([answeredLine(answerLabel(view.question, value, desk.speech), desk.speech)]);
  const dispute = view.disputes({ value });
  if (dispute !== 'can-be-settled') return { type: 'answer', reply: { value } };
  // An answer that stands as it was keeps the reason that was given for it.
  if (view.own?.value === value && view.own.overrules !== undefined) {
    return { type: 'answer', reply: { value, overrules: view.own.overrules } };
  }
  return askDispute(desk, view, value);
}
