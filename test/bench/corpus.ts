import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadSet, type SetFiles } from '../../src/files/sets/load-set.ts';
import type { Question, QuestionSet } from '../../src/model/question-set.ts';

/** A source of numbers from 0 up to 1 that gives the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words =
  'föreningen kommunen nämnden verksamheten avtalet bidraget behovet målgruppen samverkan stödet mötesplatsen öppethållande ideella medlemmar handlingar beslut underlag uppföljning lokaler kostnader personal barn unga äldre kvinnor hälsa integration kultur idrott skydd boende rådgivning'.split(
    ' ',
  );

/** Writes cases as people keep them: parties, notes, evidence, times; about three thousand bytes each. */
export class CaseWriter {
  readonly #random: () => number;
  readonly #sets: readonly QuestionSet[];

  constructor(sets: readonly QuestionSet[], seed: number) {
    this.#random = seeded(seed);
    this.#sets = sets;
  }

  /** The text of the next case. */
  next(number: number): string {
    const set = this.#pick(this.#sets);
    const answers = set.questions.filter(() => this.#random() < 0.8);
    return [
      `# Ärende ${number}, ${this.#pick(words)}`,
      'format: iop-case/1',
      `id: case-${number}`,
      `title: ${this.#words(4)}`,
      `reference: SN 2026/${number}`,
      'created: 2026-03-02',
      `questionSet: { id: ${set.id} }`,
      'parties:',
      `  public: [Socialnämnden i ${this.#pick(['Lund', 'Borås', 'Umeå', 'Alingsås'])}]`,
      `  associations: ["Föreningen ${this.#pick(words)}"]`,
      'handling: { unit: Socialförvaltningen, officer: handläggare 3 }',
      'answers:',
      '  association:',
      ...answers
        .filter(({ answeredBy }) => answeredBy.includes('association'))
        .slice(0, 4)
        .map((one) => `    ${one.id}: ${this.#value(one)}`),
      '  officer:',
      ...answers
        .filter(({ answeredBy }) => answeredBy.includes('officer'))
        .flatMap((one) => this.#answer(one)),
      'agreement:',
      `  purpose: ${this.#words(8)}`,
      '  contributions:',
      '    - party: Kommunen',
      `      contribution: ${this.#words(6)}`,
      '  period: { from: 2026-01-01, to: 2028-12-31 }',
      '  conditions:',
      `    - ${this.#words(7)}`,
      `    - ${this.#words(9)}`,
      'x-eget: { mapp: A7 }',
      '',
    ].join('\n');
  }

  #answer(question: Question): string[] {
    const value = this.#value(question);
    if (this.#random() < 0.35) return [`    ${question.id}: ${value}`];
    return [
      `    ${question.id}:`,
      `      value: ${value}`,
      `      note: ${this.#words(14)}.`,
      ...(this.#random() < 0.4
        ? [`      evidence: [${this.#pick(words)}-2026.pdf, "${this.#words(2)}"]`]
        : []),
      ...(this.#random() < 0.4 ? ['      by: handläggare 3', '      at: 2026-11-22T10:15:00Z'] : []),
    ];
  }

  #value(question: Question): string {
    if (this.#random() < 0.15) return 'unknown';
    switch (question.kind) {
      case 'choice':
        return this.#pick(question.options).id;
      case 'number':
        return String(Math.floor(this.#random() * 900_000));
      case 'date':
        return '2026-05-01';
      case 'text':
        return this.#words(3);
      case 'yes-no':
        return this.#random() < 0.6 ? 'no' : 'yes';
    }
  }

  #words(count: number): string {
    return Array.from({ length: count }, () => this.#pick(words)).join(' ');
  }

  #pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.#random() * list.length)]!;
  }
}

/** Writes `count` cases in folders of five hundred below `folder`. */
export async function writeCorpus(
  folder: string,
  count: number,
  files: SetFiles,
  seed = 20261122,
): Promise<void> {
  const sets = await Promise.all([...files.known.keys()].map(async (id) => (await loadSet(id, files)).set));
  const writer = new CaseWriter(sets, seed);
  for (let number = 0; number < count; number++) {
    const below = path.join(folder, String(Math.floor(number / 500)).padStart(4, '0'));
    if (number % 500 === 0) mkdirSync(below, { recursive: true });
    writeFileSync(path.join(below, `case-${String(number).padStart(6, '0')}.yaml`), writer.next(number));
  }
}
