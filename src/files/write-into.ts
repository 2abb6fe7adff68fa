import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { shownPath } from './shown-path.ts';
import { writeProblem } from './write-problem.ts';
import { writeReport } from './write-report.ts';

/**
 * Writes files into a folder, which is made if it is not there, over older ones of the same names.
 * @throws ProblemsFound when one cannot be written
 */
export async function writeInto(
  folder: string,
  files: readonly { name: string; content: string }[],
  cwd: string,
): Promise<void> {
  const target = path.resolve(cwd, folder);
  try {
    await mkdir(target, { recursive: true });
  } catch (error) {
    const shown = shownPath(folder, cwd);
    throw new ProblemsFound([
      writeProblem(error, shown) ?? diagnostic('cannot-write', { file: shown }, { detail: String(error) }),
    ]);
  }
  for (const { name, content } of files) {
    const file = path.join(target, name);
    await writeReport(file, shownPath(file, cwd), content);
  }
}
