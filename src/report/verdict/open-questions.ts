import { respondents } from '../../model/vocabulary.ts';
import { listed } from '../../words/language.ts';
import { type Entry, type Fact, type Section, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';
import { presentFact } from './grounds.ts';

/** What can still change the outcome, grouped by who can answer it, with where to look. */
export const openQuestions: SectionBuilder = (context) => {
  const { verdict, words } = context;
  const open = verdict.openQuestions;
  if (open.length === 0) return undefined;
  const groups = new Map<string, string[]>();
  for (const id of open) {
    const who = respondentsOf(context, id);
    groups.set(who, [...(groups.get(who) ?? []), id]);
  }
  return {
    id: 'open-questions',
    heading: words.open.heading,
    blocks: [{ type: 'paragraph', runs: text(words.open.intro(open.length)) }],
    sections: [...groups].map(
      ([who, ids], i): Section => ({
        id: `open-questions-${i + 1}`,
        heading: words.open.answeredBy(who),
        blocks: [{ type: 'entries', entries: ids.map((id) => openEntry(context, id)) }],
      }),
    ),
  };
};

/** "föreningen eller handläggaren". */
function respondentsOf(context: VerdictContext, id: string): string {
  const { answeredBy } = context.question(id);
  const names = respondents
    .filter((respondent) => answeredBy.includes(respondent))
    .map((one) => context.words.respondent[one].name);
  return listed(names, context.language, 'disjunction');
}

function openEntry(context: VerdictContext, id: string): Entry {
  const { words } = context;
  const { source, where } = context.question(id);
  const asked = context.wording(id);
  const soFar: Fact = { ...presentFact(context, id), term: words.open.soFar };
  return {
    title: [{ type: 'strong', text: context.label(id) }],
    facts: [
      { ...asked, values: asked.values.map((runs) => [...runs, ...context.cite(source)]) },
      ...(where ? [{ term: words.open.where, values: [text(context.text(where))] }] : []),
      ...(context.standing(id).state === 'unanswered' ? [] : [soFar]),
    ],
  };
}
