import path from 'node:path';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { isFile } from './is-file.ts';
import { readBytes } from './read-bytes.ts';

/** How a case or a question set begins, in any of YAML's spellings. */
const source = /^[\ufeff\s{"']*format["']?\s*:\s*["']?iop-(?:case|questions)\//m;

/**
 * Makes sure that none of the files that a run is to write is a case or a question set: a report is made over an older one,
 * never over what people wrote (`--format json=a.yaml` for `a.yaml --format json`).
 * @param files as given
 * @throws ProblemsFound
 */
export async function keepSources(files: readonly string[], cwd: string): Promise<void> {
  for (const file of files) {
    if (!isFile(path.resolve(cwd, file))) continue;
    const bytes = await readBytes(file, cwd);
    if ('problems' in bytes) continue;
    if (source.test(Buffer.from(bytes).toString('utf8')))
      throw new ProblemsFound([diagnostic('output-is-a-source', { file }, { path: file })]);
  }
}
