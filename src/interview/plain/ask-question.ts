import type { Question } from '../../model/question-set.ts';
import type { Annotation, Event, Reply } from '../event.ts';
import type { QuestionView } from '../question-view.ts';
import { textProblem, understand } from '../typed/understand.ts';
import { choicesOf } from '../wording/answer-label.ts';
import { helpLines } from '../wording/help-lines.ts';
import { type Line, line, type Speech } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { besideLines, leftOf, numberOf, wantedLines, wordingOf } from '../wording/question-lines.ts';
import { type Command, readCommand, signs } from './command.ts';
import { type Desk, eventAtEnd } from './desk.ts';

/** Puts a question, and puts it again until a line is an answer or leads elsewhere. */
export async function askQuestion(desk: Desk, view: QuestionView): Promise<Event> {
  for (;;) {
    await desk.output.say(promptLines(view, desk.speech));
    const read = await desk.lines.next();
    if ('end' in read && read.end !== 'too-long') return eventAtEnd(read);
    const reaction =
      'end' in read
        ? { say: [problemLine({ code: 'too-long', data: { limit: 10_000 } }, desk.speech)] }
        : react(readCommand(read.text, askedFor(view.question)), view, desk);
    await desk.output.say(reaction.say);
    if (reaction.event) return reaction.event;
  }
}

/** The question's line; what is told beside it; and the choices, which come last. */
function promptLines(view: QuestionView, speech: Speech): Line[] {
  const { plain } = speech.words;
  const { preselected, agreeing, question } = view;
  const choices = choicesOf(question, speech);
  const differs = view.others.some(({ answer }) => answer.value !== 'unknown');
  return [
    line(`${numberOf(view, speech)} (${leftOf(view, speech)}): ${wordingOf(view, speech)}`),
    ...besideLines(view, speech),
    ...(preselected === undefined ? [] : [line(agreeing ? plain.agree : plain.keep)]),
    ...(differs ? [line(plain.differs)] : []),
    ...(differs && view.respondent !== 'association'
      ? [line(plain.overrule(signFor('reason', question)))]
      : []),
    ...(choices.length > 0
      ? choices.map(({ label }, i) => line(`${i + 1} ${label}`))
      : wantedLines(question, speech)),
  ];
}

/** What is said to a line, and what it leads to; without an event the question is put again. */
interface Reaction {
  say: Line[];
  event?: Event;
}

function react(command: Command, view: QuestionView, desk: Desk): Reaction {
  const { words } = desk.speech;
  switch (command.type) {
    case 'help':
      return { say: [...helpLines(view.help(), desk.speech).flat(), ...commandLines(view, desk.speech)] };
    case 'back':
    case 'quit':
      return { say: [], event: { type: command.type } };
    case 'agree':
      if (view.preselected === undefined) return { say: [line(words.plain.nothingToAgree)] };
      return answered(view.preselected, view, desk);
    case 'note':
    case 'evidence':
    case 'reason':
      return belongsTo(command, view, desk);
    case 'answer': {
      const understood = understand(view.question, command.text, desk.speech);
      if ('value' in understood) return answered(understood.value, view, desk);
      return { say: [problemLine(understood.problem, desk.speech)] };
    }
  }
}

function belongsTo(command: Extract<Command, { text: string }>, view: QuestionView, desk: Desk): Reaction {
  const { plain } = desk.speech.words;
  if (command.type === 'answer') throw new Error('an answer is no annotation');
  if (command.text === '') return { say: [line(plain.textMissing(signFor(command.type, view.question)))] };
  const problem = textProblem(command.text);
  if (problem) return { say: [problemLine(problem, desk.speech)] };
  if (command.type !== 'reason') {
    const annotation = added(view.annotation, command.type, command.text);
    return {
      say: [line(command.type === 'note' ? plain.noteKept : plain.evidenceKept)],
      event: { type: 'annotate', annotation },
    };
  }
  if (view.respondent === 'association') return { say: [line(plain.reasonNotAllowed)] };
  desk.reasons.set(view.question.id, command.text);
  return { say: [line(plain.reasonKept)] };
}

function added({ note, evidence = [] }: Annotation, type: 'note' | 'evidence', text: string): Annotation {
  if (type === 'evidence') return { evidence: [...evidence, text] };
  return { note: note ? `${note}\n${text}` : text };
}

/** The answer, with a reason to count over others' where one was given and it differs. */
function answered(value: Reply['value'], view: QuestionView, desk: Desk): Reaction {
  const { plain } = desk.speech.words;
  const given = desk.reasons.get(view.question.id);
  desk.reasons.delete(view.question.id);
  const before = view.own?.value === value ? view.own.overrules : undefined;
  const overrules = given ?? before;
  if (overrules === undefined) return { say: [], event: { type: 'answer', reply: { value } } };
  const dispute = view.disputes({ value });
  if (dispute === 'can-be-settled')
    return { say: [], event: { type: 'answer', reply: { value, overrules } } };
  const say =
    given === undefined ? [] : [line(dispute === 'no' ? plain.reasonNotNeeded : plain.reasonNotAllowed)];
  return { say, event: { type: 'answer', reply: { value } } };
}

function commandLines({ question, respondent, others }: QuestionView, { words }: Speech): Line[] {
  const { plain } = words;
  const commands = question.kind === 'text' ? plain.textCommands : plain.commands;
  const overrule =
    respondent === 'association' || others.length === 0 ? [] : [plain.overrule(signFor('reason', question))];
  return [...commands, ...overrule].map((text) => line(text));
}

function signFor(type: keyof typeof signs, { kind }: Question): string {
  return kind === 'text' ? `:${signs[type]}` : signs[type];
}

function askedFor({ kind }: Question): 'choice' | 'number' | 'date' | 'text' {
  return kind === 'yes-no' ? 'choice' : kind;
}
