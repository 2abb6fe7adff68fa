import type { CaseFacts } from '../asker.ts';
import { type FactName, factNames, readFact } from '../facts.ts';
import { line } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { type Desk, write } from './desk.ts';

/** Asks for the facts that are missing, a line each; undefined when the person quits. */
export async function askFacts(desk: Desk, known: CaseFacts): Promise<CaseFacts | undefined> {
  const missing = factNames.filter((name) => known[name] === undefined);
  const { opening, notice } = desk.speech.words;
  if (missing.length > 0) {
    desk.screen.show(['', opening.personalData]);
    desk.told = true;
  }
  let found: CaseFacts = { ...known };
  for (let at = 0; at < missing.length; ) {
    const answer = await askFact(desk, missing[at]!);
    if (answer === 'quit') return undefined;
    if (answer === 'back') {
      if (at === 0) desk.screen.show([notice['nothing-before']]);
      at = Math.max(0, at - 1);
      continue;
    }
    found = { ...found, ...answer };
    at += 1;
  }
  return found;
}

async function askFact(desk: Desk, name: FactName): Promise<CaseFacts | 'back' | 'quit'> {
  const { facts, terminal } = desk.speech.words;
  desk.screen.show(['', line(facts[name], 'strong'), facts.help[name]]);
  const written = await write(desk, {
    label: terminal.answer,
    keys: [terminal.keys.enter, ...terminal.keys.typedFacts],
    problem: (text) => {
      const fact = readFact(name, text);
      if ('facts' in fact) return undefined;
      return fact.problem.code === 'empty' ? facts.titleMissing : problemLine(fact.problem, desk.speech).text;
    },
  });
  if ('command' in written) return written.command === 'quit' ? 'quit' : 'back';
  const typed = written.line.trim().toLowerCase();
  if (typed === ':b' || typed === ':<') return 'back';
  if (typed === ':q') return 'quit';
  const fact = readFact(name, written.line);
  if (!('facts' in fact)) throw new Error(`a line was taken that is no ${name}`);
  desk.screen.show([`${terminal.answer} ${written.line.trim()}`]);
  return fact.facts;
}
