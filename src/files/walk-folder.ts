import { opendirSync, statSync } from 'node:fs';
import path from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { codeOf } from './linked-file.ts';

/**
 * All `*.yaml` and `*.yml` below a folder, without hidden ones and `node_modules` (CONTRACT 5), by path: order by code
 * units of the whole path, so that what comes out can be merged with other sorted paths. One folder's names are held at a
 * time, never all. Symbolic links to files are read, links to folders are not followed.
 * @param folder absolute
 * @param shown the folder's path as shown; what comes out begins with it
 */
export function* walkFolder(folder: string, shown: string): Generator<string | { problems: Diagnostic[] }> {
  const names = namesIn(folder);
  if (!Array.isArray(names)) {
    yield { problems: [diagnostic('cannot-read', { file: shown }, { detail: names.code })] };
    return;
  }
  const prefix = shown === '.' ? '' : `${shown}/`;
  for (const name of names) {
    if (name.endsWith('/'))
      yield* walkFolder(path.join(folder, name.slice(0, -1)), `${prefix}${name.slice(0, -1)}`);
    else yield `${prefix}${name}`;
  }
}

/**
 * The names to look at, in the order of the paths below them: a folder's name ends in `/`, for that is the character which
 * its files' paths are compared with.
 */
function namesIn(folder: string): string[] | { code: string } {
  const names: string[] = [];
  try {
    const open = opendirSync(folder, { bufferSize: 256 });
    try {
      for (let entry = open.readSync(); entry; entry = open.readSync()) {
        const { name } = entry;
        if (name.startsWith('.')) continue;
        if (entry.isDirectory()) {
          if (name !== 'node_modules') names.push(`${name}/`);
        } else if (
          isYaml(name) &&
          (entry.isFile() || (entry.isSymbolicLink() && mayBeFile(path.join(folder, name))))
        )
          names.push(name);
      }
    } finally {
      open.closeSync();
    }
  } catch (error) {
    return { code: codeOf(error) };
  }
  return names.sort(compareText);
}

function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** A link that leads nowhere is told as a missing file; pipes and devices that someone left are none of ours. */
function mayBeFile(link: string): boolean {
  try {
    return statSync(link, { throwIfNoEntry: false })?.isFile() ?? true;
  } catch {
    return true;
  }
}
