import { closeSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { MAX_BYTES } from './read-bytes.ts';

/** Where what is looked at comes to. */
let room: Buffer | undefined;

/**
 * The bytes of a file as one look shows them, until the next look; undefined where it cannot be read, or is larger than a case
 * may be. For those who know what they look for: what takes several reads (no file on a disk does) is shown in part, and what is
 * wrong with a file is for whoever reads it.
 */
export function glanceAt(file: string, cwd: string): Uint8Array | undefined {
  room ??= Buffer.allocUnsafeSlow(MAX_BYTES + 1);
  try {
    const handle = openSync(path.isAbsolute(file) ? file : `${cwd}/${file}`, 'r');
    try {
      const size = readSync(handle, room, 0, room.length, null);
      return size > MAX_BYTES ? undefined : room.subarray(0, size);
    } finally {
      closeSync(handle);
    }
  } catch {
    return undefined;
  }
}
