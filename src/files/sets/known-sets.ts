import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ProblemsFound } from '../../model/diagnostic.ts';
import { cannotRead } from '../read-bytes.ts';
import type { SetFiles } from './load-set.ts';

/** Sets by id and path, read from the disk: what `set-folders.ts` found, handed on as plain data. */
export function knownSets(known: readonly (readonly [id: string, path: string])[], cwd: string): SetFiles {
  return {
    known: new Map(known),
    read: async (file) =>
      readFile(path.resolve(cwd, file)).catch((error: NodeJS.ErrnoException) => {
        if (missing.has(error.code)) return undefined;
        throw new ProblemsFound(cannotRead(file, error).problems);
      }),
  };
}

const missing: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
