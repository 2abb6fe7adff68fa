import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { CaseFacts } from '../../src/interview/asker.ts';
import { plainAsker } from '../../src/interview/plain/plain-asker.ts';
import { runInterview } from '../../src/interview/run-interview.ts';
import type { Language } from '../../src/model/vocabulary.ts';
import { Memory, NOW, type Played } from './played.ts';
import { compiledGrantSet, shippedSet } from './small-sets.ts';

const forum = await shippedSet('forum');
const grant = compiledGrantSet();

interface Piped extends Played {
  language?: Language;
  memory?: Memory;
}

/** Runs an interview with all of its input there from the start, as from a pipe. */
async function piped(input: string | Buffer, { language = 'sv', memory, ...played }: Piped) {
  const keeper = memory ?? new Memory(played.answers);
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  stdin.end(input);
  const asker = plainAsker({ input: stdin, output: stdout, language });
  const run = { respondent: 'officer' as const, all: false, ...played, answers: keeper.answers };
  const { end } = await runInterview({ ...run, keeper, asker, now: NOW });
  const out = String(stdout.read() ?? '');
  return { end, out, lines: out.split('\n'), memory: keeper, values: keeper.values(run.respondent) };
}

/** A question's line and all that follows until the next. */
function blockOf(lines: readonly string[], n: number, word = 'Fråga'): string[] {
  const from = lines.findIndex((line) => line.startsWith(`${word} ${n} `));
  const next = lines.findIndex((line, i) => i > from && line.startsWith(word));
  return lines.slice(from, next < 0 ? undefined : next);
}

const numbers = (lines: readonly string[], word = 'Fråga') =>
  lines.flatMap((line) => (line.startsWith(`${word} `) ? [Number(line.split(' ')[1])] : []));

describe('the plain interview', () => {
  it('puts a question on one line with what is left, then the numbered choices', async () => {
    const { lines } = await piped('', { compiled: grant });
    expect(blockOf(lines, 1)).toEqual([
      'Fråga 1 (minst 1, högst 5 kvar): Vem söker bidraget, enligt ansökan som kom in till förvaltningen före sista dagen?',
      '1 Förening',
      '2 Stiftelse',
      '3 Företag',
      '4 En grupp som inte har bildat någon förening än',
      '5 Vet ej',
      '',
    ]);
  });

  it('counts exactly what is left of the set forum', async () => {
    const { lines } = await piped('nej\nnej\nnej\nnej\nnej\nja\n', { compiled: forum });
    const left = lines.flatMap((line) => /^Fråga \d+ \((.*?)\)/.exec(line)?.[1] ?? []);
    expect(left).toEqual([
      'minst 1, högst 13 kvar',
      'minst 1, högst 12 kvar',
      'minst 1, högst 11 kvar',
      'minst 1, högst 10 kvar',
      'minst 3, högst 9 kvar',
      'minst 2, högst 8 kvar',
      'minst 1, högst 6 kvar',
    ]);
  });

  it('speaks English', async () => {
    const { lines } = await piped('1\nu\nu\n', { compiled: grant, language: 'en' });
    expect(lines).toContain('You answer as case officer.');
    expect(blockOf(lines, 4, 'Question').slice(0, 4)).toEqual([
      'Question 4 (at least 1, at most 2 left): Is there a lease?',
      '1 Yes',
      '2 No',
      '3 Don’t know',
    ]);
  });

  it('says once that personal data should be kept out', async () => {
    const { out } = await piped('nej\nnej\n', { compiled: forum });
    expect(out.match(/Skriv inga personuppgifter/g)).toHaveLength(1);
  });

  it.each([
    ['the number', '2'],
    ['the value', 'no'],
    ['the Swedish word', 'nej'],
    ['the label', 'Nej'],
    ['its first letter', 'n'],
    ['a capital', 'N'],
    ['space around it', '  nej  '],
    ['a full stop', 'nej.'],
  ])('understands %s', async (_, line) => {
    expect((await piped(`${line}\n`, { compiled: forum })).values).toEqual({ 'several-providers': 'no' });
  });

  it.each([
    ['3', 'sv'],
    ['v', 'sv'],
    ['Vet ej', 'sv'],
    ['vet inte', 'sv'],
    ['unknown', 'sv'],
    ['d', 'en'],
    ['u', 'en'],
    ["don't know", 'en'],
    ['Don’t know', 'en'],
  ] as const)('takes “%s” for unknown', async (line, language) => {
    expect((await piped(`${line}\n`, { compiled: forum, language })).values).toEqual({
      'several-providers': 'unknown',
    });
  });

  it('says what is not understood and asks again, under the same number', async () => {
    const { lines, values } = await piped('kanske\n4\n\nnej\n', { compiled: forum });
    expect(numbers(lines)).toEqual([1, 1, 1, 1, 2]);
    expect(lines).toContain('”kanske” är inget av svaren.');
    expect(lines).toContain('”4” är inget av svaren.');
    expect(values).toEqual({ 'several-providers': 'no' });
  });

  it('takes a first letter that no other label has, and says which have it', async () => {
    const ambiguous = await piped('f\n', { compiled: grant });
    expect(ambiguous.lines).toContain(
      '”f” kan betyda Förening eller Företag. Skriv hela ordet eller siffran.',
    );
    expect((await piped('s\n', { compiled: grant })).values).toEqual({ applicant: 'foundation' });
  });

  it('reads CRLF, a byte order mark and letters that come in two parts', async () => {
    const decomposed = 'Företag'.normalize('NFD');
    const { values } = await piped(`\ufeff${decomposed}\r\n`, { compiled: grant });
    expect(values).toEqual({ applicant: 'company' });
  });

  it('reads a last line without an ending', async () => {
    expect((await piped('nej', { compiled: forum })).values).toEqual({ 'several-providers': 'no' });
  });

  it('prints the next question when the answer before is kept, not sooner', async () => {
    const stdout = new PassThrough();
    const stdin = new PassThrough();
    stdin.end('nej\nnej\nja\n');
    const memory = new Memory();
    let shown = '';
    const seen: [string, number][] = [];
    stdout.on('data', (chunk) => {
      shown += String(chunk);
    });
    memory.beforeKept = (question) => seen.push([question, (shown.match(/^Fråga \d+/gm) ?? []).length]);
    const asker = plainAsker({ input: stdin, output: stdout, language: 'sv' });
    await runInterview({
      compiled: forum,
      answers: {},
      respondent: 'officer',
      all: false,
      keeper: memory,
      asker,
      now: NOW,
    });
    expect(seen).toEqual([
      ['several-providers', 1],
      ['makes-profit', 2],
      ['public-idea', 3],
    ]);
  });
});

describe('numbers, dates and texts', () => {
  const from = (line: string) => piped(`förening\n${line}\n`, { compiled: grant });

  it.each([
    ['50000', 50_000],
    ['50 000', 50_000],
    ['50\u00a0000 SEK', 50_000],
    ['1.250.000', 1_250_000],
    ['12,5', 12.5],
    ['12.5', 12.5],
    ['0', 0],
    ['+7', 7],
  ])('reads the number %s', async (line, amount) => {
    expect((await from(line)).values.amount).toBe(amount);
  });

  it.each([
    ['50.000', '”50.000” kan läsas på två sätt. Skriv talet utan tusentalsavgränsare.'],
    ['mycket', '”mycket” är inget tal. Skriv siffror, till exempel 1250 eller 12,5.'],
    ['-1', 'Svaret ska vara minst 0 SEK.'],
    ['1e9', '”1e9” är inget tal. Skriv siffror, till exempel 1250 eller 12,5.'],
  ])('does not guess at %s', async (line, said) => {
    const { lines, values } = await from(line);
    expect(values.amount).toBeUndefined();
    expect(lines.map((one) => one.replaceAll('\u00a0', ' '))).toContain(said);
  });

  it('says what is wanted, in place of choices', async () => {
    const { lines } = await from('100');
    expect(blockOf(lines, 2).at(-1)?.replaceAll('\u00a0', ' ')).toBe(
      'Svara med ett tal i SEK. Minst 0 SEK. Skriv vet ej om du inte vet.',
    );
    expect(blockOf(lines, 3).at(-2)).toBe(
      'Svara med ett datum, till exempel 2026-11-22. Skriv vet ej om du inte vet.',
    );
  });

  it('reads dates, and only those that exist', async () => {
    const { lines, values } = await from('1\n2027-02-30\n20270228');
    expect(lines).toContain('”2027-02-30” är inget datum. Skriv år-månad-dag, till exempel 2026-11-22.');
    expect(values.start).toBe('2027-02-28');
  });

  it('keeps a text as it is written, and takes commands after a colon', async () => {
    const { values, lines, memory } = await piped(
      'företag\nalla\n0\n2027-01-01\nnej\nnej\n?\n:?\n:+ viktigt\n\nq < + ?\n',
      { compiled: grant },
    );
    expect(values.remarks).toBe('?');
    expect(lines).not.toContain('Skriv :q för att spara och sluta.');
    expect(memory.answers.officer?.remarks).toMatchObject({ value: '?' });
  });

  it('refuses gently what is too long or cannot be kept', async () => {
    const full = { compiled: grant, all: true } as const;
    const start = 'företag\n0\n2027-01-01\nnej\nnej\n';
    const { lines, values } = await piped(
      `${start}${'å'.repeat(200_000)}\n${'x'.repeat(10_001)}\na\u0000b\nklart\n`,
      full,
    );
    expect(lines.filter((line) => line.startsWith('Det är för långt. Högst 10'))).toHaveLength(2);
    expect(lines).toContain('Texten innehåller tecken som inte går att spara. Skriv den på nytt.');
    expect(values.remarks).toBe('klart');
    const broken = await piped(Buffer.concat([Buffer.from(start), Buffer.from([0x61, 0xff, 0x0a])]), full);
    expect(broken.values.remarks).toBeUndefined();
  });
});

describe('commands', () => {
  it('? shows what the set says, why it is asked, and what each answer would leave', async () => {
    const { lines } = await piped('?\n', { compiled: grant });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Därför spelar det roll: Företag kan inte få bidraget.',
        'Källa: Bidragsreglerna, punkt 1',
        'Frågan ställs nu för att svaret kan ändra utfallet.',
        'Nu är 3 utfall möjliga: Inget bidrag, Titta närmare och Bidrag.',
        'Svaret prövas i tabellens rad 1, som pekar på: Inget bidrag.',
        'Svarar du förening, stiftelse eller en grupp som inte har bildat någon förening än är samma 3 utfall möjliga som nu.',
        'Svarar du företag blir utfallet: Inget bidrag.',
        'Skriv q för att spara och sluta.',
      ]),
    );
    expect(numbers(lines)).toEqual([1, 1]);
  });

  it('? shows what numbers would do, as bounds', async () => {
    const { lines } = await piped('1\n?\n', { compiled: grant, language: 'en' });
    expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toContain(
      'If you answer more than 50,000 SEK, the outcome is: A closer look.',
    );
  });

  it('< goes back, with the answer so far shown, and keeps later answers', async () => {
    const { lines, values } = await piped('nej\nnej\n<\n<\nvet ej\nja\n', { compiled: forum });
    expect(numbers(lines)).toEqual([1, 2, 3, 2, 1, 3]);
    expect(lines.filter((line) => line === 'Ditt svar nu: Nej')).toHaveLength(2);
    expect(values).toEqual({ 'several-providers': 'unknown', 'makes-profit': 'no', 'public-idea': 'yes' });
  });

  it('= lets an answer stand', async () => {
    const { lines, memory } = await piped('nej\n<\n=\n', { compiled: forum });
    expect(numbers(lines)).toEqual([1, 2, 1, 2]);
    expect(memory.kept).toHaveLength(1);
  });

  it('< at the first question says that there is none before', async () => {
    const { lines } = await piped('<\n', { compiled: forum });
    expect(lines).toContain('Det finns ingen fråga före den här.');
    expect(numbers(lines)).toEqual([1, 1]);
  });

  it('+ keeps a note with the answer, a second one on a line of its own', async () => {
    const { memory } = await piped('+ Enligt registret\n+Och grannkommunen\nnej\n', { compiled: forum });
    expect(memory.answers.officer?.['several-providers']).toEqual({
      value: 'no',
      note: 'Enligt registret\nOch grannkommunen',
      at: '2026-11-22T10:15:00Z',
    });
  });

  it('@ keeps evidence', async () => {
    const { memory } = await piped('@ register.pdf\n@ mejl 2026-03-02\nnej\n', { compiled: forum });
    expect(memory.answers.officer?.['several-providers']?.evidence).toEqual([
      'register.pdf',
      'mejl 2026-03-02',
    ]);
  });

  it('+ without a text says how it is written', async () => {
    expect((await piped('+\n', { compiled: forum })).lines).toContain('Skriv texten på samma rad, efter +.');
  });

  it('q quits, and says so where a note would be lost', async () => {
    const { end, lines } = await piped('+ a\nq\nnej\n', { compiled: forum });
    expect(end).toBe('quit');
    expect(lines).toContain('En anteckning till en fråga utan svar kunde inte sparas.');
  });
});

describe('the officer, after the association', () => {
  const answers = {
    association: { 'several-providers': { value: 'no', note: 'Bara vi' }, 'makes-profit': { value: 'yes' } },
  };

  it('sees the answer and note beside the question, before the choices', async () => {
    const { lines } = await piped('', { compiled: forum, answers });
    expect(blockOf(lines, 1).slice(1)).toEqual([
      'Föreningen svarade: Nej',
      'Föreningen antecknade: Bara vi',
      'Håller du med?',
      'Skriv = om du håller med.',
      'Svarar du något annat sparas båda svaren.',
      'Skriv ! och ett skäl före svaret, om det är ditt som ska gälla.',
      '1 Ja',
      '2 Nej',
      '3 Vet ej',
      '',
    ]);
  });

  it('agrees with one key, and is not asked what then is needless', async () => {
    const { end, values } = await piped('=\n=\n', { compiled: forum, answers });
    expect(values).toEqual({ 'several-providers': 'no', 'makes-profit': 'yes' });
    expect(end).toBe('accepted');
  });

  it('overrules with a reason that is given before the answer', async () => {
    const { memory } = await piped('=\n! Enligt bokslutet\nnej\n', { compiled: forum, answers });
    expect(memory.answers.officer?.['makes-profit']).toMatchObject({
      value: 'no',
      overrules: 'Enligt bokslutet',
    });
  });

  it('is told when a reason was not needed', async () => {
    const { memory, lines } = await piped('! Jag vet\nnej\n', { compiled: forum, answers });
    expect(lines).toContain('Skälet behövdes inte, för svaren går inte isär.');
    expect(memory.answers.officer?.['several-providers']).not.toHaveProperty('overrules');
  });

  it('leaves a dispute without a reason', async () => {
    const { memory } = await piped('=\nnej\n', { compiled: forum, answers });
    expect(memory.answers.officer?.['makes-profit']).toEqual({ value: 'no', at: '2026-11-22T10:15:00Z' });
  });

  it('is no association: there the sign is refused', async () => {
    const { lines } = await piped('! skäl\n', { compiled: forum, respondent: 'association' });
    expect(lines).toContain('Här kan du inte gå före någon annans svar.');
  });
});

describe('answers that cannot hold together', () => {
  const answers = { officer: { lease: { value: 'yes' } } };
  const start = 'förening\n1\n2027-05-01\n';
  const run = (input: string) => piped(`${start}${input}`, { compiled: grant, answers, all: true });

  it('are shown before the last one is kept', async () => {
    const { lines, values } = await run('nej\n');
    const from = lines.indexOf('Svaret ”Nej” går inte ihop med andra svar:');
    expect(lines.slice(from + 1, from + 6)).toEqual([
      'Du svarade på ”Hyresavtal”: Ja',
      'Därför: den som har ett hyresavtal har en lokal.',
      'Så länge svaren inte går ihop finns det inget utfall.',
      '1 Ändra svaret',
      '2 Behåll svaret ändå',
    ]);
    expect(values).not.toHaveProperty('premises');
  });

  it('can be mended', async () => {
    const { values, lines } = await run('nej\n1\nja\n');
    expect(values.premises).toBe('yes');
    expect(numbers(lines)).toEqual([1, 2, 3, 4, 4, 5]);
  });

  it('can be kept', async () => {
    const { values, lines, end } = await run('nej\nbehåll svaret ändå\n:q\n');
    expect([values.premises, end]).toEqual(['no', 'quit']);
    expect(lines).toContain('Fråga 5 (minst 1, högst 1 kvar): Något mer?');
  });
});

describe('the list of all answers', () => {
  it('says that the outcome is settled, and accepts at the end of the input', async () => {
    const { lines, end } = await piped('ja\n', { compiled: forum });
    expect(end).toBe('accepted');
    expect(lines.slice(-8)).toEqual(
      [
        'Utfallet är avgjort: Upphandling.',
        'Alla svar:',
        '1. Flera aktörer: Ja',
        'Skriv klar för att godkänna svaren.',
        'Skriv ändra och ett nummer för att ändra ett svar, till exempel: ändra 1',
        'Skriv alla för att svara på 12 frågor till.',
        'De frågor som är kvar ändrar inte utfallet, men svaren gör dokumentationen fullständig.',
        'Skriv < för att gå tillbaka och q för att sluta utan att godkänna.',
      ]
        .concat([''])
        .slice(1),
    );
  });

  it('is not accepted by the end of the input where the outcome is open', async () => {
    const unknown = 'v\n'.repeat(13);
    expect((await piped(unknown, { compiled: forum })).end).toBe('quit');
    expect((await piped(`${unknown}klar\n`, { compiled: forum })).end).toBe('accepted');
    expect((await piped(`${unknown}q\n`, { compiled: forum })).end).toBe('quit');
  });

  it('lets any answer be changed', async () => {
    const { values, end, lines } = await piped('nej\nja\nändra 1\nja\nklar\n', { compiled: forum });
    expect(values).toEqual({ 'several-providers': 'yes', 'makes-profit': 'yes' });
    expect(end).toBe('accepted');
    expect(lines).toContain('2. Vinst på verksamheten: Ja (påverkar inte utfallet)');
  });

  it('is not misled by lines meant for questions that were never asked', async () => {
    const { values, end } = await piped('ja\n1\n2\nja\nnej\n', { compiled: forum });
    expect(values).toEqual({ 'several-providers': 'yes' });
    expect(end).toBe('accepted');
  });

  it('goes on to a full record', async () => {
    const { lines, values } = await piped('ja\nalla\nnej\n', { compiled: forum });
    expect(blockOf(lines, 2)[0]).toMatch(/^Fråga 2 \(minst 12, högst 12 kvar\): /);
    expect(lines).toContain('Svaret ändrar inte utfallet.');
    expect(values).toEqual({ 'several-providers': 'yes', 'makes-profit': 'no' });
  });

  it('says who may not answer, and what number there is none of', async () => {
    const answers = { association: { 'several-providers': { value: 'yes' } } };
    const { lines } = await piped('ändra 1\nändra 7\nändra\nhej\n', {
      compiled: forum,
      answers,
      respondent: 'legal',
    });
    expect(lines).toEqual(
      expect.arrayContaining([
        'Just nu finns inget att fråga dig om.',
        'Frågan ”Flera aktörer” kan du inte svara på.',
        'Det finns inget svar med nummer 7. Numren går till 1.',
        '”hej” är inget av svaren.',
      ]),
    );
  });
});

describe('the end of the input', () => {
  const lines = [
    'v',
    '+ Oklart',
    '?',
    '<',
    'v',
    'nej',
    'nej',
    'nej',
    'ja',
    'ja',
    'ja',
    'ja',
    'ja',
    'ja',
    'ja',
    'ja',
    'klar',
  ];
  /** How many questions have an answer after so many lines. */
  const answered = [0, 1, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 12];

  it.each(lines.map((_, i) => i + 1).concat(0))(
    'after line %i loses no answer that was given',
    async (count) => {
      const input = lines.slice(0, count).map((line) => `${line}\n`);
      const { end, values } = await piped(input.join(''), { compiled: forum });
      expect(Object.keys(values)).toHaveLength(answered[count]!);
      expect(end).toBe(count === lines.length ? 'accepted' : 'quit');
    },
  );

  it('takes the part of a last line for what it says', async () => {
    expect((await piped('nej\nne', { compiled: forum })).values).toEqual({ 'several-providers': 'no' });
    expect((await piped('nej\nn', { compiled: forum })).values).toEqual({
      'several-providers': 'no',
      'makes-profit': 'no',
    });
  });
});

describe('another program', () => {
  it('that changed the case meanwhile is told of, and its answers count', async () => {
    const memory = new Memory();
    memory.byAnother = { officer: { 'makes-profit': { value: 'no' } } };
    const { lines, values } = await piped('nej\nja\n', { compiled: forum, memory });
    expect(lines).toContain(
      'Ett annat program har ändrat ärendet under tiden. Det som skrevs där är kvar, och dina svar också.',
    );
    expect(values).toEqual({ 'several-providers': 'no', 'makes-profit': 'no', 'public-idea': 'yes' });
  });
});

describe('what a new case is called', () => {
  async function facts(input: string, known: CaseFacts) {
    const stdin = new PassThrough();
    const stdout = new PassThrough();
    stdin.end(input);
    const asker = plainAsker({ input: stdin, output: stdout, language: 'sv' });
    const found = await asker.askFacts(known);
    asker.close();
    return { found, out: String(stdout.read() ?? '') };
  }

  it('is asked only where it is missing', async () => {
    const known = { title: 'A', reference: '', public: [], associations: ['B'] };
    expect(await facts('', known)).toEqual({ found: known, out: '' });
    const { found, out } = await facts('RSMH i Lund; Fontänhuset\n', {
      title: 'A',
      reference: '',
      public: ['C'],
    });
    expect(found).toEqual({
      title: 'A',
      reference: '',
      public: ['C'],
      associations: ['RSMH i Lund', 'Fontänhuset'],
    });
    expect(out).not.toContain('Vad ska ärendet heta?');
  });

  it('needs a title; the rest may be left empty', async () => {
    const { found, out } = await facts('\nTräffpunkten\n\n\n\n', {});
    expect(found).toEqual({ title: 'Träffpunkten', reference: '', public: [], associations: [] });
    expect(out).toContain('Ärendet behöver ett namn.');
  });

  it('takes any text, and commands after a colon', async () => {
    const { found, out } = await facts(':+ hej\n:?\n? + q\n', {
      reference: '',
      public: [],
      associations: [],
    });
    expect(found?.title).toBe('? + q');
    expect(out.match(/Vad ska ärendet heta\?/g)).toHaveLength(3);
    expect(out).toContain('Det går inte att göra här.');
  });

  it('can be corrected by going back, and left', async () => {
    const { found } = await facts('A\n:<\nB\nSN 1\nC\nD\n', {});
    expect(found).toMatchObject({ title: 'B', reference: 'SN 1' });
    expect((await facts('A\n:q\n', {})).found).toBeUndefined();
    expect((await facts('A\n', {})).found).toBeUndefined();
  });
});

describe('a signal', () => {
  it('leaves the question at hand', async () => {
    const stop = new AbortController();
    const stdout = new PassThrough();
    const asker = plainAsker({ input: new PassThrough(), output: stdout, language: 'sv', stop: stop.signal });
    const run = runInterview({
      compiled: forum,
      answers: {},
      respondent: 'officer',
      all: false,
      keeper: new Memory(),
      asker,
      now: NOW,
    });
    setTimeout(() => stop.abort(), 20);
    expect((await run).end).toBe('quit');
  });
});
