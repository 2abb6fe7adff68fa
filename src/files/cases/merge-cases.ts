import type { CaseAnswer } from '../../model/case.ts';
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { isSameData } from '../../model/same-data.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import { editYaml, type YamlEdit } from '../edit-yaml.ts';
import type { Path } from '../yaml-text.ts';
import { answerEdits, tombstone } from './answer-edits.ts';
import { type BoundAnswers, bindAnswers } from './bind-answers.ts';
import { ownKeys } from './own-keys.ts';
import type { CaseText } from './read-case.ts';
import { earlierCore } from './verdict-edits.ts';
import { type Data, isData, isEmpty } from './written-data.ts';

/** Blocks that have rules of their own below; everything else is joined field by field. */
const ownRules = new Set(['id', 'questionSet', 'answers', 'earlier', 'verdict', 'history', 'created']);

/**
 * Joins the second file of a case into the first, whose comments and layout stay. Same answers once, answers
 * of different respondents side by side; what one file says and the other does not is kept. Two values for
 * one place are a conflict, reported with both places: nothing is dropped to make the files fit.
 */
export function mergeCases(
  first: CaseText,
  second: CaseText,
  set: QuestionSet,
): { text: string } | { problems: Diagnostic[] } {
  const merge = new Merge(first, second, set);
  merge.answers();
  merge.earlier();
  merge.blocks(first.yaml.data as Data, second.yaml.data as Data, []);
  merge.created();
  merge.verdicts();
  return merge.problems.length > 0
    ? { problems: merge.problems }
    : { text: editYaml(first.yaml.text, merge.edits) };
}

/** What both files answer to one question, and how it is written in the second. */
interface BothAnswers {
  own: CaseAnswer;
  other: CaseAnswer;
  theirs: unknown;
}

class Merge {
  readonly edits: YamlEdit[] = [];
  readonly problems: Diagnostic[] = [];
  readonly #one: BoundAnswers;
  readonly #two: BoundAnswers;

  constructor(
    readonly first: CaseText,
    readonly second: CaseText,
    readonly set: QuestionSet,
  ) {
    this.#one = bindAnswers(first.file.answers, set, first.yaml);
    this.#two = bindAnswers(second.file.answers, set, second.yaml);
    this.problems.push(...this.#one.problems, ...this.#two.problems);
  }

  answers(): void {
    for (const respondent of respondents) {
      for (const [question, answer] of Object.entries(this.#two.answers[respondent] ?? {})) {
        const own = this.#one.answers[respondent]?.[question];
        const id = idIn(this.#one, respondent, question);
        const theirs = answersIn(this.second, respondent)[idIn(this.#two, respondent, question)];
        if (!own) this.#write(respondent, id, answer, undefined, theirs);
        else this.#bothAnswered(respondent, id, { own, other: answer, theirs });
      }
      const beside = ownKeys(answersIn(this.second, respondent));
      this.blocks(answersIn(this.first, respondent), beside, ['answers', respondent]);
    }
  }

  /** Makes `answer` the first file's, with the user's own keys in what the second file says (`theirs`). */
  #write(
    respondent: Respondent,
    id: string,
    answer: CaseAnswer,
    own: CaseAnswer | undefined,
    theirs: unknown,
  ): void {
    const path = ['answers', respondent, id];
    const ours = answersIn(this.first, respondent)[id];
    const keys = ownKeys(theirs);
    if (isEmpty(keys) || isData(ours)) {
      this.edits.push(...answerEdits(this.first.file, respondent, id, answer, own));
      if (isData(ours)) this.blocks(ours, keys, path);
      return;
    }
    const said = Object.fromEntries(Object.entries(answer).filter(([, part]) => part !== undefined));
    this.edits.push({ path, value: { ...said, ...keys } });
  }

  /** The second file's answers to questions that no longer exist stay readable, wherever they stand in it. */
  earlier(): void {
    const { file: one } = this.first;
    const { file: two } = this.second;
    const removed = this.#two.earlier.filter(({ to }) => to === undefined);
    const found = [...(two.earlier ?? []), ...removed.map((gone) => tombstone(two, gone, this.set))];
    for (const item of found) {
      const isKnown =
        one.earlier?.some((known) => isSameData(known, item)) ||
        isSameData(one.answers?.[item.respondent]?.[item.question], item.answer);
      if (!isKnown) this.edits.push({ path: ['earlier'], append: item });
    }
  }

  #bothAnswered(respondent: Respondent, id: string, { own, other, theirs }: BothAnswers): void {
    const path = ['answers', respondent, id];
    if (own.value !== other.value) {
      this.#conflict(path, String(own.value), String(other.value));
      return;
    }
    if (own.overrules !== undefined && other.overrules !== undefined && own.overrules !== other.overrules) {
      this.#conflict([...path, 'overrules'], own.overrules, other.overrules);
      return;
    }
    const evidence = union(own.evidence ?? [], other.evidence ?? []);
    const joined: CaseAnswer = {
      value: own.value,
      note: joinedTexts(own.note, other.note, '\n\n'),
      evidence: evidence.length > 0 ? evidence : undefined,
      by: joinedTexts(own.by, other.by, '; '),
      // The same answer at two times: it has been given since the first of them.
      at: firstOf([own.at, other.at]),
      overrules: own.overrules ?? other.overrules,
    };
    this.#write(respondent, id, joined, own, theirs);
  }

  blocks(one: Data, two: Data, path: Path): void {
    for (const [key, theirs] of Object.entries(two)) {
      if (path.length === 0 && ownRules.has(key)) continue;
      const here = [...path, key];
      const ours = one[key];
      if (isEmpty(theirs) || isSameData(ours, theirs)) continue;
      if (isEmpty(ours)) this.edits.push({ path: here, value: theirs });
      else if (Array.isArray(ours) && Array.isArray(theirs)) {
        for (const item of theirs)
          if (!ours.some((known) => isSameData(known, item))) this.edits.push({ path: here, append: item });
      } else if (isData(ours) && isData(theirs)) this.blocks(ours, theirs, here);
      else this.#conflict(here, String(ours), String(theirs));
    }
  }

  /** The case is as old as the older file says. */
  created(): void {
    const { created: ours } = this.first.file;
    const { created: theirs } = this.second.file;
    if (theirs !== undefined && (ours === undefined || theirs < ours))
      this.edits.push({ path: ['created'], value: theirs });
  }

  /** The second file's earlier verdicts go to the history; its last one too, or first place if there is none. */
  verdicts(): void {
    const { file: one } = this.first;
    const { file: two } = this.second;
    const known = [...(one.history ?? []), ...(isEmpty(one.verdict) ? [] : [one.verdict as Data])];
    const isNew = (verdict: Data) =>
      !known.some((other) => other.digest === verdict.digest && other.digest !== undefined);
    for (const earlier of two.history ?? [])
      if (isNew(earlier)) this.edits.push({ path: ['history'], append: earlier });
    if (isEmpty(two.verdict) || !isNew(two.verdict as Data)) return;
    if (isEmpty(one.verdict)) this.edits.push({ path: ['verdict'], value: two.verdict });
    else
      this.edits.push({
        path: ['history'],
        append: { ...earlierCore(two.verdict as Data), reason: 'changed-by-answers' },
      });
  }

  #conflict(path: Path, ours: string, theirs: string): void {
    const { file, line, column } = this.first.yaml.locate(path);
    const data = { path: path.join('.'), first: ours, second: theirs, other: `${file}:${line}:${column}` };
    this.problems.push(diagnostic('merge-conflict', this.second.yaml.locate(path), data));
  }
}

/** The id that a question has in a file: perhaps one that it had before. */
function idIn({ earlier }: BoundAnswers, respondent: Respondent, question: string): string {
  return earlier.find((one) => one.respondent === respondent && one.to === question)?.question ?? question;
}

/** A respondent's answers as they are written, the user's own keys among them. */
function answersIn({ yaml }: CaseText, respondent: Respondent): Data {
  const { answers } = yaml.data as { answers?: Data | null };
  const own = answers?.[respondent];
  return isData(own) ? own : {};
}

function joinedTexts(a: string | undefined, b: string | undefined, between: string): string | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a.includes(b) ? a : b.includes(a) ? b : `${a}${between}${b}`;
}

/** The first of some instants, as it is written. */
function firstOf(instants: readonly (string | undefined)[]): string | undefined {
  const known = instants.filter((at) => at !== undefined);
  return known.sort((a, b) => Date.parse(a) - Date.parse(b))[0];
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}
