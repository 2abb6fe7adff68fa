import type { Constraint } from '../../model/question-set.ts';
import { textIn } from '../../model/text.ts';
import { type Fact, type Runs, type Section, text } from '../document.ts';
import type { SetContext } from './set-document.ts';

/** All criteria: what they demand, when they are met, and where they come from. */
export function criteriaSection(context: SetContext): Section | undefined {
  const { set, words, language, inWords } = context;
  if (set.criteria.length === 0) return undefined;
  const { criterion: own } = words;
  const entries = set.criteria.map(({ id, name, level, met, applies, notMet, source }) => ({
    title: [...text(`${textIn(name, language)} (`), { type: 'code' as const, text: id }, ...text(')')],
    facts: [
      { term: own.level, values: [text(own[level])] },
      { term: own.met, values: [text(inWords(met))] },
      ...(applies ? [{ term: own.applies, values: [text(inWords(applies))] }] : []),
      ...(notMet ? [{ term: own.notMet, values: [text(textIn(notMet, language))] }] : []),
      ...context.source(source),
    ],
  }));
  return { id: 'criteria', heading: words.criteria, blocks: [{ type: 'entries', entries }] };
}

/** Answers that follow from each other, or cannot hold together. */
export function constraintsSection(context: SetContext): Section | undefined {
  const { set, words, language } = context;
  if (set.constraints.length === 0) return undefined;
  const entries = set.constraints.map((constraint) => ({
    title: text(constraintInWords(constraint, context)),
    facts: [
      { term: words.constraint.reason, values: [text(textIn(constraint.reason, language))] } satisfies Fact,
      ...context.source(constraint.source),
    ],
  }));
  return { id: 'constraints', heading: words.constraints, blocks: [{ type: 'entries', entries }] };
}

function constraintInWords({ form }: Constraint, { words, inWords }: SetContext): string {
  if ('never' in form) return words.constraint.never(form.never.map(inWords).join('; '));
  return words.constraint.ifThen(inWords(form.premise), inWords(form.conclusion));
}

/** The decision table, each row with its reason and source. */
export function rulesSection(context: SetContext): Section {
  const { set, words, language, inWords } = context;
  const { rule: own } = words;
  const rows = set.rules.map(({ when, outcome, reason, source }, i): Runs[] => {
    const found = set.outcomes.find(({ id }) => id === outcome)!;
    const cited = context.cite(source);
    return [
      text(String(i + 1)),
      text(inWords(when)),
      text(textIn(found.name, language)),
      [...text(textIn(reason, language)), ...(cited.length > 0 ? text(' ') : []), ...cited],
    ];
  });
  const columns = [own.number, own.when, own.outcome, own.reason].map((header, i) => ({
    header,
    kind: i === 0 ? ('number' as const) : ('text' as const),
  }));
  return {
    id: 'rules',
    heading: words.rules,
    blocks: [
      { type: 'paragraph', runs: text(own.intro) },
      { type: 'table', caption: own.caption, columns, rows },
    ],
  };
}
