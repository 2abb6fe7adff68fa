import { type Diagnostic, diagnostic, ProblemsFound } from '../model/diagnostic.ts';

/** There is no case behind the paths of a run, and nobody has said that this is as it should be. */
export function noCases(paths: readonly string[]): Diagnostic {
  return diagnostic('no-cases', { file: paths.join(' ') }, { path: paths.join(', ') });
}

/**
 * An empty path, as from a variable that is not set, would be the whole working folder.
 * @throws ProblemsFound where no path is named, or an empty one
 */
export function mustNamePaths(paths: readonly string[]): void {
  if (paths.length > 0 && !paths.includes('')) return;
  throw new ProblemsFound([diagnostic('missing-argument', { file: 'iop' }, { found: 'path' })]);
}
