import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { shownPath } from './shown-path.ts';

const run = promisify(execFile);

/**
 * The files that differ from a git revision: changed, added, renamed or not yet known to git; as reports show them.
 * @throws ProblemsFound when git is not there, this is no repository, or there is no such revision
 */
export async function changedSince(revision: string, cwd: string): Promise<ReadonlySet<string>> {
  if (/^-/.test(revision)) throw unknownRevision(revision);
  const top = (
    await git(
      ['rev-parse', '--show-toplevel'],
      cwd,
      () => new ProblemsFound([diagnostic('not-a-repository', { file: 'iop' })]),
    )
  ).trimEnd();
  const commit = (
    await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], cwd, () =>
      unknownRevision(revision),
    )
  ).trim();
  // Names end in NUL, so that spaces, quotes and å ä ö come through as they are.
  const fault = () => unknownRevision(revision);
  const changed = await git(
    ['diff', '--name-only', '-z', '--no-renames', '--diff-filter=d', commit, '--'],
    top,
    fault,
  );
  const untracked = await git(['ls-files', '--others', '--exclude-standard', '-z'], top, fault);
  const names = `${changed}${untracked}`.split('\0').filter((name) => name !== '');
  return new Set(names.map((name) => shownPath(path.join(top, name), cwd)));
}

async function git(args: readonly string[], cwd: string, fault: () => ProblemsFound): Promise<string> {
  try {
    const { stdout } = await run('git', [...args], { cwd, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new ProblemsFound([diagnostic('no-git', { file: 'iop' })]);
    throw fault();
  }
}

function unknownRevision(revision: string): ProblemsFound {
  return new ProblemsFound([diagnostic('unknown-revision', { file: 'iop' }, { found: revision })]);
}
