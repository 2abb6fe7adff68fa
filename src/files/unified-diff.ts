import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** What would change in a file, as `git apply` and `patch -p1` read it. The file's path is relative, with `/`. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const names = [`a/${file}`, `b/${file}`] as const;
  const diff = createTwoFilesPatch(...names, before, after, undefined, undefined, {
    headerOptions: FILE_HEADERS_ONLY,
  });
  // As git does it: a tab ends a name with spaces, of which patch would else lose those at its ends.
  return file.includes(' ') ? diff.replace(/^(--- [^\n]*)\n(\+\+\+ [^\n]*)\n/, '$1\t\n$2\t\n') : diff;
}
