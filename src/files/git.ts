import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { codeOf } from './linked-file.ts';

const run = promisify(execFile);

/** Most bytes that one question to git may be answered with: some million paths. */
const MOST_BYTES = 512 * 1024 * 1024;

/** Case files and question sets, anywhere in the repository. */
const yamlFiles = [':(top,icase)*.yaml', ':(top,icase)*.yml'];

/** How git begins the entry of a symbolic link. */
const LINK = '120000 ';

/** What git knows of the files of a working tree since a revision; paths are from the top of the repository. */
export interface TreeChanges {
  /** YAML files that are tracked and as they were. A link is none: git looks at where it leads, not at what is there. */
  unchanged: ReadonlySet<string>;
  /** YAML files that were added, changed, renamed (both names) or removed, and new ones that are not ignored. */
  changed: ReadonlySet<string>;
}

/**
 * A git repository, asked through the program `git`, without a shell: names may hold anything. Names come with NULs between
 * them, so nothing is quoted.
 */
export class Git {
  readonly #cwd: string;
  /** From the top of the repository to the working folder, with `/` at its end, or empty. */
  readonly #prefix: string;

  private constructor(cwd: string, prefix: string) {
    this.#cwd = cwd;
    this.#prefix = prefix;
  }

  /** The repository that a folder is in. @throws ProblemsFound when there is none, or no git */
  static async at(cwd: string): Promise<Git> {
    try {
      const prefix = await git(cwd, ['rev-parse', '--show-prefix']);
      return new Git(cwd, prefix.replace(/\n$/, ''));
    } catch (error) {
      const isMissing = codeOf(error) === 'ENOENT';
      throw new ProblemsFound([diagnostic(isMissing ? 'no-git' : 'not-a-repository', { file: 'iop' })]);
    }
  }

  /** The path from the top of a file named from the working folder; undefined outside the repository. */
  pathOf(file: string): string | undefined {
    const fromHere = path.isAbsolute(file) ? path.relative(this.#cwd, file) : file;
    const fromTop = path.posix.normalize(this.#prefix + fromHere.split(path.sep).join('/'));
    return fromTop.startsWith('../') || path.isAbsolute(fromTop) ? undefined : fromTop;
  }

  /** The commit that a revision stands for. @throws ProblemsFound for a revision that there is not */
  async commitOf(revision: string): Promise<string> {
    try {
      const name = `${revision}^{commit}`;
      return (await git(this.#cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', name])).trim();
    } catch {
      throw new ProblemsFound([diagnostic('unknown-revision', { file: 'iop' }, { found: revision })]);
    }
  }

  /**
   * What has changed in the working tree since it parted from a commit: what others have changed on the commit's own branch
   * since then is no change here.
   */
  async changesSince(commit: string): Promise<TreeChanges> {
    const start = (await git(this.#cwd, ['merge-base', commit, 'HEAD']).catch(() => commit)).trim();
    const listed = (args: readonly string[]) => this.#names([...args, '--', ...yamlFiles]);
    const [staged, differing, untracked] = await Promise.all([
      listed(['ls-files', '-z', '--full-name', '--stage']),
      listed(['diff', '--name-only', '-z', '--no-renames', '--no-ext-diff', '--ignore-submodules', start]),
      listed(['ls-files', '-z', '--full-name', '--others', '--exclude-standard']),
    ]);
    const changed = new Set([...differing, ...untracked]);
    const files = staged
      .filter((entry) => !entry.startsWith(LINK))
      .map((entry) => entry.slice(entry.indexOf('\t') + 1));
    return { changed, unchanged: new Set(files.filter((name) => !changed.has(name))) };
  }

  async #names(args: readonly string[]): Promise<string[]> {
    return (await git(this.#cwd, args)).split('\0').filter((name) => name !== '');
  }
}

async function git(cwd: string, args: readonly string[]): Promise<string> {
  // Asking must not wait for, or hinder, what the user does at the same time.
  const env = { ...process.env, GIT_OPTIONAL_LOCKS: '0' };
  const { stdout } = await run('git', args, { cwd, env, encoding: 'utf8', maxBuffer: MOST_BYTES });
  return stdout;
}
