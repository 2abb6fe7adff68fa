import { readFileSync, writeFileSync } from 'node:fs';
import { runInterview } from '../../src/interview/run-interview.ts';
import { terminalAsker } from '../../src/interview/terminal/terminal-asker.ts';
import type { CaseAnswers } from '../../src/model/case.ts';
import type { Language, Respondent } from '../../src/model/vocabulary.ts';
import { Memory, NOW } from './played.ts';
import { AT_REST } from './screen-emulator.ts';
import { compiledGrantSet, shippedSet } from './small-sets.ts';

/** What a terminal test asks for. */
export interface Drive {
  set: string;
  language: Language;
  color?: boolean;
  respondent?: Respondent;
  all?: boolean;
  answers?: CaseAnswers;
  /** Asks for the facts of a new case first. */
  facts?: boolean;
}

// A program of its own, run on a pseudo-terminal: `terminal-driver <what to do> <where to write the result>`.
const [, , driveFile, resultFile] = process.argv;
if (driveFile && resultFile) {
  const drive = JSON.parse(readFileSync(driveFile, 'utf8')) as Drive;
  const compiled = drive.set === 'grant' ? compiledGrantSet() : await shippedSet(drive.set);
  const memory = new Memory(drive.answers);
  const { stdin: input, stdout: output } = process;
  sayWhenAtRest(output);
  const asker = terminalAsker({ input, output, language: drive.language, color: drive.color ?? false });
  const facts = drive.facts ? await asker.askFacts({}) : undefined;
  const result =
    drive.facts && !facts
      ? { end: 'quit' }
      : await runInterview({
          compiled,
          answers: memory.answers,
          respondent: drive.respondent ?? 'officer',
          all: drive.all ?? false,
          keeper: memory,
          asker,
          now: NOW,
        });
  asker.close();
  writeFileSync(resultFile, JSON.stringify({ end: result.end, answers: memory.answers, facts }));
}

/** A screen that is written in parts may be read too early: so that a test need not guess, the end is marked. */
function sayWhenAtRest(output: NodeJS.WriteStream): void {
  const write = output.write.bind(output);
  let timer: NodeJS.Timeout | undefined;
  output.write = ((...written: Parameters<typeof write>) => {
    clearTimeout(timer);
    timer = setTimeout(() => write(AT_REST), 5).unref();
    return write(...written);
  }) as typeof output.write;
}
