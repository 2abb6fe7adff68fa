import type { CaseFile } from '../../model/case-file.ts';
import { dateIn } from '../../words/language.ts';
import { type Block, type Fact, type Runs, text } from '../document.ts';
import { paragraphs } from './answer-facts.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';

/** Who handles this case, how the partner was chosen, the lawyer's review and the committee's decision. */
export const handling: SectionBuilder = (context) => {
  const { words } = context;
  const { file } = context.case;
  const facts = [
    ...handlingFacts(context, file.handling ?? {}),
    ...reviewFacts(context, file.review ?? {}),
    ...decisionFacts(context, file.decision ?? {}),
  ];
  const blocks: Block[] = [{ type: 'facts', facts }, ...departure(context, file.decision?.outcome)];
  return { id: 'handling', heading: words.handling.heading, blocks };
};

/** A case without a responsible officer, or a partner that nobody knows how it was chosen: said, not left out. */
function handlingFacts(
  context: VerdictContext,
  { unit, officer, partnerChosen }: NonNullable<CaseFile['handling']>,
): Fact[] {
  const { handling: words, mark } = context.words;
  const orMissing = (written: string | undefined): Runs[] => {
    return written === undefined
      ? [[{ type: 'state', tone: 'open', text: mark.missing }]]
      : paragraphs(written);
  };
  const chosen = { term: words.partnerChosen, values: orMissing(partnerChosen) };
  return [
    { term: words.unit, values: orMissing(unit) },
    { term: words.officer, values: orMissing(officer) },
    ...(partnerChosen !== undefined || context.partnershipPossible() ? [chosen] : []),
  ];
}

function reviewFacts(
  { words, language }: VerdictContext,
  { by, date, note }: NonNullable<CaseFile['review']>,
): Fact[] {
  const who = [...(by === undefined ? [] : [by]), ...(date === undefined ? [] : [dateIn(date, language)])];
  const values = [
    ...(who.length > 0 ? [text(who.join(', '))] : []),
    ...(note === undefined ? [] : paragraphs(note)),
  ];
  return values.length === 0 ? [] : [{ term: words.handling.review, values }];
}

function decisionFacts(
  context: VerdictContext,
  { body, date, reference, outcome }: NonNullable<CaseFile['decision']>,
): Fact[] {
  const { handling: words } = context.words;
  const day = date === undefined ? undefined : dateIn(date, context.language);
  const made = [body, day, reference].filter((part) => part !== undefined);
  return [
    ...(made.length === 0 ? [] : [{ term: words.decision, values: [text(made.join(', '))] }]),
    ...(outcome === undefined ? [] : [{ term: words.decided, values: [text(context.outcomeName(outcome))] }]),
  ];
}

/** A decision may depart from the guidance; a reader should not have to find that out by comparing. */
function departure(context: VerdictContext, decided: string | undefined): Block[] {
  const { verdict, words } = context;
  if (decided === undefined || decided === verdict.outcome) return [];
  const outcome =
    verdict.outcome === null ? words.history.status[verdict.status] : context.outcomeName(verdict.outcome);
  const sentence = words.handling.departs(context.outcomeName(decided), outcome);
  return [{ type: 'notice', role: 'info', label: words.lead.warningLabel, runs: text(sentence) }];
}
