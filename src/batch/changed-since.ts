import path from 'node:path';
import type { Git } from '../files/git.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';

/** Which files of a run are evaluated, and what is to be said of that. */
export interface ChangedFiles {
  isWanted(file: string): boolean;
  notes: Diagnostic[];
}

/** Where the question sets of a run are. */
export interface SetPlaces {
  /** Paths of all known sets. */
  known: readonly string[];
  /** Folders that were named for sets: none may be left in them. */
  folders: readonly string[];
  /** File of `--set`, when it is one. */
  under: string | undefined;
}

/**
 * `--changed-since`: the files that are not surely as they were at the revision; what git does not know counts as changed.
 * All of them when a question set has changed: any case may be evaluated otherwise now.
 * @throws ProblemsFound when there is no such revision
 */
export async function changedSince(git: Git, revision: string, sets: SetPlaces): Promise<ChangedFiles> {
  const { changed, unchanged } = await git.changesSince(await git.commitOf(revision));
  const set = [...changed].find(isSet(git, sets)) ?? sets.known.find(isUnknown(git, unchanged));
  if (set !== undefined) {
    const note = diagnostic('set-changed-since', { file: set }, { found: revision }, 'note');
    return { isWanted: () => true, notes: [note] };
  }
  return {
    isWanted: (file) => {
      const fromTop = git.pathOf(file);
      return fromTop === undefined || !unchanged.has(fromTop);
    },
    notes: [],
  };
}

/** Whether git cannot say of a set of the user's own that it is as it was: it is ignored, or outside the repository. */
function isUnknown(git: Git, unchanged: ReadonlySet<string>): (file: string) => boolean {
  return (file) => {
    // A shipped set, which has an absolute path, comes with the program.
    if (path.isAbsolute(file)) return false;
    const fromTop = git.pathOf(file);
    return fromTop === undefined || !unchanged.has(fromTop);
  };
}

/** Whether a file is a set, or was one: where a set was removed, another of its id may have taken its place. */
function isSet(git: Git, { known, folders, under }: SetPlaces): (file: string) => boolean {
  // Each by a file in it: of a folder itself, the path could end in a slash.
  const inEach = [...known, ...folders.map((folder) => path.join(folder, 'any'))];
  const holding = new Set(inEach.map((file) => path.posix.dirname(git.pathOf(file) ?? '/')));
  const alone = under === undefined ? undefined : git.pathOf(under);
  return (file) => file === alone || holding.has(path.posix.dirname(file));
}
