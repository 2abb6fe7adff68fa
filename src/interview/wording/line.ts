import type { Language } from '../../model/vocabulary.ts';
import { safeText } from '../../report/safe-text.ts';
import { type InterviewWords, interviewWords } from '../../words/interview.ts';

/** One fact to be shown: a line of its own, however long. */
export interface Line {
  /** `strong` stands out, `quiet` may stand back; neither ever says anything by itself. */
  role: 'strong' | 'usual' | 'quiet';
  text: string;
  /** What stands before the text, and clear of its later rows: a number in a list. */
  start?: string;
}

/** The language that is spoken, and the interview's words in it. */
export interface Speech {
  language: Language;
  words: InterviewWords;
}

/** Speech in `language`. */
export function speechIn(language: Language): Speech {
  return { language, words: interviewWords[language] };
}

/**
 * A line of text. Folded YAML and notes may hold line breaks, which on one line are spaces, and what was typed or stands in
 * a file may hold commands to a terminal, which are shown.
 */
export function line(text: string, role: Line['role'] = 'usual'): Line {
  return { role, text: safeText(text).trim() };
}
