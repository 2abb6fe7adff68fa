import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';

/** There is no case behind the paths of a run, and nobody has said that this is as it should be. */
export function noCases(paths: readonly string[]): Diagnostic {
  return diagnostic('no-cases', { file: paths.join(' ') }, { path: paths.join(', ') });
}
