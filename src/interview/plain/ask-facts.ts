import type { CaseFacts } from '../asker.ts';
import { type FactName, factNames, readFact } from '../facts.ts';
import { line } from '../wording/line.ts';
import { problemLine } from '../wording/problem-line.ts';
import { readCommand } from './command.ts';
import type { Desk } from './desk.ts';

/** Asks for the facts that are missing, a line each; undefined when the person quits or the input ends. */
export async function askFacts(desk: Desk, known: CaseFacts): Promise<CaseFacts | undefined> {
  const missing = factNames.filter((name) => known[name] === undefined);
  const { opening, facts } = desk.speech.words;
  if (missing.length > 0) {
    await desk.output.say([opening.personalData, facts.plainCommands]);
    desk.told = true;
  }
  let found: CaseFacts = { ...known };
  for (let at = 0; at < missing.length; ) {
    const name = missing[at]!;
    const answer = await askFact(desk, name);
    if (answer === 'quit') return undefined;
    if (answer === 'back') {
      if (at === 0) await desk.output.say([desk.speech.words.notice['nothing-before']]);
      at = Math.max(0, at - 1);
      continue;
    }
    found = { ...found, ...answer };
    at += 1;
  }
  return found;
}

async function askFact(desk: Desk, name: FactName): Promise<CaseFacts | 'back' | 'quit'> {
  const { facts } = desk.speech.words;
  for (;;) {
    await desk.output.say([facts[name], facts.help[name]]);
    const read = await desk.lines.next();
    if ('end' in read && read.end !== 'too-long') return 'quit';
    const command = 'end' in read ? undefined : readCommand(read.text, 'text');
    if (command?.type === 'back' || command?.type === 'quit') return command.type;
    if (command?.type === 'help') continue;
    if (command && command.type !== 'answer') {
      await desk.output.say([desk.speech.words.review.notHere]);
      continue;
    }
    const fact = readFact(name, command?.text);
    if ('facts' in fact) return fact.facts;
    const empty = fact.problem.code === 'empty';
    await desk.output.say([empty ? line(facts.titleMissing) : problemLine(fact.problem, desk.speech)]);
  }
}
