import { unseen } from './unseen.ts';

/** What makes a line of a build log a command wherever it stands: `##vso[` on Azure, `##[` there and on GitHub. */
const logCommand = /#(?=#(?:vso)?\[)/gi;

/**
 * JSON with the same value as `JSON.stringify` gives, and nothing in it that a terminal or a build log obeys:
 * what is unsafe can stand in strings alone, and is written there as `\uXXXX`.
 */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(unseen, escaped).replace(logCommand, escaped);
}

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
