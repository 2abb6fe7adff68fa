import path from 'node:path';
import type { QuestionSetReference } from '../../model/verdict.ts';
import { stringifyYaml } from '../edit-yaml.ts';
import { isThere } from '../is-there.ts';

/** What is known of a case before its first question. */
export interface NewCase {
  id: string;
  title: string | undefined;
  reference: string | undefined;
  created: string;
  questionSet: QuestionSetReference;
  public: readonly string[];
  associations: readonly string[];
}

/** The text of a new case file, with an empty place for all that comes later. */
export function newCaseText(known: NewCase): string {
  return stringifyYaml({
    format: 'iop-case/1',
    id: known.id,
    title: known.title,
    reference: known.reference,
    created: known.created,
    questionSet: known.questionSet,
    parties: { public: [...known.public], associations: [...known.associations] },
    handling: {},
    answers: {},
    agreement: {},
    review: {},
    decision: {},
    waivers: [],
    verdict: {},
    history: [],
  });
}

/** The first of `id`, `id-2`, `id-3` … that no file in the folder has taken. */
export async function freeId(folder: string, id: string): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!(await isThere(path.join(folder, `${candidate}.yaml`)))) return candidate;
  }
}
