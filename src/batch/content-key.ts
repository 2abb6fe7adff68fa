import { hash } from 'node:crypto';
import path from 'node:path';
import type { CaseSource } from '../files/find-cases.ts';
import { isFile } from '../files/is-file.ts';
import { lookAtBytes } from '../files/read-bytes-sync.ts';

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
  if (!isSeveralTimesReadable(source, cwd)) return undefined;
  const bytes = lookAtBytes(source.file, cwd);
  return 'problems' in bytes ? undefined : keyOfBytes(bytes);
}
