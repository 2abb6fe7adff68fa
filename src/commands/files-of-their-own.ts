import path from 'node:path';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';

/**
 * Makes sure that nothing that a run writes goes to the same file as another: one would be written over the other. Devices
 * (`/dev/null`, `/dev/stderr`) take anything.
 * @param files as given
 * @throws ProblemsFound
 */
export function requireFilesOfTheirOwn(files: readonly string[], cwd: string): void {
  const seen = new Set<string>();
  for (const file of files) {
    const absolute = path.resolve(cwd, file);
    if (seen.has(absolute) && !absolute.startsWith('/dev/'))
      throw new ProblemsFound([diagnostic('two-reports-in-a-file', { file }, { path: file })]);
    seen.add(absolute);
  }
}
