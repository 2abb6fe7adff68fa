import { describe, expect, it } from 'vitest';
import { readabilityFindings, readingOf, sentencesOf } from '../../src/analysis/check/readability.ts';
import { checkSet } from '../../src/analysis/check.ts';
import { needsAttention } from '../../src/analysis/finding.ts';
import type { QuestionSet, SetWaiver } from '../../src/model/question-set.ts';
import { partnershipSet } from './small-sets.ts';

const asOf = '2026-11-22';

describe('sentences', () => {
  it('end before a capital, not at abbreviations, sections or dates', () => {
    expect(
      sentencesOf('Det gäller t.ex. en förening. Se 19 kap. 25 a § lagen. Är det klart? ”Ja.” Det är det.'),
    ).toEqual([
      'Det gäller t.ex. en förening.',
      'Se 19 kap. 25 a § lagen.',
      'Är det klart?',
      '”Ja.”',
      'Det är det.',
    ]);
  });

  it('give LIX: words a sentence, and long words in a hundred', () => {
    // 10 words in 2 sentences, 3 of them over six letters: 5 + 30.
    const reading = readingOf(
      'Föreningen driver ett kafé. Kommunen vill delta och stödja verksamheten också.',
    );
    expect([reading.words, reading.sentences, reading.lix]).toEqual([11, 2, 11 / 2 + (100 * 3) / 11]);
    expect(readingOf('').lix).toBe(0);
  });
});

describe('words and sentences', () => {
  it('are held together by what stands inside them', () => {
    expect(readingOf('SOU-utredningen räknade t.ex. 2,5 %, och/eller kl. 10:30.').words).toBe(7);
    expect(readingOf('En enda - mening . . .')).toMatchObject({ words: 3, sentences: 1 });
  });

  it('end with a paragraph, and are nothing without words', () => {
    expect(sentencesOf('  Först detta\n \nsedan detta.  \n\n – \n\nEtt\nbrutet stycke')).toEqual([
      ...['Först detta', 'sedan detta.', 'Ett\nbrutet stycke'],
    ]);
    expect(sentencesOf('Säg vad? – Ja! (Nej.) ”Så.” [Slut] utan punkt… Och mer')).toEqual([
      ...['Säg vad?', '– Ja!', '(Nej.)', '”Så.”', '[Slut] utan punkt…', 'Och mer'],
    ]);
  });

  it('over six letters are long, digits not being letters, and the longest sentence is told by its first six', () => {
    // Four of twelve words: förening, lördagar, söndagar and verksamhet.
    const reading = readingOf(
      'Ja. En förening har öppet lördagar och söndagar, 1234567 dagar av verksamhet.',
    );
    expect(reading).toEqual({
      ...{ words: 12, sentences: 2, lix: 12 / 2 + (100 * 4) / 12 },
      longest: { words: 11, start: 'En förening har öppet lördagar och' },
    });
    // Of two as long, the first.
    expect(readingOf('Ett två. Tre fyra.').longest).toEqual({ words: 2, start: 'Ett två' });
  });
});

describe('texts over the limits', () => {
  const limits = { sentence: 4, lix: [{ words: 3, most: 50 }] };
  const about = (summary: { sv?: string; en?: string }) =>
    readabilityFindings({ ...partnershipSet(), summary } as QuestionSet, limits).map(
      ({ id, part, data, at }) => ({ id, part: part.join('.'), data, at }),
    );

  it('are those with more words in a sentence than allowed, whatever the language', () => {
    expect(about({ sv: 'Ett två tre fyra.', en: 'One two three four.' })).toEqual([]);
    expect(about({ sv: 'Ja. Ett två tre fyra fem.', en: 'One two three four five six seven.' })).toEqual([
      {
        ...{ id: 'long-sentence', part: 'summary.sv', at: 'value' },
        data: { words: 5, limit: 4, sentence: 'Ett två tre fyra fem' },
      },
      {
        ...{ id: 'long-sentence', part: 'summary.en', at: 'value' },
        data: { words: 7, limit: 4, sentence: 'One two three four five six' },
      },
    ]);
  });

  it('are Swedish ones with a LIX over that for their length', () => {
    // Three words, two of them long: 3 + 67.
    const hard = { id: 'difficult-text', part: 'summary.sv', data: { lix: 70, limit: 50 }, at: 'value' };
    expect(about({ sv: 'Kommunen stöder föreningen.' })).toEqual([hard]);
    expect(about({ en: 'Municipalities support associations.' })).toEqual([]);
    expect(about({ sv: 'Kommunfullmäktiges verksamhetsområde.' })).toEqual([]);
  });
});

/** A set in which everything has source and help, so that what is planted is all there is. */
function complete(changes: Partial<QuestionSet> = {}): QuestionSet {
  const set = partnershipSet();
  const source = [{ id: 'page' }];
  const text = { sv: 'Det här är en kort text.', en: 'This is a short text.' };
  return {
    ...set,
    sources: [{ id: 'page', title: text }],
    questions: set.questions.map((question) => ({ ...question, source, help: text })),
    criteria: set.criteria.map((criterion) => ({ ...criterion, source, notMet: text })),
    rules: set.rules.map((rule) => ({ ...rule, source })),
    ...changes,
  };
}

function attention(set: QuestionSet): string[] {
  return checkSet(set, { asOf })
    .filter(needsAttention)
    .map(({ id, part }) => `${id} ${part.join('.')}`);
}

describe('a sound set', () => {
  it('gives information and nothing else', () => {
    expect(attention(complete())).toEqual([]);
  });

  it('is found wanting when a source, a help text, a wording or a reason is missing', () => {
    const set = complete();
    const [first, second, ...rest] = set.questions;
    const asked = { association: { sv: 'Är ni flera?', en: 'Are you several?' } };
    const changed = {
      questions: [{ ...first!, source: [], ask: asked }, { ...second!, help: undefined }, ...rest],
      criteria: set.criteria.map((criterion) => ({ ...criterion, notMet: undefined })),
      rules: set.rules.map((rule) => ({ ...rule, source: [] })),
    };
    expect(attention(complete(changed))).toEqual([
      'missing-source questions.several-providers',
      'missing-text questions.several-providers.ask',
      'missing-help questions.region',
      'missing-text criteria.both-contribute',
      'missing-text criteria.within-remit',
      'missing-source rules.rule-1',
      'missing-source rules.rule-2',
      'missing-source rules.rule-3',
    ]);
  });

  it('is found wanting when a text is hard to read, in the language that is', () => {
    const hard = `Verksamhetens förutsättningar ${'avseende föreningens organisatoriska sammanhang '.repeat(6)}prövas särskilt.`;
    const long = `The question is ${'whether it is so and '.repeat(8)}nothing else.`;
    const set = complete();
    const [first, ...rest] = set.questions;
    const planted = { ...first!, why: { sv: hard, en: 'Short.' }, where: { sv: 'Kort.', en: long } };
    expect(attention(complete({ questions: [planted, ...rest] }))).toEqual([
      'difficult-text questions.several-providers.why.sv',
      'long-sentence questions.several-providers.where.en',
    ]);
  });

  it.each([
    ['a few words', 'Kommunfullmäktiges verksamhetsansvariga ', 4, 'difficult-text'],
    ['fewer still', 'Kommunfullmäktiges verksamhetsansvariga ', 2, undefined],
    ['a sentence or two', 'Kommunen bestämmer över föreningen. ', 5, 'difficult-text'],
    ['as short and plain', 'Kommunen ser till det. ', 5, undefined],
  ])('may have a higher LIX the shorter it is: %s', (_what, part, times, expected) => {
    const set = complete();
    const [first, ...rest] = set.questions;
    const planted = { ...first!, why: { sv: part.repeat(times).trim(), en: 'Short.' } };
    expect(attention(complete({ questions: [planted, ...rest] }))).toEqual(
      expected ? [`${expected} questions.several-providers.why.sv`] : [],
    );
  });

  it('names no one who may not answer', () => {
    const set = complete();
    const [first, ...rest] = set.questions;
    const ask = { officer: { sv: 'Fråga?', en: 'Question?' }, legal: { sv: 'Fråga?', en: 'Question?' } };
    expect(
      attention(complete({ questions: [{ ...first!, ask, answeredBy: ['officer'] }, ...rest] })),
    ).toContain('text-unused questions.several-providers.ask.legal');
  });
});

describe('waivers', () => {
  const planted = (...waivers: SetWaiver[]) => {
    const set = complete({ waivers });
    return { ...set, questions: set.questions.map((question) => ({ ...question, help: undefined })) };
  };
  const waiver = (changes: Partial<SetWaiver> = {}): SetWaiver => {
    return { finding: 'missing-help', reason: 'Skrivs i vår.', until: '2027-03-31', ...changes };
  };

  it('cover what they name, everywhere or in one part, up to and including their last day', () => {
    expect(attention(planted())).toHaveLength(5);
    expect(attention(planted(waiver({ until: asOf })))).toEqual([]);
    expect(attention(planted(waiver({ part: 'questions.region' })))).toHaveLength(4);
    const [first] = checkSet(planted(waiver()), { asOf });
    expect(first).toMatchObject({
      id: 'missing-help',
      waived: { reason: 'Skrivs i vår.', until: '2027-03-31' },
    });
  });

  it('are found when their last day has passed, when they cover nothing, and when they are misspelt', () => {
    expect(attention(planted(waiver({ until: '2026-11-21' })))).toContain('waiver-expired waivers.0');
    expect(attention(planted(waiver(), waiver({ finding: 'rule-masked' })))).toEqual([
      'waiver-unused waivers.1',
    ]);
    const misspelt = checkSet(planted(waiver({ finding: 'missing-halp' })), { asOf });
    expect(misspelt.at(-1)).toMatchObject({ id: 'waiver-unused', data: { suggestion: 'missing-help' } });
  });

  it('of a base cover too, and are the base to keep in order', () => {
    const found = checkSet(planted(), {
      asOf,
      inheritedWaivers: [waiver(), waiver({ finding: 'rule-masked' })],
    });
    expect(found.filter(needsAttention)).toEqual([]);
  });
});
