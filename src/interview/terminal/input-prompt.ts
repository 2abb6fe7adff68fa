import {
  createPrompt,
  isEnterKey,
  isTabKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core';
import { visibleText } from '../../report/formats/visible-text.ts';
import { leave } from './leave.ts';
import { isRedrawKey } from './redraw-key.ts';
import type { Screen } from './screen.ts';

/** What was done at a line: it was written, or a key pressed that means something else. */
export type Written = { line: string } | { command: string };

/** What a line needs. */
export interface InputPromptConfig {
  label: string;
  /** What stands on the line from the start. */
  prefilled?: string | undefined;
  /** What Tab writes on an empty line. */
  suggested?: string | undefined;
  /** What a key does on an empty line; undefined: it is written. */
  onKey?(character: string): string | undefined;
  /** Why the line cannot be taken; undefined where it can. */
  problem(line: string): string | undefined;
  screen: Screen;
}

/** A line to write, with what is wrong said below it. */
export const inputPrompt = createPrompt<Written, InputPromptConfig>((config, done) => {
  const { label, prefilled, suggested, screen } = config;
  const [line, setLine] = useState(prefilled ?? '');
  const [drawn, redraw] = useState(0);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect((rl) => {
    if (prefilled) rl.write(prefilled);
    return leave(rl, () => done({ command: 'quit' }));
  }, []);
  useKeypress((key, rl) => {
    const character = (key as KeypressEvent & { sequence?: string }).sequence ?? '';
    if (isRedrawKey(key)) return redraw(drawn + 1);
    if (isEnterKey(key)) {
      const found = config.problem(line);
      if (found === undefined) return done({ line });
      // The line editor has taken the line away; it is to be corrected, not written anew.
      rl.write(line);
      return setProblem(found);
    }
    if (key.name === 'escape') return done({ command: 'escape' });
    if (isTabKey(key)) {
      rl.clearLine(0);
      rl.write(line === '' ? (suggested ?? '') : line);
    }
    const command = line === '' && !key.ctrl ? config.onKey?.(character) : undefined;
    if (command !== undefined) return done({ command });
    setLine(rl.line);
    return setProblem(undefined);
  });
  const said = problem === undefined ? '' : screen.wrapped(problem).join('\n');
  return [`${label} ${visibleText(line)}`, said];
});
