import { hash } from 'node:crypto';
import path from 'node:path';
import type { CaseSource } from '../files/find-cases.ts';
import { glanceAt } from '../files/glance-at.ts';
import { isFile } from '../files/is-file.ts';

/** The key of a case's bytes. */
export function keyOfBytes(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url');
}

/** The key of what is in a file now; undefined where that is for whoever reads it to say. */
export function keyOfFile({ file, named }: CaseSource, cwd: string): string | undefined {
  // What comes from a pipe comes once. In folders there are only files.
  if (named && !isFile(path.resolve(cwd, file))) return undefined;
  const bytes = glanceAt(file, cwd);
  return bytes && keyOfBytes(bytes);
}
