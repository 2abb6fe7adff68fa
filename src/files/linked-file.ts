import path from 'node:path';
import type { FileSystem } from './file-system.ts';

/** How many symbolic links may lead to a file, as in Linux. */
const MAX_LINKS = 40;

/**
 * Follows symbolic links to the file that they lead to, which need not exist: it is the one to write, lock
 * and replace.
 * @throws the file system's error with its code; `ELOOP` for links in a circle
 */
export async function linkedFile(fs: FileSystem, file: string): Promise<string> {
  let target = file;
  for (let links = 0; links < MAX_LINKS; links += 1) {
    const stats = await orMissing(fs.lstat(target));
    if (!stats?.isSymbolicLink()) return target;
    target = path.resolve(path.dirname(target), await fs.readlink(target));
  }
  throw Object.assign(new Error(`too many symbolic links: ${file}`), { code: 'ELOOP' });
}

/** The promise's value; null if there is no such file. */
export async function orMissing<T>(promise: Promise<T>): Promise<T | null> {
  return promise.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}

/** What file systems without hard links (FAT, some network ones) say to `link`. */
export const CANNOT_LINK = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];

/** The system's code of an error; `EUNKNOWN` if it has none. */
export function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'EUNKNOWN';
}
