import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cannotRead, tooLargeOrFolder } from './read-bytes.ts';

/**
 * The same as `readBytes`, at once: where thousands of small files are read one after the other, a promise for each step of
 * each takes longer than reading does.
 */
export function readBytesSync(file: string, cwd: string): Uint8Array | { problems: Diagnostic[] } {
  try {
    const handle = openSync(path.resolve(cwd, file), 'r');
    try {
      return tooLargeOrFolder(file, fstatSync(handle)) ?? readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return cannotRead(file, error);
  }
}
