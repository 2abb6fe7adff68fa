import { isUtf8 } from 'node:buffer';
import { type CaseFile, caseFileSchema } from '../../model/case-file.ts';
import { fits } from '../../model/fits.ts';
import type { Respondent } from '../../model/vocabulary.ts';
import type { TextPlace } from '../fast/line-count.ts';
import { type FastReading, fastYaml } from '../fast-yaml.ts';
import { MAX_BYTES } from '../read-bytes.ts';
import { isOwnKey, withoutOwnKeys } from './own-keys.ts';
import { isTopKey, type TopKey } from './top-keys.ts';

/**
 * What evaluating and reporting need of a sound case file, and no more: a few hundred bytes as JSON, which one thread reads and
 * another evaluates.
 */
export interface CaseExtract {
  /** Without notes, evidence and all else that neither a verdict nor a finding depends on. */
  file: CaseFile;
  /** Where the keys of the top stand that findings are told at. */
  top: Partial<Record<TopKey, TextPlace>>;
  /** Line and column of each answer's key, in the order of the answers. */
  answers: number[];
}

/** The level of the answers' keys: below `answers` and the respondent. */
const ANSWERS_LEVEL = 3;

/**
 * The extract of a case; undefined where the file is not surely sound and plain. Then, and for all that is to be said of it with other
 * places than an extract has, it is read whole.
 */
export function extractOf(bytes: Buffer): CaseExtract | undefined {
  if (bytes.length > MAX_BYTES || !isUtf8(bytes)) return undefined;
  const reading = fastYaml(bytes.toString('utf8'));
  const data = reading && withoutOwnKeys(reading.data);
  if (!data || !fits(caseFileSchema, data)) return undefined;
  const file = essentialsOf(data as CaseFile);
  return file && { file, ...placesIn(reading) };
}

/** Undefined for a file of which more is needed. */
function essentialsOf({ waivers, verdict, ...file }: CaseFile): CaseFile | undefined {
  if (waivers && waivers.length > 0) return undefined;
  if (verdict && !isJson(verdict)) return undefined;
  const { format, id, title, questionSet, answers, decision } = file;
  return {
    ...{ format, id, title, questionSet, verdict },
    answers: answers && withoutNotes(answers),
    decision: decision && { date: decision.date },
  };
}

type Answers = NonNullable<CaseFile['answers']>;
type OwnAnswers = NonNullable<Answers[Respondent]>;

function withoutNotes(answers: Answers): Answers {
  const kept: Answers = {};
  for (const key in answers) {
    const respondent = key as Respondent;
    const own = answers[respondent];
    if (!own) continue;
    const values: OwnAnswers = {};
    for (const id in own) {
      const answer = own[id]!;
      if (typeof answer !== 'object') values[id] = answer;
      else values[id] = answer.overrules === undefined ? answer.value : valueAndRank(answer);
    }
    kept[respondent] = values;
  }
  return kept;
}

function valueAndRank({ value, overrules }: Exclude<OwnAnswers[string], string | number | boolean>) {
  return { value, overrules };
}

/** Whether data comes through JSON as it is. A saved verdict may have been written by anyone. */
function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return true;
  for (const key in value) if (!isJson((value as Record<string, unknown>)[key])) return false;
  return true;
}

function placesIn(reading: FastReading): Omit<CaseExtract, 'file'> {
  const top: CaseExtract['top'] = {};
  const answers: number[] = [];
  const lines = reading.lines();
  const path: string[] = [];
  reading.eachKey(ANSWERS_LEVEL, (key, level, offset) => {
    path[level] = key;
    if (level === 1) {
      if (isTopKey(key)) top[key] = lines.placeOf(offset);
    } else if (level === ANSWERS_LEVEL && path[1] === 'answers' && !isOwnKey(path[2]!) && !isOwnKey(key)) {
      const { line, column } = lines.placeOf(offset);
      answers.push(line, column);
    }
  });
  return { top, answers };
}
