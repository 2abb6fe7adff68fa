import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { cannotRead, MAX_BYTES, tooLargeOrFolder } from './read-bytes.ts';

/** Where what is read first comes to: a file need not be asked for its size before it is read. */
let room: Buffer | undefined;

/**
 * The same as `readBytes`, at once: where thousands of small files are read one after the other, a promise for each step of
 * each takes longer than reading does.
 */
export function readBytesSync(file: string, cwd: string): Uint8Array | { problems: Diagnostic[] } {
  const bytes = lookAtBytes(file, cwd);
  return 'problems' in bytes ? bytes : Buffer.from(bytes);
}

/** The same, in a place that the next look needs. */
export function lookAtBytes(file: string, cwd: string): Buffer | { problems: Diagnostic[] } {
  try {
    const handle = openSync(path.isAbsolute(file) ? file : `${cwd}/${file}`, 'r');
    try {
      room ??= Buffer.allocUnsafeSlow(MAX_BYTES + 1);
      const size = readInto(room, handle);
      const refused = size > MAX_BYTES ? tooLargeOrFolder(file, fstatSync(handle)) : undefined;
      return refused ?? room.subarray(0, size);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    return cannotRead(file, error);
  }
}

/** As much as there is room for: a pipe or a device does not say how much it holds, and may never end. */
function readInto(bytes: Buffer, handle: number): number {
  let size = 0;
  for (let read = -1; read !== 0 && size < bytes.length; size += read)
    read = readSync(handle, bytes, size, bytes.length - size, null);
  return size;
}
