import { textIn } from '../../model/text.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { Asker } from '../asker.ts';
import { line, speechIn } from '../wording/line.ts';
import { askConflict } from './ask-conflict.ts';
import { askFacts } from './ask-facts.ts';
import { askQuestion } from './ask-question.ts';
import { askReview } from './ask-review.ts';
import type { Desk } from './desk.ts';
import { Keyboard, type TerminalInput } from './keyboard.ts';
import { Screen, type TerminalOutput } from './screen.ts';

/** What the terminal asker needs. */
export interface TerminalOptions {
  /** A terminal: check `isTTY` first, and `TERM=dumb` (which cannot redraw: use the plain asker). */
  input: TerminalInput;
  output: TerminalOutput;
  language: Language;
  /** Whether bold and dim text may be used; nothing is ever said by them alone. */
  color: boolean;
  /** Aborted (by a signal): the question at hand is left, as by `q`. */
  stop?: AbortSignal | undefined;
  /** Stops the program until it is let go on: what Ctrl-Z does. Without it, that key does nothing. */
  suspend?: (() => void) | undefined;
}

const SHOW_CURSOR = '\u001b[?25h';

/** Asks on a terminal with Inquirer's prompts, which are loaded meanwhile. */
export function terminalAsker({ input, output, language, color, stop, suspend }: TerminalOptions): Asker {
  // What goes wrong is told when something is asked.
  import('./prompts.ts').catch(() => {});
  const speech = speechIn(language);
  const { opening, notice } = speech.words;
  const screen = new Screen(output, color);
  const keyboard = new Keyboard(input, {
    stop,
    suspend:
      suspend &&
      (() => {
        output.write(SHOW_CURSOR);
        suspend();
      }),
  });
  const desk: Desk = { screen, keyboard, speech, told: false };
  return {
    askFacts: (known) => askFacts(desk, known),
    open: async ({ set, respondent }) => {
      screen.show([
        '',
        line(textIn(set.title, language), 'strong'),
        opening.as[respondent],
        ...(desk.told ? [] : [opening.personalData]),
        opening.saved,
      ]);
    },
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
    tell: async (what) => {
      screen.show(['', notice[what]]);
    },
    close: () => keyboard.close(),
  };
}
