import path from 'node:path';

/** A path as reports show it: relative to the working folder, with `/` on every platform. */
export function shownPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, path.resolve(cwd, file));
  return (relative === '' ? '.' : relative).split(path.sep).join('/');
}
