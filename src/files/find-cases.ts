import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { compareText, type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { shownPath } from './shown-path.ts';

/** A file to read as a case. */
export interface CaseSource {
  /** As shown: relative to the working folder with `/`, or `-` for standard input. */
  file: string;
  /** Named by the user itself, so it must be a case; YAML found in a folder may be something else. */
  named: boolean;
}

/**
 * The files behind paths, folders, globs and `-`, each once, by path. A folder means all `*.yaml` and `*.yml`
 * below it without hidden ones and `node_modules` (CONTRACT 5).
 */
export async function findCases(
  paths: readonly string[],
  cwd: string,
): Promise<{ sources: CaseSource[]; problems: Diagnostic[] }> {
  const found = new Map<string, CaseSource>();
  const problems: Diagnostic[] = [];
  const add = (file: string, named: boolean) => {
    found.set(file, { file, named: named || (found.get(file)?.named ?? false) });
  };
  for (const one of paths) {
    if (one === '-') {
      add('-', true);
      continue;
    }
    const absolute = path.resolve(cwd, one);
    const status = await stat(absolute).catch(() => undefined);
    if (status?.isDirectory())
      for (const file of await casesBelow(absolute)) add(shownPath(file, cwd), false);
    else if (status) add(shownPath(absolute, cwd), true);
    else if (isDynamicPattern(one)) {
      const files = await glob(one.split(path.sep).join('/'), {
        cwd,
        absolute: true,
        ignore: ['**/node_modules/**'],
      });
      if (files.length === 0) problems.push(diagnostic('nothing-matched', { file: one }, { pattern: one }));
      for (const file of files) add(shownPath(file, cwd), false);
    } else problems.push(diagnostic('no-such-file', { file: shownPath(absolute, cwd) }));
  }
  return { sources: [...found.values()].sort((a, b) => compareText(a.file, b.file)), problems };
}

async function casesBelow(folder: string): Promise<string[]> {
  return glob('**/*.{yaml,yml}', {
    cwd: folder,
    absolute: true,
    ignore: ['**/node_modules/**'],
    caseSensitiveMatch: false,
    followSymbolicLinks: false,
  });
}
