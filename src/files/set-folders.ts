import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { knownSets } from './sets/known-sets.ts';
import type { SetFiles } from './sets/load-set.ts';
import { shownPath } from './shown-path.ts';

/**
 * The sets in the program's own folder and in the folders that the user named. A set that the user keeps under
 * the id of a shipped one is an error: which of them was meant would depend on who runs the program.
 * @throws ProblemsFound with every named folder that is missing, and every id that two files claim
 */
export async function setsIn(shipped: string, folders: readonly string[], cwd: string): Promise<SetFiles> {
  const known = new Map<string, string>();
  const problems: Diagnostic[] = [];
  const claim = (file: string) => {
    const id = path
      .basename(file)
      .replace(/\.ya?ml$/i, '')
      .normalize('NFC');
    const other = known.get(id);
    if (other !== undefined && other !== file)
      problems.push(
        diagnostic('set-twice', { file: shownPath(file, cwd) }, { found: id, other: shownPath(other, cwd) }),
      );
    known.set(id, file);
  };
  for (const folder of [shipped, ...folders.map((one) => path.resolve(cwd, one))]) {
    const files = await yamlFilesIn(folder, cwd);
    if ('code' in files) problems.push(files);
    else files.forEach(claim);
  }
  if (problems.length > 0) throw new ProblemsFound(problems);
  const shown = (file: string) => (file.startsWith(shipped + path.sep) ? file : shownPath(file, cwd));
  return knownSets(
    [...known].sort().map(([id, file]) => [id, shown(file)] as const),
    cwd,
  );
}

async function yamlFilesIn(folder: string, cwd: string): Promise<string[] | Diagnostic> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && /^[^.].*\.ya?ml$/i.test(entry.name))
      .map(({ name }) => path.join(folder, name));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code === 'ENOTDIR' ? 'not-a-folder' : 'no-such-folder';
    return diagnostic(code, { file: shownPath(folder, cwd) });
  }
}
