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
  // Folders within folders, and how far each has been gone through. Generators within generators take longer for each file.
  const open = [folderAt(folder, shown)];
  for (let last = open.at(-1); last; last = open.at(-1)) {
    const name = last.names[last.next++];
    if (last.problem) yield { problems: [last.problem] };
    if (name === undefined) open.pop();
    else if (!name.endsWith('/')) yield `${last.prefix}${name}`;
    else open.push(folderAt(path.join(last.folder, name), `${last.prefix}${name.slice(0, -1)}`));
  }
}

/** A folder that is gone through: its names in order, or why they cannot be read. */
interface OpenFolder {
  folder: string;
  prefix: string;
  names: readonly string[];
  next: number;
  problem: Diagnostic | undefined;
}

function folderAt(folder: string, shown: string): OpenFolder {
  const names = namesIn(folder);
  const prefix = shown === '.' ? '' : `${shown}/`;
  if (Array.isArray(names)) return { folder, prefix, names, next: 0, problem: undefined };
  const problem = diagnostic('cannot-read', { file: shown }, { detail: names.code });
  return { folder, prefix, names: [], next: 0, problem };
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
