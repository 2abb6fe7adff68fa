import path from 'node:path';
import { shownPath } from '../files/shown-path.ts';
import { removeStaleTemporaries, writeDurably } from '../files/write-durably.ts';
import { writeProblem } from '../files/write-problem.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';

/** Writes a file that is not there yet. @throws ProblemsFound */
export async function writeNew(file: string, content: string, cwd: string): Promise<void> {
  const shown = shownPath(file, cwd);
  try {
    await removeStaleTemporaries(path.resolve(cwd, file));
    await writeDurably(path.resolve(cwd, file), content, { expect: null });
  } catch (error) {
    const problem = writeProblem(error, shown);
    if (!problem) throw error;
    const exists = problem.code === 'changed-by-another' || problem.data.detail === 'EEXIST';
    throw exists ? alreadyThere(shown) : new ProblemsFound([problem]);
  }
}

/** That the file to write is there already. */
export function alreadyThere(shown: string): ProblemsFound {
  return new ProblemsFound([diagnostic('output-exists', { file: shown }, { path: shown })]);
}
