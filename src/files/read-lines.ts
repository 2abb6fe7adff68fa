import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const PIECE = 1 << 16;

/**
 * The lines of a file, without their ends, as they are asked for: of a large file only a piece is held. What follows the
 * last line end is the last line, empty in a file that is whole.
 * @param longest most characters of a line
 * @throws SyntaxError for a longer line; the system's error for a file that cannot be read
 */
export function* readLines(file: string, longest: number): Generator<string> {
  const handle = openSync(file, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const piece = Buffer.allocUnsafe(PIECE);
    let rest: string[] = [];
    let length = 0;
    for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) {
      const [first = '', ...lines] = decoder.write(piece.subarray(0, read)).split('\n');
      rest.push(first);
      length += first.length;
      if (length > longest) throw new SyntaxError(`a line of more than ${longest} characters`);
      if (lines.length === 0) continue;
      yield rest.join('');
      const last = lines.pop()!;
      yield* lines;
      rest = [last];
      length = last.length;
    }
    yield rest.join('') + decoder.end();
  } finally {
    closeSync(handle);
  }
}
