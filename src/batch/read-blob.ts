import { createHash } from 'node:crypto';
import path from 'node:path';
import { codeOf } from '../files/linked-file.ts';
import { readLines } from '../files/read-lines.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { BlobEnd, BlobHead, BlobItem, BlobSet } from './blob.ts';

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

function scan(file: string): { head?: BlobHead; end?: BlobEnd; sets: Blob['sets'] } {
  const hash = createHash('sha256');
  const sets: Blob['sets'] = [];
  let head: BlobHead | undefined;
  let last = '';
  for (const line of readLines(file)) {
    if (!head) {
      // What is no blob may be anything, and of any size.
      if (!line.startsWith('{"format":"iop-blob/')) return { sets };
      head = JSON.parse(line) as BlobHead;
    } else if (line !== '') {
      hash.update(`${last}\n`);
    }
    if (line.startsWith('{"digest":')) {
      const { digest, set } = JSON.parse(line) as BlobSet;
      sets.push({ id: set.id, digest });
    }
    if (line !== '') last = line;
  }
  const end = last.startsWith('{"files":') ? (JSON.parse(last) as BlobEnd) : undefined;
  const isWhole = end !== undefined && end.digest === hash.digest('hex');
  return { sets, ...(head && { head }), ...(isWhole && { end }) };
}

function* linesOf(file: string): Generator<BlobItem | BlobSet> {
  let isFirst = true;
  for (const line of readLines(file)) {
    if (!isFirst && line !== '' && !line.startsWith('{"files":')) yield JSON.parse(line);
    isFirst = false;
  }
}
