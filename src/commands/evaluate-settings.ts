import { createHash } from 'node:crypto';
import type { BatchSettings } from '../batch/batch-settings.ts';
import type { BlobRun } from '../batch/blob.ts';
import type { ChangedFiles } from '../batch/changed-since.ts';
import type { Context } from '../context.ts';
import { knownSets } from '../files/sets/known-sets.ts';
import type { SetFiles } from '../files/sets/load-set.ts';
import { digestOf } from '../model/digest.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { KnownFindings } from './baseline-files.ts';
import type { EvaluateOptions, EvaluatePlan } from './evaluate-plan.ts';
import type { Settings } from './settings.ts';

/** What every case of the run is evaluated with. A set that cannot be used is one mistake, not one for every case. */
export async function batchSettings(
  { cwd }: Context,
  { engine, asOf, today, sets }: Settings,
  { failOn, update, cache }: EvaluatePlan,
  { set }: EvaluateOptions,
): Promise<BatchSettings> {
  const files = await sets();
  return {
    engine,
    asOf,
    today,
    cwd,
    failOn,
    update,
    known: [...files.known],
    under: set === undefined ? undefined : await otherSet(set, files, cwd),
    memo: cache !== undefined,
  };
}

/** The set of `--set`: by id, in a file, or as it was in a git revision (`REV:path`). @throws ProblemsFound */
async function otherSet(name: string, files: SetFiles, cwd: string): Promise<QuestionSet> {
  const { isRevision, setsAtRevision } = await import('../files/git-sets.ts');
  const { loadSet } = await import('../files/sets/load-set.ts');
  const then = isRevision(name) ? await setsAtRevision(name, files, cwd) : { name, files };
  return (await loadSet(then.name, then.files)).set;
}

/** What all parts of the run have in common. */
export async function blobRun(
  { engine, asOf, today, failOn, update, under, known, cwd }: BatchSettings,
  plan: EvaluatePlan,
  { baseline }: KnownFindings,
  { paths, notes }: Pick<BlobRun, 'paths' | 'notes'>,
): Promise<BlobRun> {
  return {
    engine,
    asOf: asOf ?? null,
    today,
    failOn: [...failOn].sort(),
    update,
    sets: await digestOfFiles(knownSets(known, cwd)),
    under: under ? digestOf(under) : null,
    since: plan.since ?? null,
    allowEmpty: plan.allowEmpty,
    baseline: baseline ?? null,
    paths,
    notes,
  };
}

/** Of all files of sets, whether or not a case of this part is evaluated under them. */
async function digestOfFiles({ known, read }: SetFiles): Promise<string> {
  const hash = createHash('sha256');
  for (const [id, file] of known) {
    const bytes = (await read(file)) ?? new Uint8Array();
    hash.update(`${id} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Which files are to be looked at; undefined for all. @throws ProblemsFound without git, or such a revision */
export async function wantedFiles(
  { cwd, known }: BatchSettings,
  { setFolders: folders }: Settings,
  { since }: EvaluatePlan,
  { set }: EvaluateOptions,
): Promise<ChangedFiles | undefined> {
  if (since === undefined) return undefined;
  const { Git } = await import('../files/git.ts');
  const { isRevision } = await import('../files/git-sets.ts');
  const { isPath } = await import('../files/sets/load-set.ts');
  const { changedSince } = await import('../batch/changed-since.ts');
  const under = set !== undefined && isPath(set) && !isRevision(set) ? set : undefined;
  return changedSince(await Git.at(cwd), since, { known: known.map(([, file]) => file), folders, under });
}
