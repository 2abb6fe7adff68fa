import type { Rule } from '../../model/question-set.ts';
import { type Run, type Runs, text } from '../document.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** Every rule that applies or may, not only the first: a reader sees what else speaks for or against. */
export const rules: SectionBuilder = (context) => {
  const { set, verdict, words } = context;
  const { decides, applies, mayApply } = verdict.rules;
  const shown = set.rules.filter(({ id }) => [decides, applies, mayApply].some((ids) => ids.includes(id)));
  if (shown.length === 0) return undefined;
  const columns = [words.rules.rule, words.rules.leadsTo, words.rules.weight].map((header) => {
    return { header, kind: 'text' as const };
  });
  const rows = shown.map((rule): Runs[] => [
    [
      ...text(words.rules.numbered(set.rules.indexOf(rule) + 1, conditionOf(context, rule))),
      ...context.cite(rule.source),
    ],
    text(context.outcomeName(rule.outcome)),
    [weightOf(context, rule)],
  ]);
  return {
    id: 'rules',
    heading: words.rules.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.rules.intro) },
      { type: 'table', caption: words.rules.caption, columns, rows },
    ],
  };
};

function conditionOf(context: VerdictContext, { when, otherwise }: Rule): string {
  const condition = otherwise ? context.words.condition.always : context.condition(when);
  return `${condition.charAt(0).toUpperCase()}${condition.slice(1)}`;
}

function weightOf({ verdict, words: { rules: words } }: VerdictContext, { id }: Rule): Run {
  const { decides, applies } = verdict.rules;
  if (decides.includes(id)) {
    if (decides.length === 1) return { type: 'strong', text: words.decides };
    return {
      type: 'state',
      tone: 'open',
      text: applies.includes(id) ? words.appliesMayDecide : words.mayDecide,
    };
  }
  return { type: 'state', tone: 'neutral', text: applies.includes(id) ? words.applies : words.mayApply };
}
