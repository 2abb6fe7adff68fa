import path from 'node:path';
import type { CaseFile } from '../../model/case-file.ts';
import type { QuestionSetReference } from '../../model/verdict.ts';
import { isThere } from '../is-there.ts';
import { stringifyYaml } from '../stringify-yaml.ts';
import type { CaseText } from './read-case.ts';

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
  return stringifyYaml(contentOf(known));
}

/**
 * The new case as it will be read from `text`, which is its text; undefined where only reading it can tell, and may say
 * that something is wrong: a title of spaces, say. The libraries that read cases take longer to load than all else that
 * comes before the first question.
 * @param file as messages name it
 */
export function newCaseAsRead(known: NewCase, text: string, file: string): CaseText | undefined {
  const given = [known.title, known.reference, ...known.public, ...known.associations];
  if (given.some((one) => one !== undefined && !surelySound.test(one))) return undefined;
  const content = contentOf(known);
  // Nothing in it can be wrong, so nobody asks where.
  return { yaml: { file, text, data: content, locate: () => ({ file }) }, file: content, problems: [] };
}

/** Short text in letters, digits and common signs, without spaces at its ends. */
const surelySound = /^(?! )[\p{L}\p{M}\p{N} !-/:-@[-`{-~§«»–—‘’“”…]{1,300}(?<! )$/u;

function contentOf(known: NewCase): CaseFile {
  return {
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
  };
}

/** The first of `id`, `id-2`, `id-3` … that no file in the folder has taken. */
export async function freeId(folder: string, id: string): Promise<string> {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? id : `${id}-${n}`;
    if (!(await isThere(path.join(folder, `${candidate}.yaml`)))) return candidate;
  }
}
