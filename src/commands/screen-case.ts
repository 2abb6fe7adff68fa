import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReadySet, SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import type { NewCase } from '../files/cases/new-case.ts';
import type { OpenCase } from '../files/cases/open-case.ts';
import { shownPath } from '../files/shown-path.ts';
import type { Asker, CaseFacts } from '../interview/asker.ts';
import { caseIdFrom } from '../model/case-id.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { requireLanguage, type Settings } from './settings.ts';

/** The set of a new case, unless `--set` says another. */
export const firstSet = 'forum';

/** Options that describe a new case. */
export interface NewCaseOptions {
  set?: string;
  out?: string;
  title?: string;
  reference?: string;
  public?: string[];
  association?: string[];
}

/** A case that is ready to be asked about. */
export interface StartedCase {
  open: OpenCase;
  ready: ReadySet;
}

/** Opens and locks a case that is on disk. @throws ProblemsFound */
export async function existingCase(
  file: string,
  context: Context,
  options: NewCaseOptions,
  sets: SetCache,
): Promise<StartedCase> {
  for (const name of ['out', 'title', 'reference', 'public', 'association'] as const) {
    if (options[name] !== undefined)
      throw new ProblemsFound([diagnostic('option-for-new-case', { file: 'iop' }, { found: `--${name}` })]);
  }
  const shown = shownPath(file, context.cwd);
  let ready: ReadySet | undefined;
  const { OpenCase } = await import('../files/cases/open-case.ts');
  const open = await OpenCase.open(
    path.resolve(context.cwd, file),
    shown,
    async ({ file: content, yaml }) => {
      const id = typeof content.questionSet === 'string' ? content.questionSet : content.questionSet.id;
      if (options.set !== undefined && options.set !== id) {
        throw new ProblemsFound([
          diagnostic('case-of-other-set', yaml.locate(['questionSet']), { found: options.set, set: id }),
        ]);
      }
      ready = await sets.get(id);
      return ready.set;
    },
  );
  return { open, ready: ready! };
}

/** Asks for what a new case is called, and writes it; undefined when the person quits. @throws ProblemsFound */
export async function newCase(
  context: Context,
  settings: Settings,
  options: NewCaseOptions,
  sets: SetCache,
  asker: Asker | undefined,
  given: CaseFacts = {},
): Promise<StartedCase | undefined> {
  const ready = await sets.get(options.set ?? firstSet);
  requireLanguage(ready.set, settings.language);
  const target = await targetOf(options.out, context.cwd);
  const known: CaseFacts = {
    title: options.title ?? given.title,
    reference: options.reference ?? given.reference,
    public: options.public ?? given.public,
    associations: options.association ?? given.associations,
  };
  const facts = asker ? await asker.askFacts(known) : known;
  if (!facts) return undefined;
  // What writes cases is loaded when there is one: the first thing asked is its title.
  const { freeId, newCaseAsRead, newCaseText } = await import('../files/cases/new-case.ts');
  const { OpenCase } = await import('../files/cases/open-case.ts');
  const id = caseIdFrom(facts.title ?? '');
  const free = target.file === undefined ? await freeId(target.folder, id) : id;
  const file = target.file ?? path.join(target.folder, `${free}.yaml`);
  const shown = shownPath(file, context.cwd);
  const written: NewCase = {
    id: free,
    title: facts.title,
    reference: facts.reference === '' ? undefined : facts.reference,
    created: settings.today,
    questionSet: ready.reference,
    public: facts.public ?? [],
    associations: facts.associations ?? [],
  };
  const text = newCaseText(written);
  const asRead = newCaseAsRead(written, text, shown);
  return { open: await OpenCase.create(file, shown, ready.set, text, asRead), ready };
}

/** Where a new case goes; said before the first question, so that nobody answers in vain. @throws ProblemsFound */
async function targetOf(out: string | undefined, cwd: string): Promise<{ folder: string; file?: string }> {
  if (out === undefined) return { folder: cwd };
  const target = path.resolve(cwd, out);
  const shown = shownPath(target, cwd);
  const status = await stat(target).catch(() => undefined);
  if (status?.isDirectory()) return { folder: target };
  if (status) throw new ProblemsFound([diagnostic('output-exists', { file: shown }, { path: shown })]);
  if (/[\\/]$/.test(out)) throw new ProblemsFound([diagnostic('no-such-folder', { file: shown })]);
  const folder = await stat(path.dirname(target)).catch(() => undefined);
  if (!folder?.isDirectory())
    throw new ProblemsFound([diagnostic('no-such-folder', { file: shownPath(path.dirname(target), cwd) })]);
  return { folder: path.dirname(target), file: target };
}
