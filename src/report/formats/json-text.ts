import { withoutLogCommands } from './log-commands.ts';

/** Characters that JSON allows inside strings and that a terminal obeys or hides; escaped they mean the same. */
const unsafe = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\ufff9-\ufffb]/g;

/**
 * JSON with the same value as `JSON.stringify` gives, and nothing in it that a terminal or a build log obeys:
 * what is unsafe can stand in strings alone, and is written there as `\uXXXX`.
 */
export function jsonText(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent).replace(unsafe, escaped);
  return withoutLogCommands(json, '\\u0023');
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
