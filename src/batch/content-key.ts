import { hash } from 'node:crypto';
import path from 'node:path';
import type { CaseSource } from '../files/find-cases.ts';
import { glanceAt } from '../files/glance-at.ts';
import { isFile } from '../files/is-file.ts';

/** The key of a case's bytes. */
export function keyOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** Whether a file says the same to everyone who reads it: what comes from a pipe comes once. In folders there are only files. */
export function isSeveralTimesReadable({ file, named }: CaseSource, cwd: string): boolean {
  return !named || (file !== '-' && isFile(path.resolve(cwd, file)));
}

/** The key of what is in a file now; undefined where that is for whoever reads it to say. */
export function keyOfFile(source: CaseSource, cwd: string): string | undefined {
  const bytes = isSeveralTimesReadable(source, cwd) ? glanceAt(source.file, cwd) : undefined;
  return bytes && keyOfBytes(bytes);
}
