import path from 'node:path';
import type { CaseFile } from '../../model/case-file.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { SavedVerdict } from '../../model/verdict.ts';
import type { Change } from '../../model/vocabulary.ts';
import { acquireLock } from '../lock.ts';
import { removeStaleTemporaries, writeDurably } from '../write-durably.ts';
import { writeProblem } from '../write-problem.ts';
import type { YamlText } from '../yaml-text.ts';
import { readCase } from './read-case.ts';
import { verdictEdits } from './verdict-edits.ts';

/** What an update needs to know of an evaluated case. */
export interface UpdatedCase {
  text: { yaml: YamlText; file: CaseFile };
  fresh: SavedVerdict;
  result: { file: string; change: Change };
}

/** The text before and after. */
export interface Update {
  before: string;
  after: string;
}

/**
 * Puts the fresh verdict into the case's file, when it is new or changed; undefined when there is nothing to
 * write. The file must still be what was read: another program's words are never overwritten.
 */
export async function updateCase(
  evaluated: UpdatedCase,
  cwd: string,
  { dryRun }: { dryRun: boolean },
): Promise<Update | { problems: Diagnostic[] } | undefined> {
  const { text, fresh, result } = evaluated;
  if (result.change === 'unchanged') return undefined;
  if (result.file === '-') return { problems: [diagnostic('cannot-update-stdin', { file: '-' })] };
  const before = text.yaml.text;
  try {
    const { editYaml } = await import('../edit-yaml.ts');
    const after = editYaml(before, verdictEdits(text.file, fresh, result.change));
    // What grows too large by what is added could not be read again.
    const grown = readCase(Buffer.from(after, 'utf8'), result.file);
    if (!('yaml' in grown)) return grown;
    if (!dryRun) await replaceFile(path.resolve(cwd, result.file), before, after);
    return { before, after };
  } catch (error) {
    const problem = writeProblem(error, result.file);
    if (!problem) throw error;
    return { problems: [problem] };
  }
}

async function replaceFile(file: string, before: string, after: string): Promise<void> {
  const lock = await acquireLock(file, { command: 'evaluate --update' });
  try {
    await removeStaleTemporaries(file);
    await writeDurably(file, after, { expect: Buffer.from(before, 'utf8') });
  } finally {
    await lock.release();
  }
}
