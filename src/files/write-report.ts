import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { writeDurably } from './write-durably.ts';
import { writeProblem } from './write-problem.ts';

/** Writes a report, over an older one of the same name. @throws ProblemsFound when it cannot be written */
export async function writeReport(file: string, shown: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeDurably(file, content);
  } catch (error) {
    throw new ProblemsFound([
      writeProblem(error, shown) ?? diagnostic('cannot-write', { file: shown }, { detail: String(error) }),
    ]);
  }
}
