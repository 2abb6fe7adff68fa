import { describe, expect, it } from 'vitest';
import type { Condition } from '../../src/model/condition.ts';
import { conditionInWords } from '../../src/report/condition-words.ts';
import * as build from '../evaluate/set-builder.ts';

const yes = { sv: 'Ingen marknad', en: 'No market' };
const set = build.questionSet({
  questions: [
    build.question('no-market', { label: yes }),
    build.question('long-term', { label: { sv: 'Lång tid', en: 'Long term' } }),
    build.choice('form', ['association', 'foundation', 'company'], { label: { sv: 'Form', en: 'Form' } }),
    build.question('aid', { kind: 'number', unit: 'EUR', label: { sv: 'Stöd', en: 'Aid' } }),
    build.question('start', { kind: 'date', label: { sv: 'Start', en: 'Start' } }),
  ],
  criteria: [
    build.criterion('no-market', build.answered('no-market')),
    build.criterion('long-term', build.answered('long-term')),
  ],
  parameters: [
    { id: 'ceiling', name: { sv: 'Tak' }, unit: 'EUR', values: [{ value: 300_000, from: '2024-01-01' }] },
  ],
  rules: [],
  otherwise: 'iop',
});

function inWords(condition: Condition, language: 'sv' | 'en' = 'sv'): string {
  return conditionInWords(condition, { set, asOf: '2026-11-22', language }).replaceAll('\u00a0', ' ');
}

describe('a condition in words', () => {
  it('names the question and the answers', () => {
    expect(inWords(build.answered('no-market'))).toBe('Ingen marknad: ja');
    expect(inWords(build.answered('form', 'association', 'foundation'), 'en')).toBe(
      'Form: association or foundation',
    );
  });

  it('says what a denied answer leaves', () => {
    expect(inWords(build.not(build.answered('no-market')))).toBe('Ingen marknad: nej');
    expect(inWords(build.not(build.answered('form', 'company')))).toBe('Form: association eller foundation');
  });

  it('puts bounds into words: constants, dated parameters and offsets from the evaluation date', () => {
    expect(inWords(build.compared('aid', 'atMost', { type: 'parameter', id: 'ceiling' }))).toBe(
      'Stöd: högst 300 000 EUR',
    );
    expect(inWords(build.compared('aid', 'above', 0.5), 'en')).toBe('Aid: more than 0.5 EUR');
    expect(inWords(build.compared('start', 'below', { type: 'offset', offset: { years: -3 } }))).toBe(
      'Start: före den 22 november 2023',
    );
  });

  it('joins parts, with parentheses where they are needed', () => {
    const both = build.all(build.answered('no-market'), build.answered('long-term'));
    expect(inWords(build.any(both, build.answered('form', 'company')))).toBe(
      '(Ingen marknad: ja, och Lång tid: ja), eller Form: company',
    );
    expect(inWords(build.not(both))).toBe('inte (Ingen marknad: ja, och Lång tid: ja)');
    expect(inWords(build.atLeast(1, [build.answered('no-market'), both]))).toBe(
      'minst 1 av Ingen marknad: ja; (Ingen marknad: ja, och Lång tid: ja)',
    );
  });

  it('is short about all criteria, and names one by its name', () => {
    const each = (state: 'met' | 'not-met') => [
      build.criterionIs('no-market', state),
      build.criterionIs('long-term', state),
    ];
    expect(inWords(build.any(...each('not-met')))).toBe('minst ett kriterium är inte uppfyllt');
    expect(inWords(build.all(...each('met')), 'en')).toBe('all criteria are met');
    expect(inWords(build.criterionIs('no-market', 'not-met'))).toBe('”no-market” är inte uppfyllt');
  });
});
