import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { orMissing } from './linked-file.ts';
import { removeStaleTemporaries, writeDurably } from './write-durably.ts';

/** How a cache begins; a file that begins otherwise is not ours to write over. */
const MARK = 'iop-cache/3';
/** How the caches of all versions begin. */
const ANY_MARK = /^iop-cache\/\d+ /;

/** Most bytes of all entries together. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Most bytes of a cache: besides the entries there are their keys, and the sets' ids. */
export const MOST_FILE_BYTES = 2 * MOST_BYTES;

/** What a run may know of an earlier one. */
export interface CacheContent {
  /** How many runs have written it. */
  run: number;
  /** What the head says besides: who wrote it, and what its entries are about. */
  about: unknown;
  /** In the order in which they were last used, the latest last. */
  entries: readonly CacheEntry[];
}

/** One entry. Neither its key nor its text has a line break, and the key no tab: a line of the file has all of it. */
export interface CacheEntry {
  key: string;
  /** The run that used it last. */
  used: number;
  /** Has no character beyond U+00FF: there are as many bytes of it. */
  text: string;
}

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

/** As one text, of which keys and texts are parts: to make each of its own bytes would take several times as long. */
function readBody(body: string): CacheContent {
  const aboutEnd = body.indexOf('\n');
  const head = JSON.parse(body.slice(0, aboutEnd)) as CacheContent | null;
  const { run, about } = head ?? { run: undefined, about: undefined };
  if (!Number.isSafeInteger(run)) throw new SyntaxError('not the head of a cache');
  const entries: CacheEntry[] = [];
  for (let start = aboutEnd + 1; start < body.length; ) {
    const end = body.indexOf('\n', start);
    const keyEnd = body.indexOf('\t', start);
    const usedEnd = body.indexOf('\t', keyEnd + 1);
    const used = Number(body.slice(keyEnd + 1, usedEnd));
    if (keyEnd < start || usedEnd < keyEnd || end < usedEnd || !Number.isSafeInteger(used))
      throw new SyntaxError('not an entry of a cache');
    entries.push({ key: body.slice(start, keyEnd), used, text: body.slice(usedEnd + 1, end) });
    start = end + 1;
  }
  return { run: run as number, about, entries };
}

/**
 * Writes a cache, whole or not at all.
 * @throws WriteError
 */
export async function writeCacheFile(file: string, { run, about, entries }: CacheContent): Promise<void> {
  const lines = [inOneByte(JSON.stringify({ run, about }))];
  for (const { key, used, text } of entries) lines.push(`${key}\t${used}\t${text}`);
  const body = Buffer.from(`${lines.join('\n')}\n`, 'latin1');
  const head = Buffer.from(`${MARK} ${digestOfBytes(body)}\n`);
  await removeStaleTemporaries(file);
  await writeDurably(file, Buffer.concat([head, body]));
}

/** JSON of a value, or a text in which only JSON has such characters, with none beyond U+00FF. */
export function inOneByte(json: string): string {
  return json.replace(/[\u0100-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function digestOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
