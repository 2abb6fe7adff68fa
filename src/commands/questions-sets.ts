import { problemsOf } from '../batch/set-problems.ts';
import type { Context } from '../context.ts';
import { isRevision, setsAtRevision } from '../files/git-sets.ts';
import { type LoadedSet, loadSet } from '../files/sets/load-set.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Settings } from './settings.ts';

/** A set by id, by file, or by file in a git revision (`REV:path`). @throws ProblemsFound but of those that are `accepted` */
export async function namedSet(
  name: string,
  context: Context,
  settings: Settings,
  accepted: readonly string[] = [],
): Promise<LoadedSet> {
  const files = await settings.sets();
  if (!isRevision(name)) return loadSet(name, files, accepted);
  const then = await setsAtRevision(name, files, context.cwd);
  return loadSet(then.name, then.files, accepted);
}

/** What is wrong with the call rather than with a set: what was named is not there. */
const notThere: readonly string[] = [
  'unknown-set',
  'no-such-file',
  'no-git',
  'not-a-repository',
  'unknown-revision',
  'not-in-revision',
];

/** A set, or why it cannot be loaded. What was named but is not there is a mistake of the call: it is thrown. */
export async function tryNamedSet(
  name: string,
  context: Context,
  settings: Settings,
  accepted: readonly string[] = [],
): Promise<LoadedSet | { problems: readonly Diagnostic[] }> {
  try {
    return await namedSet(name, context, settings, accepted);
  } catch (error) {
    const problems = problemsOf(error);
    if (!problems || problems.some(({ code, line }) => line === undefined && notThere.includes(code)))
      throw error;
    return { problems };
  }
}

/** The sets named, or all that are known. */
export async function namesOrAll(names: readonly string[], settings: Settings): Promise<string[]> {
  return names.length > 0 ? [...names] : [...(await settings.sets()).known.keys()];
}
