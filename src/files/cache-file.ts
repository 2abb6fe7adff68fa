import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { orMissing } from './linked-file.ts';
import { removeStaleTemporaries, writeDurably } from './write-durably.ts';

/** How a cache begins; a file that begins otherwise is not ours to write over. */
const MARK = 'iop-cache/2';
/** How the caches of all versions begin. */
const ANY_MARK = /^iop-cache\/\d+ /;

/** Most bytes of all entries together. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Most bytes of a cache: besides the entries there are their keys, and the sets' ids. */
export const MOST_FILE_BYTES = 2 * MOST_BYTES;

/** What a run may know of an earlier one: an entry's text by its key. Keys and texts have no tabs and line breaks. */
export interface CacheContent {
  /** How many runs have written it. */
  run: number;
  /** What the head says besides: who wrote it, and what its entries are about. */
  about: unknown;
  /** In the order in which they were last used, the latest last. */
  entries: ReadonlyMap<string, CacheEntry>;
}

/** One entry: a part of the file's bytes, which has a view of its own and becomes a text only where it is asked for. */
export class CacheEntry {
  /** The run that used it last. */
  readonly used: number;
  readonly #file: Buffer;
  readonly #start: number;
  readonly #end: number;

  constructor(used: number, file: Buffer, start = 0, end = file.length) {
    this.used = used;
    this.#file = file;
    this.#start = start;
    this.#end = end;
  }

  get length(): number {
    return this.#end - this.#start;
  }

  /** Undefined where there are none. */
  get firstByte(): number | undefined {
    return this.length > 0 ? this.#file[this.#start] : undefined;
  }

  get bytes(): Buffer {
    return this.#file.subarray(this.#start, this.#end);
  }

  get text(): string {
    return this.#file.toString('utf8', this.#start, this.#end);
  }
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
  if (headEnd < 0 || digest === undefined || digestOfBytes([rest]) !== digest) return 'corrupt';
  try {
    return readBody(rest);
  } catch (error) {
    if (error instanceof SyntaxError) return 'corrupt';
    throw error;
  }
}

function isCalledCache(file: string): boolean {
  return /cache/i.test(path.basename(file));
}

function readBody(bytes: Buffer): CacheContent {
  const aboutEnd = bytes.indexOf('\n');
  const head = JSON.parse(bytes.subarray(0, aboutEnd).toString('utf8')) as CacheContent | null;
  const { run, about } = head ?? { run: undefined, about: undefined };
  if (!Number.isSafeInteger(run)) throw new SyntaxError('not the head of a cache');
  const entries = new Map<string, CacheEntry>();
  for (let start = aboutEnd + 1; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    const keyEnd = bytes.indexOf(TAB, start);
    const usedEnd = bytes.indexOf(TAB, keyEnd + 1);
    const used = Number(bytes.toString('latin1', keyEnd + 1, Math.max(0, usedEnd)));
    if (end < 0 || keyEnd < 0 || usedEnd < 0 || !Number.isSafeInteger(used))
      throw new SyntaxError('not an entry of a cache');
    entries.set(bytes.toString('latin1', start, keyEnd), new CacheEntry(used, bytes, usedEnd + 1, end));
    start = end + 1;
  }
  return { run: run as number, about, entries };
}

/**
 * Writes a cache, whole or not at all.
 * @throws WriteError
 */
export async function writeCacheFile(file: string, { run, about, entries }: CacheContent): Promise<void> {
  const lineEnd = Buffer.of(LINE_END);
  const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify({ run, about })}\n`)];
  for (const [key, { used, bytes }] of entries)
    parts.push(Buffer.from(`${key}\t${used}\t`, 'latin1'), bytes, lineEnd);
  const head = Buffer.from(`${MARK} ${digestOfBytes(parts)}\n`);
  await removeStaleTemporaries(file);
  await writeDurably(file, Buffer.concat([head, ...parts]));
}

/** As numbers: texts would be made bytes again each time one is looked for. */
const TAB = '\t'.charCodeAt(0);
const LINE_END = '\n'.charCodeAt(0);

function digestOfBytes(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
}
