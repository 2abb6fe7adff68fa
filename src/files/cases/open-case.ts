import type { CaseAnswer, CaseAnswers } from '../../model/case.ts';
import { diagnostic, ProblemsFound } from '../../model/diagnostic.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import type { Respondent } from '../../model/vocabulary.ts';
import type { YamlEdit } from '../edit-yaml.ts';
import { acquireLock, type Lock } from '../lock.ts';
import { readBytes } from '../read-bytes.ts';
import { removeStaleTemporaries, WriteError, writeDurably } from '../write-durably.ts';
import { writeProblem } from '../write-problem.ts';
import { answerEdits, migrationEdits } from './answer-edits.ts';
import { bindAnswers } from './bind-answers.ts';
import type { CaseText } from './read-case.ts';

/** How often an edit is made again on a file that another program changes at the same moment. */
const ATTEMPTS = 5;

/** What a save did. */
export interface Saved {
  answers: CaseAnswers;
  changedByAnother: boolean;
}

/**
 * A case file that is being worked on: locked against a second `iop`, and watched for other programs. Every
 * change is made to the text as it stands on disk at that moment, so what an editor saved meanwhile is kept.
 */
export class OpenCase {
  readonly file: string;
  readonly #shown: string;
  readonly #set: QuestionSet;
  readonly #lock: Lock;
  #text: CaseText;

  private constructor(file: string, shown: string, set: QuestionSet, lock: Lock, text: CaseText) {
    this.file = file;
    this.#shown = shown;
    this.#set = set;
    this.#lock = lock;
    this.#text = text;
  }

  /**
   * Locks and reads an existing case.
   * @param file absolute path; `shown` is how messages name it
   * @param setFor loads the set that the case names
   * @throws ProblemsFound
   */
  static async open(
    file: string,
    shown: string,
    setFor: (text: CaseText) => Promise<QuestionSet>,
  ): Promise<OpenCase> {
    const first = await readText(file, shown);
    const set = await setFor(first);
    const lock = await locked(file, shown);
    try {
      await removeStaleTemporaries(file);
      return new OpenCase(file, shown, set, lock, await readText(file, shown));
    } catch (error) {
      await lock.release();
      throw error;
    }
  }

  /**
   * Writes and locks a new case; a file that is already there is never overwritten.
   * @param asRead what reading `content` gives, where that is known
   * @throws ProblemsFound
   */
  static async create(
    file: string,
    shown: string,
    set: QuestionSet,
    content: string,
    asRead?: CaseText,
  ): Promise<OpenCase> {
    // What could not be opened again must not be made: a title of spaces, say.
    const written = asRead ?? (await soundText(content, shown));
    const lock = await locked(file, shown);
    try {
      await removeStaleTemporaries(file);
      await writeDurably(file, content, { expect: null });
      return new OpenCase(file, shown, set, lock, await readText(file, shown, written));
    } catch (error) {
      await lock.release();
      const exists = error instanceof WriteError && error.reason === 'changed-by-another';
      throw asProblem(
        exists ? new ProblemsFound([diagnostic('output-exists', { file: shown }, { path: shown })]) : error,
        shown,
      );
    }
  }

  /** The case as it was last read or written. */
  get text(): CaseText {
    return this.#text;
  }

  /** All answers under the set. @throws ProblemsFound when the file holds answers that the set does not know */
  answers(): CaseAnswers {
    const { answers, problems } = this.#bound(this.#text);
    if (problems.length > 0) throw new ProblemsFound(problems);
    return answers;
  }

  /** Keeps one answer; resolves when it is durable. */
  keepAnswer(respondent: Respondent, question: string, answer: CaseAnswer | null): Promise<Saved> {
    return this.change((text) => {
      const { earlier } = this.#bound(text);
      const moved = earlier.filter(({ to }) => to === question);
      return migrationEdits(text.file, moved, this.#set);
    }).then(async (migrated) => {
      const saved = await this.change((text) =>
        answerEdits(
          text.file,
          respondent,
          question,
          answer,
          this.#bound(text).answers[respondent]?.[question],
        ),
      );
      return { ...saved, changedByAnother: saved.changedByAnother || migrated.changedByAnother };
    });
  }

  /** Moves answers to renamed and removed questions to where they now belong. */
  migrate(): Promise<Saved> {
    return this.change((text) => migrationEdits(text.file, this.#bound(text).earlier, this.#set));
  }

  /** Makes edits that depend on the text as it now stands on disk. @throws ProblemsFound */
  async change(edits: (text: CaseText) => readonly YamlEdit[]): Promise<Saved> {
    let changedByAnother = false;
    for (let attempt = 1; ; attempt++) {
      try {
        const present = await readText(this.file, this.#shown, this.#text);
        changedByAnother ||= present.yaml.text !== this.#text.yaml.text;
        const before = present.yaml.text;
        const after = await edited(before, edits(present));
        this.#text = present;
        if (after !== before) {
          const written = await soundText(after, this.#shown);
          await writeDurably(this.file, after, { expect: Buffer.from(before, 'utf8') });
          this.#text = await readText(this.file, this.#shown, written);
        }
        return { answers: this.answers(), changedByAnother };
      } catch (error) {
        const again =
          error instanceof WriteError && error.reason === 'changed-by-another' && attempt < ATTEMPTS;
        if (!again) throw asProblem(error, this.#shown);
      }
    }
  }

  #bound(text: CaseText) {
    return bindAnswers(text.file.answers, this.#set, text.yaml);
  }

  /** Lets others work on the case. */
  async close(): Promise<void> {
    await this.#lock.release();
  }
}

async function locked(file: string, shown: string): Promise<Lock> {
  return acquireLock(file, { command: 'screen' }).catch((error) => {
    throw asProblem(error, shown);
  });
}

/** The case as it is on disk: `known`, when the bytes are still those it was read from. */
async function readText(file: string, shown: string, known?: CaseText): Promise<CaseText> {
  const bytes = await readBytes(file, '', shown);
  if ('problems' in bytes) throw new ProblemsFound(bytes.problems);
  return known && Buffer.from(known.yaml.text, 'utf8').equals(bytes) ? known : soundText(bytes, shown);
}

/** The case that is read from a text. What reads cases is loaded for the first of them. @throws ProblemsFound */
async function soundText(text: string | Uint8Array, shown: string): Promise<CaseText> {
  const { readCase, soundCase } = await import('./read-case.ts');
  return soundCase(readCase(Buffer.from(text as Uint8Array), shown));
}

/** `text` with the edits; what edits YAML is loaded for the first of them. */
async function edited(text: string, edits: readonly YamlEdit[]): Promise<string> {
  return edits.length === 0 ? text : (await import('../edit-yaml.ts')).editYaml(text, edits);
}

function asProblem(error: unknown, shown: string): unknown {
  const problem = writeProblem(error, shown);
  return problem ? new ProblemsFound([problem]) : error;
}
