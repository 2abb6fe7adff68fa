import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { SetFiles } from './sets/load-set.ts';

const run = promisify(execFile);

/** A revision of a file, as git writes it: `main:questions/forum.yaml`. */
const revisionPath = /^([^:\\/]{2,}[^:]*|[^:\\/]):(?![\\/])(.+\.ya?ml)$/i;

/** Whether a name means a file in a git revision (`REV:path`) rather than a set's id or a file on disk. */
export function isRevision(name: string): boolean {
  return revisionPath.test(name);
}

/**
 * Question sets as they were in a git revision: the file named, and as known sets those beside it at that revision;
 * what is not there comes from `files`. The path counts from the working folder, as paths do elsewhere, or from the
 * top of the repository, as git's own do.
 * @throws ProblemsFound when git is not there, or knows no such revision or file
 */
export async function setsAtRevision(
  name: string,
  files: SetFiles,
  cwd: string,
): Promise<{ name: string; files: SetFiles }> {
  const [, revision = '', file = ''] = revisionPath.exec(name) ?? [];
  const folder = path.posix.dirname(file.replaceAll('\\', '/'));
  await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], cwd, 'unknown-revision', {
    found: revision,
  });
  const found = (from: string) =>
    git(['cat-file', '-e', `${revision}:${from}${file}`], cwd, 'not-in-revision', { found: file, revision });
  const from = await found('./').then(
    () => './',
    () => found('').then(() => ''),
  );
  const listed = await git(
    ['ls-tree', '-z', '--name-only', `${revision}:${from}${folder === '.' ? '' : folder}`],
    cwd,
    'not-in-revision',
    { found: folder, revision },
  );
  const beside = listed.split('\0').filter((one) => /\.ya?ml$/i.test(one));
  const shown = (one: string) => `${revision}:${one}`;
  const known = new Map([
    ...files.known,
    ...beside.map((one): [string, string] => [
      one.replace(/\.ya?ml$/i, ''),
      shown(path.posix.join(folder, one)),
    ]),
  ]);
  const start = `${revision}:`;
  const read = async (one: string) => {
    if (!one.startsWith(start)) return files.read(one);
    const text = await git(
      ['show', `${revision}:${from}${one.slice(start.length)}`],
      cwd,
      'not-in-revision',
      {
        found: one,
        revision,
      },
    );
    return new TextEncoder().encode(text);
  };
  return { name: shown(file), files: { known, read } };
}

async function git(
  args: readonly string[],
  cwd: string,
  code: string,
  data: Record<string, string>,
): Promise<string> {
  try {
    // A name that begins with a hyphen must never be taken for an option.
    if (
      args.some(
        (one, i) =>
          i > 0 && /^-/.test(one) && !['--verify', '--quiet', '-e', '-z', '--name-only', '--'].includes(one),
      )
    )
      throw new Error('option');
    const options = { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
    // What git says is read below, so it says it in English.
    const { stdout } = await run('git', [...args], { ...options, env: { ...process.env, LC_ALL: 'C' } });
    return stdout;
  } catch (error) {
    const { code: failure, stderr = '' } = error as NodeJS.ErrnoException & { stderr?: string };
    const outside = /not a git repository/i.test(stderr) ? 'not-a-repository' : code;
    throw new ProblemsFound([diagnostic(failure === 'ENOENT' ? 'no-git' : outside, { file: 'iop' }, data)]);
  }
}
