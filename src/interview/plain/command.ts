/** What a line says: a command, or something to be understood as an answer. */
export type Command =
  | { type: 'help' | 'back' | 'quit' | 'agree' }
  /** A note, a piece of evidence, or why one's answer is to count over another's. */
  | { type: 'note' | 'evidence' | 'reason'; text: string }
  | { type: 'answer'; text: string };

/** The sign that each command with a text begins with. */
export const signs = { note: '+', evidence: '@', reason: '!' } as const;

/**
 * Reads a line. Where free text is asked for, commands begin with a colon, so that any text can be written; elsewhere
 * the colon may stand or not. A number may have a plus sign.
 */
export function readCommand(line: string, asked: 'choice' | 'number' | 'date' | 'text'): Command {
  const text = line.normalize('NFC').trim();
  const marked = text.startsWith(':');
  if (asked === 'text' && !marked) return { type: 'answer', text };
  if (asked === 'number' && /^\+\s?\d/.test(text) && !/^\+\s/.test(text)) return { type: 'answer', text };
  const bare = (marked ? text.slice(1) : text).trim();
  return commandIn(bare) ?? { type: 'answer', text };
}

function commandIn(text: string): Command | undefined {
  switch (text.toLowerCase()) {
    case '?':
      return { type: 'help' };
    case '<':
      return { type: 'back' };
    case '=':
      return { type: 'agree' };
    case 'q':
      return { type: 'quit' };
  }
  const type = (['note', 'evidence', 'reason'] as const).find((one) => text.startsWith(signs[one]));
  return type && { type, text: text.slice(1).trim() };
}
