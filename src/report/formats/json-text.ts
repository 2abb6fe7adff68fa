import { unseen } from './unseen.ts';

/** What makes a line of a build log a command wherever it stands: `##vso[` on Azure, `##[` there and on GitHub. */
const logCommand = /#(?=#(?:vso)?\[)/gi;

/**
 * JSON with the same value as `JSON.stringify` gives, and nothing in it that a terminal or a build log obeys:
 * what is unsafe can stand in strings alone, and is written there as `\uXXXX`.
 */
export function jsonText(value: unknown, indent?: number): string {
  const text = JSON.stringify(value, null, indent).replace(unseen, escaped);
  // Nearly always there is none: looking for one character after the other would take longer than for two at once.
  return text.includes('##') ? text.replace(logCommand, escaped) : text;
}

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
