import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../files/linked-file.ts';
import { readLines } from '../files/read-lines.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { BlobEnd, BlobHead, BlobItem, BlobSet } from './blob.ts';
import { blobEnd, blobHead, blobLine } from './blob-schema.ts';

/** Most characters of a line: what a case of the largest size comes to has far fewer. */
export const LONGEST_LINE = 32 * 1024 * 1024;

/** How the last line begins. */
const END = '{"files":';

/** A blob that is whole. */
export interface Blob {
  /** As shown. */
  shown: string;
  head: BlobHead;
  end: BlobEnd;
  /** The ids and digests of the sets in it. */
  sets: { id: string; digest: string }[];
  /** What came of its files; read again as it is asked for. */
  lines(): Generator<BlobItem | BlobSet>;
}

/** Reads a blob once, to see that it is whole and what it is about. @throws ProblemsFound */
export function openBlob(shown: string, cwd: string): Blob {
  const file = path.resolve(cwd, shown);
  const fail = (code: string, data = {}) => new ProblemsFound([diagnostic(code, { file: shown }, data)]);
  try {
    // It is read twice.
    if (!statSync(file).isFile()) throw fail('cannot-read', { detail: 'ESPIPE' });
    const { head, end, sets } = scan(file);
    if (head?.format !== 'iop-blob/1') throw fail('not-a-blob');
    if (!end) throw fail('blob-not-whole');
    return { shown, head, end, sets, lines: () => linesOf(file) };
  } catch (error) {
    if (error instanceof ProblemsFound) throw error;
    if (error instanceof SyntaxError) throw fail('blob-not-whole');
    const code = codeOf(error);
    throw code === 'ENOENT' ? fail('no-such-file') : fail('cannot-read', { detail: code });
  }
}

/** @throws SyntaxError for what is in no blob */
function scan(file: string): { head?: BlobHead; end?: BlobEnd; sets: Blob['sets'] } {
  const hash = createHash('sha256');
  const sets: Blob['sets'] = [];
  let head: BlobHead | undefined;
  let last = '';
  for (const line of readLines(file, LONGEST_LINE)) {
    if (!head) {
      // What is no blob may be anything, and of any size.
      if (!line.startsWith('{"format":"iop-blob/')) return { sets };
      head = blobHead(line);
    } else if (line !== '') {
      hash.update(`${last}\n`);
    }
    if (isLine(line)) {
      const read = blobLine(line);
      if ('set' in read) sets.push({ id: read.set.id, digest: read.digest });
      else if (lacksSet(read, sets)) throw new SyntaxError('a case before its question set');
    }
    if (line !== '') last = line;
  }
  const end = last.startsWith(END) ? blobEnd(last) : undefined;
  const isWhole = end !== undefined && end.digest === hash.digest('hex');
  return { sets, ...(head && { head }), ...(isWhole && { end }) };
}

function lacksSet({ item: { reported } }: BlobItem, sets: Blob['sets']): boolean {
  return reported !== undefined && !sets.some(({ digest }) => digest === reported.result.questionSet.digest);
}

/** Each line has been looked at once, when the blob was opened. */
function* linesOf(file: string): Generator<BlobItem | BlobSet> {
  for (const line of readLines(file, LONGEST_LINE)) if (isLine(line)) yield JSON.parse(line);
}

/** Whether it is neither the first line nor the last. */
function isLine(line: string): boolean {
  return line !== '' && !line.startsWith('{"format":') && !line.startsWith(END);
}
