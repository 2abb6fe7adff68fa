import type { InterviewWords } from './interview.ts';
import { interviewHelpEn } from './interview-help.en.ts';
import { interviewReviewEn } from './interview-review.en.ts';

const bound = ({ exact }: { exact: boolean }) => (exact ? '' : ' (a safe bound)');

/** The interview's own words in English. */
export const interviewEn: InterviewWords = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Don’t know',
  unknownSpellings: ['don’t know', 'dont know', 'do not know'],
  keys: { yes: 'y', no: 'n', unknown: 'u', agree: 'a' },
  who: { association: 'The association', officer: 'The case officer', legal: 'The lawyer' },
  opening: {
    as: {
      association: 'You answer for the association.',
      officer: 'You answer as case officer.',
      legal: 'You answer as lawyer.',
    },
    personalData:
      'Keep personal data out. Write roles rather than names, for example “the chair”. The case may become a public document.',
    saved: 'Every answer is saved at once. You can stop at any time and go on later.',
    plain: [
      'Answer with the number, with the word or with its first letter.',
      'Write ? for help with the question, < to go back and q to stop.',
      'Write + and a text to note something with the answer.',
    ],
  },
  facts: {
    title: 'What is the case to be called?',
    titleMissing: 'The case needs a name.',
    reference: 'Which registration number does the case have?',
    public: 'Which committee, municipality or region is a party?',
    associations: 'Which association is a party?',
    help: {
      title: 'Write what the activity is called or is about. Name no people.',
      reference: 'Leave the line empty if there is none yet.',
      public: 'Put a semicolon between several. Leave the line empty if it is not clear yet.',
      associations: 'Put a semicolon between several. Leave the line empty if it is not clear yet.',
    },
    plainCommands: 'Write :? for help, :< to go back and :q to stop.',
  },
  question: {
    number: (number) => `Question ${number}`,
    left: (atLeast, atMost) =>
      `at least ${atLeast.count}${bound(atLeast)}, at most ${atMost.count}${bound(atMost)} left`,
    leftExactly: (count) => (count === 1 ? 'the last one' : `${count} left`),
    answered: (who, value) => `${who} answered: ${value}`,
    note: (who, note) => `${who} noted: ${note}`,
    evidence: (who, evidence) => `${who} refers to: ${evidence}`,
    overrules: (who, reason) => `${who} overrules, for this reason: ${reason}`,
    own: (value) => `Your answer now: ${value}`,
    ownNote: (note) => `Your note: ${note}`,
    ownEvidence: (evidence) => `Your evidence: ${evidence}`,
    ownOverrules: (reason) => `Your reason to overrule: ${reason}`,
    agree: 'Do you agree?',
    disputed: 'The answers differ.',
    record: 'The answer does not change the outcome.',
    numberWanted: (unit, period) => `Answer with a number${unit && ` in ${unit}`}${period && ` ${period}`}.`,
    atLeast: (minimum) => `At least ${minimum}.`,
    atMost: (maximum) => `At most ${maximum}.`,
    earliest: (day) => `Not before ${day}.`,
    latest: (day) => `Not after ${day}.`,
    dateWanted: 'Answer with a date, for example 2026-11-22.',
    textWanted: 'Answer in your own words, on one line.',
    orUnknown: 'Write don’t know if you do not know.',
  },
  terminal: {
    keys: {
      yesNo: 'y, n or u',
      digits: (last) => `1–${last} chooses`,
      unknown: 'u don’t know',
      arrows: 'arrows and Enter',
      agree: 'Enter or a agrees',
      keep: 'Enter keeps the answer',
      enter: 'Enter answers',
      back: 'b back',
      note: 'm note',
      help: '? help',
      quit: 'q stop',
      typed: [':? help', ':b back', ':m note', ':q stop'],
      typedFacts: [':b back', ':q stop'],
      annotation: ['Enter saves', 'Esc leaves without a change'],
    },
    answer: 'Answer:',
    note: 'Note:',
    noteHint: 'Note something with the answer. An empty line takes the note away.',
    evidence: 'Evidence:',
    evidenceHint: 'A document or place that backs the answer. Put a semicolon between several.',
    reason: 'Reason:',
    reasonHint: 'Why is your answer to count? Both answers stay in the case.',
    above: (count) => `(${count} more above)`,
    below: (count) => `(${count} more below)`,
    whichAnswer: 'Which answer do you want to change?',
  },
  dispute: {
    differs: (who, value) => `${who} answered otherwise: ${value}`,
    leave: 'Let both answers stand for now',
    overrule: 'My answer counts: I write why',
    reasonMissing: 'Write a reason, or go back.',
  },
  plain: {
    notUnderstood: (found) => `“${found}” is none of the answers.`,
    ambiguous: (letter, labels) => `“${letter}” can mean ${labels}. Write the whole word or the number.`,
    agree: 'Write = if you agree.',
    keep: 'Write = if the answer is to stand.',
    nothingToAgree: 'There is no answer to agree with.',
    noteKept: 'The note belongs to the answer to the question.',
    evidenceKept: 'The evidence belongs to the answer to the question.',
    textMissing: (sign) => `Write the text on the same line, after ${sign}.`,
    differs: 'If you answer otherwise, both answers are kept.',
    overrule: (sign) => `Write ${sign} and a reason before the answer, if yours is the one to count.`,
    reasonKept: 'The reason belongs to your answer. Now answer the question.',
    reasonNotNeeded: 'The reason was not needed, since the answers do not differ.',
    reasonNotAllowed: 'Your answer cannot overrule another’s here.',
    commands: [
      'Write < to go back to the question before.',
      'Write + and a text to note something with the answer.',
      'Write @ and the name of a document or place that backs the answer.',
      'Write q to save and stop.',
    ],
    textCommands: [
      'Write :< to go back to the question before.',
      'Write :+ and a text to note something with the answer.',
      'Write :@ and the name of a document or place that backs the answer.',
      'Write :q to save and stop.',
    ],
  },
  problems: {
    tooLong: (limit) => `That is too long. There is room for ${limit} characters at most.`,
    controlCharacters: 'The text has characters that cannot be saved. Write it again.',
    empty: 'The answer is empty.',
    notANumber: (found) => `“${found}” is not a number. Write digits, for example 1250 or 12.5.`,
    ambiguousNumber: (found) => `“${found}” can be read in two ways. Write the number without separators.`,
    notWhole: (found) => `“${found}” is not a whole number.`,
    notADate: (found) => `“${found}” is not a date. Write year-month-day, for example 2026-11-22.`,
    outOfRange: (minimum, maximum) => {
      const limits = [
        ...(minimum === undefined ? [] : [`at least ${minimum}`]),
        ...(maximum === undefined ? [] : [`at most ${maximum}`]),
      ];
      return `The answer must be ${limits.join(' and ')}.`;
    },
    outOfDates: (first, last) => {
      const limits = [
        ...(first === undefined ? [] : [`not before ${first}`]),
        ...(last === undefined ? [] : [`not after ${last}`]),
      ];
      return `The date must be ${limits.join(' and ')}.`;
    },
  },
  conflict: {
    doesNotFit: (value) => `The answer “${value}” cannot hold together with other answers:`,
    answer: (who, question, value) => `${who} answered “${question}”: ${value}`,
    ownAnswer: (question, value) => `You answered “${question}”: ${value}`,
    reason: (reason) => `The reason: ${reason}`,
    takeBack: 'Change the answer',
    keep: 'Keep the answer all the same',
    noVerdict: 'As long as the answers cannot hold together there is no outcome.',
  },
  notice: {
    'changed-by-another':
      'Another program has changed the case meanwhile. What it wrote is kept, and so are your answers.',
    'nothing-before': 'There is no question before this one.',
    'note-not-kept': 'A note to a question without an answer could not be saved.',
  },
  help: interviewHelpEn,
  review: interviewReviewEn,
};
