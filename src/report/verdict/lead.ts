import { dateIn } from '../../words/language.ts';
import { describeDiagnostic } from '../diagnostics.ts';
import { type Block, type Fact, text } from '../document.ts';
import type { VerdictContext } from './context.ts';

/** What stands under the title: which case this is, what kind of text, and what to beware of. */
export function lead(context: VerdictContext): Block[] {
  const { words, language } = context;
  const warnings = (context.report.diagnostics ?? []).map((diagnostic): Block => {
    const sentence = describeDiagnostic(diagnostic, language);
    const role = diagnostic.level === 'note' ? 'info' : 'warning';
    const whole = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
    return { type: 'notice', role, label: words.lead.warningLabel, runs: text(whole) };
  });
  return [
    { type: 'paragraph', runs: text(words.lead.intro(context.text(context.set.title))) },
    { type: 'facts', facts: caseFacts(context) },
    { type: 'notice', role: 'info', label: words.lead.guidanceLabel, runs: text(words.lead.guidance) },
    ...warnings,
  ];
}

function caseFacts({
  case: { id, file },
  verdict,
  words: { lead: words },
  language,
}: VerdictContext): Fact[] {
  const publicParties = file.parties?.public ?? [];
  const associations = file.parties?.associations ?? [];
  const day = (date: string) => text(dateIn(date, language));
  const facts: Fact[] = [
    { term: words.case, values: [[{ type: 'code', text: id }]] },
    { term: words.reference, values: file.reference === undefined ? [] : [text(file.reference)] },
    { term: words.publicParties(publicParties.length), values: publicParties.map(text) },
    { term: words.associations(associations.length), values: associations.map(text) },
    { term: words.created, values: file.created === undefined ? [] : [day(file.created)] },
    { term: words.asOf, values: [day(verdict.asOf)] },
  ];
  return facts.filter(({ values }) => values.length > 0);
}
