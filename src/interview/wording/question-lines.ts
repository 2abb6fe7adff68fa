import type { CaseAnswer } from '../../model/case.ts';
import type { Question } from '../../model/question-set.ts';
import { textIn, wordingFor } from '../../model/text.ts';
import { amountInWords } from '../../report/answer-words.ts';
import { dateIn } from '../../words/language.ts';
import type { QuestionView } from '../question-view.ts';
import { answerLabel } from './answer-label.ts';
import { type Line, line, type Speech } from './line.ts';

/** "Fråga 3". */
export function numberOf(view: QuestionView, { words }: Speech): string {
  return words.question.number(view.number);
}

/** "minst 1, högst 11 kvar": always two numbers, for whoever reads the lines by program. */
export function leftOf({ left }: QuestionView, { words }: Speech): string {
  return words.question.left(left.atLeast, left.atMost);
}

/** The same as briefly as it can be said: "5 kvar", "sista frågan". */
export function leftInShort(view: QuestionView, speech: Speech): string {
  const { atLeast, atMost } = view.left;
  const known = atLeast.exact && atMost.exact && atLeast.count === atMost.count;
  return known ? speech.words.question.leftExactly(atMost.count) : leftOf(view, speech);
}

/** The question itself, as this respondent is asked it. */
export function wordingOf({ question, respondent }: QuestionView, { language }: Speech): string {
  return line(textIn(wordingFor(question.ask, respondent), language)).text;
}

/** What is told beside the question: what others answered, the own answer so far, and why it is asked if not to decide. */
export function besideLines(view: QuestionView, speech: Speech): Line[] {
  const { words } = speech;
  const { question } = view;
  const own = ownLines(view, speech);
  const lines = [
    ...view.others.flatMap(({ respondent, answer }) => {
      const who = words.who[respondent];
      return [
        line(words.question.answered(who, answerLabel(question, answer.value, speech))),
        ...belongings(answer, {
          note: (note) => words.question.note(who, note),
          evidence: (evidence) => words.question.evidence(who, evidence),
          overrules: (reason) => words.question.overrules(who, reason),
        }),
      ];
    }),
    ...own,
  ];
  if (view.reason === 'disputed') lines.push(line(words.question.disputed));
  if (view.reason === 'record') lines.push(line(words.question.record));
  if (view.agreeing) lines.push(line(words.question.agree));
  return lines;
}

/** What kind of answer is wanted, where it is typed. */
export function wantedLines(question: Question, { language, words }: Speech): Line[] {
  const { kind, unit, period, minimum, maximum } = question;
  if (kind === 'text') return [line(words.question.textWanted)];
  const isDate = kind === 'date';
  const shown = (limit: number | string) =>
    typeof limit === 'number' ? amountInWords(limit, unit, language) : dateIn(limit, language);
  const limits = [
    ...(minimum === undefined
      ? []
      : [isDate ? words.question.earliest(shown(minimum)) : words.question.atLeast(shown(minimum))]),
    ...(maximum === undefined
      ? []
      : [isDate ? words.question.latest(shown(maximum)) : words.question.atMost(shown(maximum))]),
    words.question.orUnknown,
  ];
  const wanted = words.question.numberWanted(unit ?? '', period ? textIn(period, language) : '');
  return [line([isDate ? words.question.dateWanted : wanted, ...limits].join(' '))];
}

function ownLines({ question, own, annotation }: QuestionView, speech: Speech): Line[] {
  const { question: words } = speech.words;
  return [
    ...(own ? [line(words.own(answerLabel(question, own.value, speech)))] : []),
    ...belongings(
      { value: '', ...annotation, overrules: own?.overrules },
      { note: words.ownNote, evidence: words.ownEvidence, overrules: words.ownOverrules },
    ),
  ];
}

type Belonging = 'note' | 'evidence' | 'overrules';

function belongings(
  { note, evidence, overrules }: CaseAnswer,
  say: Record<Belonging, (text: string) => string>,
): Line[] {
  return [
    ...(note ? [line(say.note(note))] : []),
    ...(evidence && evidence.length > 0 ? [line(say.evidence(evidence.join('; ')))] : []),
    ...(overrules ? [line(say.overrules(overrules))] : []),
  ];
}
