import type { Readable, Writable } from 'node:stream';
import { textIn } from '../../model/text.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { Asker } from '../asker.ts';
import { speechIn } from '../wording/line.ts';
import { askConflict } from './ask-conflict.ts';
import { askFacts } from './ask-facts.ts';
import { askQuestion } from './ask-question.ts';
import { askReview } from './ask-review.ts';
import type { Desk } from './desk.ts';
import { LineReader } from './line-reader.ts';
import { plainOutput } from './plain-output.ts';

/** What the plain asker needs. */
export interface PlainOptions {
  input: Readable;
  output: Writable;
  language: Language;
  /** Aborted (by a signal): the question at hand is left, as by `q`. */
  stop?: AbortSignal | undefined;
}

/** Asks line by line (`--plain`): no redraw, no colour, one line in for one question out, also from a pipe. */
export function plainAsker({ input, output, language, stop }: PlainOptions): Asker {
  const speech = speechIn(language);
  const { words } = speech;
  const desk: Desk = {
    told: false,
    lines: new LineReader(input, stop),
    output: plainOutput(output),
    speech,
    reasons: new Map<string, string>(),
  };
  return {
    askFacts: (known) => askFacts(desk, known),
    open: ({ set, respondent }) =>
      desk.output.say([
        textIn(set.title, language),
        words.opening.as[respondent],
        ...(desk.told ? [] : [words.opening.personalData]),
        words.opening.saved,
        ...words.opening.plain,
      ]),
    ask: (view) => {
      switch (view.type) {
        case 'question':
          return askQuestion(desk, view);
        case 'conflict':
          return askConflict(desk, view);
        case 'review':
          return askReview(desk, view);
      }
    },
    tell: (notice) => desk.output.say([words.notice[notice]]),
    close: () => desk.lines.close(),
  };
}
