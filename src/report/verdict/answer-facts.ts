import type { CaseAnswer } from '../../model/case.ts';
import { type Respondent, respondents } from '../../model/vocabulary.ts';
import { dateIn } from '../../words/language.ts';
import { valueInWords } from '../answer-words.ts';
import { type Fact, type Run, type Runs, text } from '../document.ts';
import type { VerdictContext } from './context.ts';

interface Options {
  /** Name the question before each term: where facts of several questions stand together. */
  named?: boolean;
  /** Mark answers that differ; false where all that is shown does. */
  disputed?: boolean;
}

/** All answers to one question, with who gave them, notes, evidence and reasons; the one with most say first. */
export function answerFacts(
  context: VerdictContext,
  id: string,
  { named = false, disputed = true }: Options = {},
): Fact[] {
  const { words } = context;
  const term = (plain: string) => (named ? words.ofQuestion(context.label(id), plain) : plain);
  const facts = [...respondents].reverse().flatMap((respondent) => {
    const answer = context.case.answers[respondent]?.[id];
    return answer ? factsOf(context, id, respondent, answer, disputed) : [];
  });
  if (facts.length === 0)
    return [
      { term: term(words.answer), values: [[{ type: 'state', tone: 'open', text: words.mark.noAnswer }]] },
    ];
  return facts.map((fact) => ({ ...fact, term: term(fact.term) }));
}

function factsOf(
  context: VerdictContext,
  id: string,
  respondent: Respondent,
  answer: CaseAnswer,
  disputed: boolean,
): Fact[] {
  const words = context.words.respondent[respondent];
  const question = context.question(id);
  const value = valueInWords(question, answer.value, context.language);
  const period = question.period && answer.value !== 'unknown' ? ` ${context.text(question.period)}` : '';
  const given: Runs = [
    { type: 'strong', text: `${value}${period}` },
    ...text(attribution(context, answer)),
    ...marks(context, id, respondent, answer, disputed),
  ];
  return [
    { term: words.answer, values: [given] },
    ...(answer.overrules === undefined ? [] : [{ term: words.reason, values: paragraphs(answer.overrules) }]),
    ...(answer.note === undefined || answer.note.trim() === ''
      ? []
      : [{ term: words.note, values: paragraphs(answer.note) }]),
    ...(answer.evidence?.length ? [{ term: words.evidence, values: answer.evidence.map(evidenceRuns) }] : []),
  ];
}

/** " (enhetschefen, 22 november 2026)", as far as the case says. The day is the one where the answer was given. */
function attribution({ language }: VerdictContext, { by, at }: CaseAnswer): string {
  const parts = [
    ...(by === undefined ? [] : [by]),
    ...(at === undefined ? [] : [dateIn(at.slice(0, 10), language)]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

function marks(
  context: VerdictContext,
  id: string,
  respondent: Respondent,
  { value }: CaseAnswer,
  disputed: boolean,
): Run[] {
  const { mark } = context.words;
  const { overruled } = context.standing(id);
  const said = (tone: 'open' | 'neutral', what: string): Run[] => [
    { type: 'text', text: ' – ' },
    { type: 'state', tone, text: what },
  ];
  if (overruled.includes(respondent)) return said('neutral', mark.overruled);
  if (value === 'unknown') return [];
  if (context.verdict.disputed.includes(id)) return disputed ? said('open', mark.disputed) : [];
  if (context.verdict.unconfirmed.includes(id)) return said('open', mark.unconfirmed);
  return [];
}

/** A note's lines, each by itself, so that a list someone typed stays one. */
export function paragraphs(note: string): Runs[] {
  const lines = note.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((line) => line.trim() !== '');
  return lines.map((line) => text(line.trim()));
}

/** A document's name, or a link where it is an address. */
function evidenceRuns(evidence: string): Runs {
  return /^https?:\/\/[^\s<>"]+$/i.test(evidence)
    ? [{ type: 'link', text: evidence, href: evidence }]
    : [{ type: 'text', text: evidence }];
}
