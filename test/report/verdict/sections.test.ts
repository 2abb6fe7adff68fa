import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/evaluate/answers.ts';
import type { Counterfactual } from '../../../src/evaluate/counterfactuals.ts';
import { evaluate } from '../../../src/evaluate/verdict.ts';
import { calendarDate } from '../../../src/model/calendar.ts';
import { respondents } from '../../../src/model/vocabulary.ts';
import type { Run, Section } from '../../../src/report/document.ts';
import { VerdictContext } from '../../../src/report/verdict/context.ts';
import { openAfterChange } from '../../../src/report/verdict/open-after-change.ts';
import { withoutWeight } from '../../../src/report/verdict/weight.ts';
import { type VerdictReport, verdictDocument } from '../../../src/report/verdict-document.ts';
import { type CaseName, cases } from '../cases.ts';
import { scenario } from '../scenario.ts';

const names = Object.keys(cases) as CaseName[];

/** The case's answers, with one person's answer to each of these questions instead of all there were. */
function answeredInstead(
  { case: { answers } }: VerdictReport,
  values: Record<string, string | number>,
): Answers {
  const kept = respondents.map((respondent) => {
    const own = Object.entries(answers[respondent] ?? {}).filter(([id]) => !Object.hasOwn(values, id));
    return [respondent, Object.fromEntries(own)] as const;
  });
  const given = Object.entries(values).map(([id, value]) => [id, { value }] as const);
  return {
    ...Object.fromEntries(kept),
    officer: { ...Object.fromEntries(kept).officer, ...Object.fromEntries(given) },
  };
}

/** A value that a change allows. */
function exampleOf({ compiled }: VerdictReport, id: string, change: Counterfactual[string]): string | number {
  if (typeof change === 'string') return change;
  const domain = compiled.domains.find(({ question }) => question.id === id)!;
  const number = domain.classes
    .flatMap((one) => (one.interval ? [one.example] : []))
    .find((at) => {
      const shown = domain.question.kind === 'date' ? calendarDate(at) : at;
      return (
        (change.above === undefined || shown > change.above) &&
        (change.atLeast === undefined || shown >= change.atLeast) &&
        (change.atMost === undefined || shown <= change.atMost) &&
        (change.below === undefined || shown < change.below) &&
        (change.is === undefined || shown === change.is)
      );
    })!;
  return domain.question.kind === 'date' ? calendarDate(number) : number;
}

function sectionOf(sections: readonly Section[], id: string): Section | undefined {
  return sections.find((section) => section.id === id);
}

function textOf(run: Run): string {
  return 'text' in run ? run.text : '';
}

describe('the report on a case', () => {
  it('says how many questions are open after a change, as an evaluation of the changed answers does', async () => {
    for (const name of names) {
      const report = await scenario(cases[name]);
      for (const [outcome, changes] of Object.entries(report.verdict.counterfactuals)) {
        for (const change of changes as Counterfactual[]) {
          const values = Object.entries(change).map(([id, to]) => [id, exampleOf(report, id, to)]);
          const fresh = evaluate(report.compiled, answeredInstead(report, Object.fromEntries(values)));
          expect(fresh.possibleOutcomes, `${name}: ${JSON.stringify(change)}`).toContain(outcome);
          expect(openAfterChange(report, change)).toBe(fresh.openQuestions.length);
        }
      }
    }
  });

  it('calls answers without weight only where no other answer gives another outcome', async () => {
    for (const name of names) {
      const report = await scenario(cases[name]);
      for (const id of withoutWeight(new VerdictContext(report))) {
        const domain = report.compiled.domains.find(({ question }) => question.id === id)!;
        for (const one of domain.classes) {
          const at = one.interval ? one.example : (one.values[0] ?? '');
          const value = domain.question.kind === 'date' ? calendarDate(Number(at)) : at;
          const fresh = evaluate(report.compiled, answeredInstead(report, { [id]: value }));
          if (fresh.status !== 'contradictory')
            expect(fresh.possibleOutcomes, `${name}: ${id}`).toEqual(report.verdict.possibleOutcomes);
        }
      }
    }
  });

  it('numbers the sources as they are met, and lists those that are cited and no others', async () => {
    for (const name of names) {
      const document = verdictDocument(await scenario(cases[name]));
      const cited = [...JSON.stringify(document).matchAll(/"type":"cite","number":(\d+)/g)].map(
        ([, number]) => Number(number),
      );
      const [block] = sectionOf(document.sections, 'sources')?.blocks ?? [];
      const listed = block?.type === 'references' ? block.references.map(({ number }) => number) : [];
      expect([...new Set(cited)]).toEqual(listed);
      expect(listed).toEqual(listed.map((_, i) => i + 1));
    }
  });

  it('gives every section an id of its own', async () => {
    for (const name of names) {
      const { sections } = verdictDocument(await scenario(cases[name]));
      const ids = sections.flatMap((section) => [
        section.id,
        ...(section.sections ?? []).map(({ id }) => id),
      ]);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('puts disputed answers before all else', async () => {
    const { sections } = verdictDocument(await scenario(cases['disputed-without-weight']));
    expect(sections.map(({ id }) => id).slice(0, 3)).toEqual(['disputes', 'outcome', 'path']);
  });

  it('leaves out what a case has nothing of', async () => {
    const { sections } = verdictDocument(await scenario(cases['settled-by-one-answer']));
    const ids = sections.map(({ id }) => id);
    for (const absent of [
      'disputes',
      'conflicts',
      'open-questions',
      'unknown',
      'agreement',
      'attachments',
      'history',
    ]) {
      expect(ids).not.toContain(absent);
    }
  });

  it.each([
    [
      '{ Kommunen: Lokal, Föreningen: [Tid, Kunskap] }',
      ['Kommunen: Lokal', 'Föreningen: Tid', 'Föreningen: Kunskap'],
    ],
    ['[{ party: Kommunen, contribution: Lokal }, Båda lägger tid]', ['Kommunen: Lokal', 'Båda lägger tid']],
    ['Lokal och tid', ['Lokal och tid']],
  ])('reads what each party contributes however it is written: %s', async (written, shown) => {
    const yaml = `${cases['settled-by-one-answer']}agreement: { contributions: ${written} }\n`;
    const section = sectionOf(verdictDocument(await scenario(yaml)).sections, 'agreement');
    const facts = section?.blocks.flatMap((block) => (block.type === 'facts' ? block.facts : [])) ?? [];
    const lines = facts.map(({ values }) => values.map((runs) => runs.map(textOf).join('')));
    expect(lines).toContainEqual(shown);
  });

  it('keeps the lines of a note apart, and makes links of addresses alone', async () => {
    const yaml = cases['settled-by-one-answer'].replace('kartlaggning-laxhjalp.pdf', 'javascript:alert(1)');
    const answers = sectionOf(verdictDocument(await scenario(yaml)).sections, 'answers');
    const [block] = answers?.blocks ?? [];
    const facts = block?.type === 'entries' ? block.entries[0]!.facts : [];
    expect(facts.find(({ term }) => term === 'Handläggarens anteckning')?.values).toHaveLength(2);
    const evidence = facts.find(({ term }) => term === 'Handläggarens underlag')?.values.flat() as Run[];
    expect(evidence.map(({ type }) => type)).toEqual(['text', 'link']);
  });

  it('describes itself to those who file it', async () => {
    const { metadata, title, language } = verdictDocument(await scenario(cases['settled-by-one-answer']));
    expect({ metadata, title, language }).toEqual({
      title: 'Läxhjälp i stadsdelen Norr',
      language: 'sv',
      metadata: {
        description: 'Utfallet är klart: Upphandling.',
        subject: 'laxhjalp-norr, UN 2026/41',
        keywords: ['IOP', 'forum'],
        date: '2026-11-22',
        generator: 'iop 1.0.0',
      },
    });
  });
});
