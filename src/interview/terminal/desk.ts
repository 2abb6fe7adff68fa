import type { Line, Speech } from '../wording/line.ts';
import type { ChoicePromptConfig, Chosen } from './choice-prompt.ts';
import type { InputPromptConfig, Written } from './input-prompt.ts';
import type { Keyboard } from './keyboard.ts';
import type { Screen } from './screen.ts';

/** What Inquirer is told of the world. */
type PromptContext = Parameters<typeof import('./prompts.ts')['choicePrompt']>[1];

/** What the terminal's prompts share. */
export interface Desk {
  screen: Screen;
  keyboard: Keyboard;
  speech: Speech;
  /** Whether it has been told that personal data should be kept out. */
  told: boolean;
}

/** A list of choices, with the keys that there are shown above it until one is picked. */
export interface Choosing extends Pick<ChoicePromptConfig, 'labels' | 'active' | 'numbered' | 'onKey'> {
  keys: readonly string[];
}

/** Lets the person choose. */
export async function choose(desk: Desk, { keys, ...choice }: Choosing): Promise<Chosen> {
  const { choicePrompt } = await import('./prompts.ts');
  const { screen, speech } = desk;
  const config = { ...choice, screen, more: speech.words.terminal };
  return (await prompted(desk, keys, (context) => choicePrompt(config, context))) ?? { command: 'quit' };
}

/** Lets the person write a line. */
export async function write(
  desk: Desk,
  { keys, ...input }: Omit<InputPromptConfig, 'screen'> & { keys: readonly string[] },
): Promise<Written> {
  const { inputPrompt } = await import('./prompts.ts');
  const config = { ...input, screen: desk.screen };
  return (await prompted(desk, keys, (context) => inputPrompt(config, context))) ?? { command: 'quit' };
}

/** Runs a prompt below its keys, and takes both away; undefined when the person left it. */
async function prompted<T>(
  { screen, keyboard }: Desk,
  keys: readonly string[],
  prompt: (context: PromptContext) => Promise<T>,
): Promise<T | undefined> {
  const takeKeysAway = screen.showKeys(keys);
  try {
    return await keyboard.during((input) =>
      prompt({ input, output: screen.promptOutput(), clearPromptOnDone: true, signal: keyboard.ended }),
    );
  } catch (error) {
    // Ctrl-C, a signal, or the end of the input.
    if (error instanceof Error && ['ExitPromptError', 'AbortPromptError'].includes(error.name))
      return undefined;
    throw error;
  } finally {
    takeKeysAway();
  }
}

/** A line that shows what was answered, where the prompt stood. */
export function answeredLine(label: string, { words }: Speech): Line {
  return { role: 'usual', text: `${words.terminal.answer} ${label}` };
}
