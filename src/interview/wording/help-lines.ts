import { textIn, wordingFor } from '../../model/text.ts';
import { changeInWords } from '../../report/answer-words.ts';
import { listed } from '../../words/language.ts';
import type { EffectView, HelpView } from '../help-view.ts';
import { answerLabel } from './answer-label.ts';
import { type Line, line, type Speech } from './line.ts';

/** All that `?` shows, in groups: what the set says, why it is asked now, and what follows from each answer. */
export function helpLines(help: HelpView, speech: Speech): Line[][] {
  const groups = [setLines(help, speech), nowLines(help, speech), effectLines(help, speech)];
  return groups.filter((lines) => lines.length > 0);
}

/** What the set says: why it matters, how to understand the question, examples, where to look, and the source. */
function setLines({ question, respondent, sources }: HelpView, speech: Speech): Line[] {
  const { language, words } = speech;
  const { why, help, illustrations, where } = question;
  return [
    ...(why ? [words.help.why(textIn(why, language))] : []),
    ...(help ? [textIn(wordingFor(help, respondent), language)] : []),
    ...illustrations.map(({ value, text }) =>
      words.help.example(inSentence(answerLabel(question, value, speech)), textIn(text, language)),
    ),
    ...(where ? [words.help.where(textIn(where, language))] : []),
    ...sources.map(({ source, at }) => {
      const place = at ? [textIn(at, language)] : [];
      const named = [textIn(source.title, language), source.publisher, source.reference].flatMap(
        (one) => one ?? [],
      );
      return words.help.source([...named, ...place].join(', '));
    }),
  ].map((text) => line(text));
}

/** Why the question is asked at this moment, what is possible now, and which criteria and rows it belongs to. */
function nowLines(
  { question, reason, outcomes, criteria, rules, ties }: HelpView,
  { language, words }: Speech,
): Line[] {
  const names = outcomes.map(({ name }) => textIn(name, language));
  const possible =
    names.length === 0
      ? words.help.contradictory
      : names.length === 1
        ? words.help.settled(names[0]!)
        : words.help.possible(names);
  const requirements = criteria.map(({ name }) => textIn(name, language));
  return [
    words.help.asked[reason],
    ...(question.kind === 'text' ? [words.help.textDecidesNothing] : []),
    possible,
    ...(requirements.length > 0 ? [words.help.criteria(requirements)] : []),
    ...rules.map(({ row, outcome }) => words.help.rule(row, textIn(outcome.name, language))),
    ...ties.map((reasonOfTie) => words.help.tie(textIn(reasonOfTie, language))),
  ].map((text) => line(text));
}

/** What each answer would leave possible, computed. */
function effectLines(help: HelpView, speech: Speech): Line[] {
  const lines = help.effects.map((effect) => line(effectText(effect, help, speech)));
  return help.question.kind === 'text' ? lines : [...lines, line(speech.words.help.counting)];
}

function effectText(effect: EffectView, help: HelpView, speech: Speech): string {
  const { words, language } = speech;
  const answer = answersInWords(effect, help, speech);
  const names = effect.outcomes.map(({ name }) => textIn(name, language));
  const same = effect.outcomes.map(({ id }) => id).join() === help.outcomes.map(({ id }) => id).join();
  if (names.length === 0) return words.help.contradicts(answer);
  if (names.length === 1)
    return same ? words.help.staysSettled(answer) : words.help.decides(answer, names[0]!);
  return same ? words.help.leavesAll(answer, names.length) : words.help.leaves(answer, names);
}

/** "ja", "förening eller stiftelse", "mer än 300 000 EUR". */
function answersInWords({ values, ranges }: EffectView, { question }: HelpView, speech: Speech): string {
  const { words, language } = speech;
  const any = question.kind === 'date' ? words.help.anyDate : words.help.anyNumber;
  const all = [
    ...values.map((value) => inSentence(answerLabel(question, value, speech))),
    ...ranges.map((range) =>
      Object.keys(range).length === 0 ? any : changeInWords(question, range, language),
    ),
  ];
  return listed(all, language, 'disjunction');
}

/** A label inside a sentence: its first letter small, unless it is a name of capitals ("EU"). */
function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}
