import { lstatSync } from 'node:fs';
import path from 'node:path';
import { compareText } from '../model/diagnostic.ts';
import { shownPath } from './shown-path.ts';

/**
 * What a glob matches, as shown and sorted; undefined for what is none. Its library is loaded where something may be one.
 * Folders behind links are not entered, as below a folder that is named: a link that leads back up would bring every case in
 * again. Folders that the glob itself names are.
 */
export async function matchGlob(pattern: string, cwd: string): Promise<string[] | undefined> {
  const { glob, isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(pattern)) return undefined;
  const slashed = pattern.split(path.sep).join('/');
  const parts = slashed.split('/');
  const named = parts.slice(
    0,
    parts.findIndex((part) => isDynamicPattern(part)),
  );
  const start = path.resolve(cwd, `${named.join('/')}${named.length > 0 ? '/' : ''}`);
  const files = await glob(slashed, { cwd, absolute: true, ignore: ['**/node_modules/**'] });
  const isBehindLink = linkFinder(start);
  return files
    .filter((file) => !isBehindLink(path.dirname(file)))
    .map((file) => shownPath(file, cwd))
    .sort(compareText);
}

/** Whether a folder, or one between it and `start`, is a link; each is looked at once. */
function linkFinder(start: string): (folder: string) => boolean {
  const known = new Map<string, boolean>();
  const isBehindLink = (folder: string): boolean => {
    if (!folder.startsWith(start) || folder === start) return false;
    const found = known.get(folder) ?? (isLink(folder) || isBehindLink(path.dirname(folder)));
    known.set(folder, found);
    return found;
  };
  return isBehindLink;
}

function isLink(folder: string): boolean {
  return lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}
