/** All that needs Inquirer, so that it is loaded when something is asked on a terminal and not before. */
export { choicePrompt } from './choice-prompt.ts';
export { inputPrompt } from './input-prompt.ts';
