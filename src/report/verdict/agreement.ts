import { type ShownItem, shownItems } from '../../evaluate/items.ts';
import type { CaseFile } from '../../model/case-file.ts';
import { dateIn } from '../../words/language.ts';
import { type Fact, type Run, type Runs, text } from '../document.ts';
import { paragraphs } from './answer-facts.ts';
import type { SectionBuilder, VerdictContext } from './context.ts';
import { afterItem } from './items.ts';

type Agreement = NonNullable<CaseFile['agreement']>;

/** The parts of an agreement that a case file has a place for; the set's own contents are known by the same ids. */
const parts = ['purpose', 'contributions', 'responsibilities', 'period', 'conditions'] as const;
type Part = (typeof parts)[number];

/**
 * What the agreement must hold, with what the case says of each and what it lacks. Left out where no partnership
 * is possible and nothing is written: a report that points to a purchase has no use for it.
 */
export const agreement: SectionBuilder = (context) => {
  const { set, words } = context;
  const written = context.case.file.agreement ?? {};
  const filled = parts.filter((part) => contentOf(context, written, part).length > 0);
  const shown = shownItems(set.agreement, context.situation);
  if (filled.length === 0 && (shown.length === 0 || !context.partnershipPossible())) return undefined;
  const required = shown.map((item) => ({ item, part: parts.find((part) => part === item.item.id) }));
  const unasked = filled.filter((part) => !required.some((one) => one.part === part));
  const facts = [
    ...required.map(({ item, part }) =>
      requiredFact(context, item, part ? contentOf(context, written, part) : undefined),
    ),
    ...unasked.map(
      (part): Fact => ({ term: words.agreement.part[part], values: contentOf(context, written, part) }),
    ),
  ];
  return {
    id: 'agreement',
    heading: words.agreement.heading,
    blocks: [
      { type: 'paragraph', runs: text(words.agreement.intro) },
      { type: 'facts', facts },
    ],
  };
};

/** `content` is undefined where a case file has no place for what the set asks. */
function requiredFact(context: VerdictContext, shown: ShownItem, content: Runs[] | undefined): Fact {
  const { words } = context;
  const missing: Run = content
    ? { type: 'state', tone: 'open', text: words.mark.missing }
    : { type: 'state', tone: 'neutral', text: words.agreement.notInCase };
  const values = content && content.length > 0 ? content : [[missing]];
  const last = values.length - 1;
  const after = afterItem(context, shown);
  return {
    // A term stands before a colon, which a full stop cannot.
    term: context.text(shown.item.text).replace(/\.$/, ''),
    values: values.map((runs, i) => (i === last ? [...runs, ...after] : runs)),
  };
}

function contentOf(context: VerdictContext, written: Agreement, part: Part): Runs[] {
  const { agreement: words } = context.words;
  switch (part) {
    case 'purpose':
      return written.purpose === undefined ? [] : paragraphs(written.purpose);
    case 'contributions':
    case 'responsibilities':
      return sharesOf(written[part]).map(({ party, share }) =>
        text(party === undefined ? share : words.contribution(party, share)),
      );
    case 'period':
      return periodOf(context, written.period ?? {});
    case 'conditions':
      return [written.conditions ?? []].flat().map((one) => text(one));
  }
}

type Shares = Agreement['contributions'] | Agreement['responsibilities'];

/** Each share with its party, in whichever of its forms it is written. */
function sharesOf(written: Shares): { party?: string; share: string }[] {
  if (written === undefined) return [];
  if (typeof written === 'string') return [{ share: written }];
  if (!Array.isArray(written)) {
    return Object.entries(written).flatMap(([party, shares]) =>
      [shares].flat().map((share) => ({ party, share })),
    );
  }
  return written.map((one) => {
    if (typeof one === 'string') return { share: one };
    const { party, ...rest } = one;
    return { party, share: 'contribution' in rest ? rest.contribution : rest.responsibility };
  });
}

function periodOf(
  { language, words: { agreement: words } }: VerdictContext,
  { from, to }: NonNullable<Agreement['period']>,
): Runs[] {
  if (from !== undefined && to !== undefined)
    return [text(words.period(dateIn(from, language), dateIn(to, language)))];
  if (from !== undefined) return [text(words.periodFrom(dateIn(from, language)))];
  return to === undefined ? [] : [text(words.periodTo(dateIn(to, language)))];
}
