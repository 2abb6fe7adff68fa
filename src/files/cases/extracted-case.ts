import type { CaseFile } from '../../model/case-file.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { Respondent } from '../../model/vocabulary.ts';
import type { LocatedData, Path } from '../yaml-text.ts';
import type { CaseExtract } from './case-extract.ts';
import type { LocatedCase } from './read-case.ts';
import { isTopKey } from './top-keys.ts';

/** Something is to be said at a place that an extract does not have: the file is to be read. */
export class NotExtracted extends Error {}

/** A case of which there is an extract. */
export class ExtractedCase implements LocatedCase, LocatedData {
  readonly file: CaseFile;
  readonly problems: Diagnostic[] = [];
  readonly #shown: string;
  readonly #extract: CaseExtract;

  constructor(shown: string, extract: CaseExtract) {
    this.#shown = shown;
    this.#extract = extract;
    this.file = extract.file;
  }

  get yaml(): LocatedData {
    return this;
  }

  get data(): unknown {
    return this.file;
  }

  /** @throws NotExtracted */
  locate(path: Path, at?: 'key' | 'value'): Place {
    const place = at === 'key' ? this.#placeOf(path) : undefined;
    if (!place) throw new NotExtracted();
    return { file: this.#shown, ...place };
  }

  #placeOf([first, respondent, question, ...rest]: Path): Omit<Place, 'file'> | undefined {
    if (respondent === undefined) return isTopKey(first) ? this.#extract.top[first] : undefined;
    return first === 'answers' && rest.length === 0 ? this.#placeOfAnswer(respondent, question) : undefined;
  }

  #placeOfAnswer(
    respondent: string | number,
    question: string | number | undefined,
  ): Omit<Place, 'file'> | undefined {
    const { answers } = this.#extract;
    let at = 0;
    for (const one in this.file.answers) {
      for (const id in this.file.answers[one as Respondent]) {
        if (one === respondent && id === question) return { line: answers[at]!, column: answers[at + 1]! };
        at += 2;
      }
    }
    return undefined;
  }
}
