import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { bodyOf, type CacheContent, readBody } from './cache-body.ts';
import { orMissing } from './linked-file.ts';
import { removeStaleTemporaries, writeDurably } from './write-durably.ts';

/** How a cache begins; a file that begins otherwise is not ours to write over. */
const MARK = 'iop-cache/3';
/** How the caches of all versions begin. */
const ANY_MARK = /^iop-cache\/\d+ /;

/** Most bytes of all entries together. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Most bytes of a cache: besides the entries there are their keys and words, and the sets' ids. A longer text V8 does not have. */
export const MOST_FILE_BYTES = 2 * MOST_BYTES;

/**
 * Why there is no content: there is no file; it is something else, to be left as it is; another version has written it; or
 * it is not what was written. A file that is called a cache is one, whatever has become of it.
 */
export type NoCache = 'missing' | 'foreign' | 'older' | 'corrupt';

/** Reads a cache whole and checks its digest. @throws the system's error for a file that cannot be read */
export async function readCacheFile(file: string): Promise<CacheContent | NoCache> {
  const status = await orMissing(stat(file));
  if (!status) return 'missing';
  // A device or a pipe has no end, or none to come back to.
  if (!status.isFile()) return 'foreign';
  if (status.size > MOST_FILE_BYTES) return isCalledCache(file) ? 'corrupt' : 'foreign';
  // At once: in pieces, with a promise for each, it would take several times as long.
  const bytes = readFileSync(file);
  if (bytes.length === 0) return 'corrupt';
  const [mark] = ANY_MARK.exec(bytes.toString('latin1', 0, 2 * MARK.length)) ?? [];
  if (mark === undefined) return isCalledCache(file) ? 'corrupt' : 'foreign';
  if (mark !== `${MARK} `) return 'older';
  const headEnd = bytes.indexOf('\n');
  const [, digest] = bytes.subarray(0, Math.max(0, headEnd)).toString('latin1').split(' ');
  const rest = bytes.subarray(headEnd + 1);
  if (headEnd < 0 || digest === undefined || digestOfBytes(rest) !== digest) return 'corrupt';
  try {
    return readBody(rest.toString('latin1'));
  } catch (error) {
    if (error instanceof SyntaxError) return 'corrupt';
    throw error;
  }
}

function isCalledCache(file: string): boolean {
  return /cache/i.test(path.basename(file));
}

/**
 * Writes a cache, whole or not at all.
 * @throws WriteError
 */
export async function writeCacheFile(file: string, content: CacheContent): Promise<void> {
  const body = Buffer.from(inOneByte(bodyOf(content)), 'latin1');
  const head = Buffer.from(`${MARK} ${digestOfBytes(body)}\n`);
  await removeStaleTemporaries(file);
  await writeDurably(file, Buffer.concat([head, body]));
}

/** A text in which only JSON has characters beyond U+00FF, without them: so each takes one byte. */
function inOneByte(text: string): string {
  return text.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function digestOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
