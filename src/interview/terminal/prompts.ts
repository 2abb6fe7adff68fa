/** All that needs Inquirer, so that it is loaded where one is asked on a terminal and nowhere else. */
export { choicePrompt } from './choice-prompt.ts';
export { inputPrompt } from './input-prompt.ts';
