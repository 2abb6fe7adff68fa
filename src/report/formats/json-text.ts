import { withoutLogCommands } from './log-commands.ts';
import { unseen } from './unseen.ts';

/**
 * JSON with the same value as `JSON.stringify` gives, and nothing in it that a terminal or a build log obeys:
 * what is unsafe can stand in strings alone, and is written there as `\uXXXX`.
 */
export function jsonText(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent).replace(unseen, escaped);
  return withoutLogCommands(json, '\\u0023');
}

function escaped(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
