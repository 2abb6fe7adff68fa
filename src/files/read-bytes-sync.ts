import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cannotRead, MAX_BYTES, tooLargeOrFolder } from './read-bytes.ts';

/**
 * The same as `readBytes`, at once: where thousands of small files are read one after the other, a promise for each step of
 * each takes longer than reading does.
 */
export function readBytesSync(file: string, cwd: string): Uint8Array | { problems: Diagnostic[] } {
  try {
    const handle = openSync(path.resolve(cwd, file), 'r');
    try {
      const status = fstatSync(handle);
      return tooLargeOrFolder(file, status) ?? (status.isFile() ? readFileSync(handle) : readUpTo(handle));
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return cannotRead(file, error);
  }
}

/** What a pipe or a device holds, up to one byte more than a case may have: it does not say, and may never end. */
function readUpTo(handle: number): Uint8Array {
  const bytes = Buffer.alloc(MAX_BYTES + 1);
  let size = 0;
  for (let read = -1; read !== 0 && size < bytes.length; size += read)
    read = readSync(handle, bytes, size, bytes.length - size, null);
  return bytes.subarray(0, size);
}
