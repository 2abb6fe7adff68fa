import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isUpKey,
  type KeypressEvent,
  useEffect,
  useKeypress,
  useRef,
  useState,
} from '@inquirer/core';
import { leave } from './leave.ts';
import { isRedrawKey } from './redraw-key.ts';
import type { Screen } from './screen.ts';

const HIDE_CURSOR = '\u001b[?25l';
/** Rows around the choices that a small terminal should still show. */
const ROWS_AROUND = 8;

/** What was done at a choice: one was picked, or a key pressed that means something else. */
export type Chosen = { index: number } | { command: string };

/** What a choice needs. */
export interface ChoicePromptConfig {
  labels: readonly string[];
  active: number;
  /** Whether to number the choices; digits pick them in any case. */
  numbered: boolean;
  /** What a letter or sign does; undefined: nothing. */
  onKey(character: string): Chosen | undefined;
  more: { above(count: number): string; below(count: number): string };
  screen: Screen;
}

/** A list to choose from with arrows and Enter, a digit, or one key. */
export const choicePrompt = createPrompt<Chosen, ChoicePromptConfig>((config, done) => {
  const { labels } = config;
  const [active, setActive] = useState(config.active);
  const [drawn, redraw] = useState(0);
  const digits = useRef('');
  useEffect((rl) => leave(rl, () => done({ command: 'quit' })), []);
  useKeypress((key, rl) => {
    // What the line editor makes of the key is not shown, and must not count in its cursor.
    rl.clearLine(0);
    const character = (key as KeypressEvent & { sequence?: string }).sequence ?? '';
    if (isRedrawKey(key)) return redraw(drawn + 1);
    if (isEnterKey(key)) return done({ index: active });
    if (isUpKey(key)) return setActive(Math.max(0, active - 1));
    if (isDownKey(key)) return setActive(Math.min(labels.length - 1, active + 1));
    if (key.name === 'home') return setActive(0);
    if (key.name === 'end') return setActive(labels.length - 1);
    if (/^\d$/.test(character)) {
      const index = indexTyped(digits, character, labels.length);
      if (index === undefined) return undefined;
      return labels.length < 10 ? done({ index }) : setActive(index);
    }
    const chosen = key.ctrl ? undefined : config.onKey(character);
    return chosen && done(chosen);
  });
  return `${block(config, active).join('\n')}${HIDE_CURSOR}`;
});

/** The choice that the digits so far name; a digit that names none begins anew. */
function indexTyped(digits: { current: string }, digit: string, count: number): number | undefined {
  const named = [digits.current + digit, digit].find((text) => Number(text) >= 1 && Number(text) <= count);
  digits.current = named ?? '';
  return named === undefined ? undefined : Number(named) - 1;
}

/** The rows of the choices, or of those around the active one where not all fit. */
function block({ labels, numbered, screen, more }: ChoicePromptConfig, active: number): string[] {
  const choices = labels.map((label, i) => {
    const rows = screen.narrow(label, `${i === active ? '>' : ' '} ${numbered ? `${i + 1} ` : ''}`);
    return i === active ? rows.map((row) => screen.paint('strong', row)) : rows;
  });
  const { from, to } = shownRange(
    choices.map((rows) => rows.length),
    active,
    screen.height - ROWS_AROUND,
  );
  return [
    ...(from > 0 ? [more.above(from)] : []),
    ...choices.slice(from, to).flat(),
    ...(to < choices.length ? [more.below(choices.length - to)] : []),
  ];
}

/** As many neighbours of the active choice as there is room for, after and before it in turn. */
function shownRange(heights: readonly number[], active: number, room: number): { from: number; to: number } {
  let from = active;
  let to = active + 1;
  let left = room - heights[active]!;
  for (let grown = true; grown; ) {
    grown = false;
    if (to < heights.length && heights[to]! <= left) {
      left -= heights[to++]!;
      grown = true;
    }
    if (from > 0 && heights[from - 1]! <= left) {
      left -= heights[--from]!;
      grown = true;
    }
  }
  return { from, to };
}
