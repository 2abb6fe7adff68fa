/** The part of Inquirer's line editor that says that it was closed. */
interface Closable {
  on(event: string, listener: () => void): void;
  removeListener(event: string, listener: () => void): void;
}

/**
 * Calls `left` when the line editor closes by itself, as it does at Ctrl-D on an empty line: Inquirer would wait for
 * ever. Returns how to stop listening, as an effect should.
 */
export function leave(rl: Closable, left: () => void): () => void {
  rl.on('close', left);
  return () => rl.removeListener('close', left);
}
