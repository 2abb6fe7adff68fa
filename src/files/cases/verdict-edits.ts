import type { CaseFile } from '../../model/case-file.ts';
import type { SavedVerdict } from '../../model/verdict.ts';
import type { Change } from '../../model/vocabulary.ts';
import type { YamlEdit } from '../edit-yaml.ts';

/** What of an earlier verdict is kept in the history (CONTRACT 4). */
const coreKeys = [
  'status',
  'outcome',
  'possibleOutcomes',
  'criteria',
  'asOf',
  'questionSet',
  'engine',
  'answersDigest',
  'digest',
] as const;

/** The edits that put `fresh` in a case; the core of the verdict it replaces moves to the history with the reason. */
export function verdictEdits(file: CaseFile, fresh: SavedVerdict, reason: Change): YamlEdit[] {
  const edits: YamlEdit[] = [];
  const old = file.verdict ?? {};
  if (Object.keys(old).length > 0) {
    edits.push({ path: ['history'], append: { ...earlierCore(old), reason } });
  }
  edits.push({ path: ['verdict'], value: fresh });
  return edits;
}

/** The core of a verdict for the history. One that was edited by hand may lack a key: what is there is kept. */
export function earlierCore(verdict: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    coreKeys.flatMap((key) => (Object.hasOwn(verdict, key) ? [[key, verdict[key]]] : [])),
  );
}
