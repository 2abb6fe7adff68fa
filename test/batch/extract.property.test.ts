import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { BatchItem } from '../../src/batch/batch-item.ts';
import type { BatchSettings } from '../../src/batch/batch-settings.ts';
import { CaseItems } from '../../src/batch/case-items.ts';
import { keyOfBytes } from '../../src/batch/content-key.ts';
import { SeenSets } from '../../src/batch/seen-sets.ts';
import { type CaseExtract, extractOf } from '../../src/files/cases/case-extract.ts';
import { ExtractedCase, NotExtracted } from '../../src/files/cases/extracted-case.ts';
import { readCase } from '../../src/files/cases/read-case.ts';
import { setsIn } from '../../src/files/set-folders.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';
import type { QuestionSet } from '../../src/model/question-set.ts';
import { hostileFile, realTexts } from '../fuzz/hostile.ts';

const shipped = new URL('../../questions', import.meta.url).pathname;
/** More, and others: `IOP_RUNS=20 IOP_SEED=7`. */
const often = { numRuns: 600 * Number(process.env.IOP_RUNS ?? 1) };
const FILE = 'cases/a.yaml';

let runs: CaseItems[];
let sets: QuestionSet[];
beforeAll(async () => {
  const files = await setsIn(shipped, [], '/');
  sets = await Promise.all([...files.known.keys()].map(async (id) => (await loadSet(id, files)).set));
  const settings: BatchSettings = {
    ...{ engine: '1.0.0', today: '2026-11-22', cwd: '/', update: 'no', memo: true },
    failOn: ['changed', 'open', 'contradictory', 'disputed', 'not-iop'],
    known: [...files.known],
  };
  const under = sets.find(({ id }) => id === 'forum');
  runs = [settings, { ...settings, asOf: '2031-02-03', memo: false }, { ...settings, under }].map(
    (one) => new CaseItems(one, new SeenSets()),
  );
});

/** What has been tried, and of how much there was an extract, or one that was enough. */
interface Count {
  all: number;
  extracted: number;
  enough: number;
}

/** Compares what comes of a file with what comes of its extract, as another thread would get it. */
async function expectSame(bytes: Uint8Array, count: Count): Promise<void> {
  count.all++;
  const found = extractOf(Buffer.from(bytes));
  const text = readCase(bytes, FILE);
  if (!found) return;
  if (!('yaml' in text)) throw new Error('an extract of what is no case');
  expect(text.problems).toEqual([]);
  count.extracted++;
  const extract = JSON.parse(JSON.stringify(found)) as CaseExtract;
  let enough = true;
  for (const items of runs) {
    const short = await ofExtract(items, extract, keyOfBytes(bytes));
    if (short) expect(short).toEqual(await items.of(text, FILE, bytes));
    else enough = false;
  }
  if (enough) count.enough++;
}

async function ofExtract(
  items: CaseItems,
  extract: CaseExtract,
  key: string,
): Promise<BatchItem | undefined> {
  try {
    return await items.of(new ExtractedCase(FILE, extract), FILE, key);
  } catch (error) {
    if (error instanceof NotExtracted) return undefined;
    throw error;
  }
}

async function tried(files: fc.Arbitrary<Uint8Array>): Promise<Count> {
  const count = { all: 0, extracted: 0, enough: 0 };
  await fc.assert(
    fc.asyncProperty(files, (bytes) => expectSame(bytes, count)),
    often,
  );
  return count;
}

type Data = Record<string, unknown>;

/** An answer that may be one, in its short or its long form. */
const answer = fc.oneof(
  fc.constantFrom<unknown>(
    'yes',
    'no',
    'unknown',
    'company',
    'municipality',
    300_000,
    -1,
    2.5,
    true,
    '2026-01-02',
  ),
  fc.record(
    {
      value: fc.constantFrom<unknown>('yes', 'no', 'unknown', 'region', 750_000, 'nej, inte så'),
      note: fc.string(),
      evidence: fc.constant(['avtal.pdf']),
      by: fc.constant('handläggare 3'),
      at: fc.constant('2026-11-22T10:15:00Z'),
      overrules: fc.constant('Juristen har läst avtalet.'),
    },
    { requiredKeys: ['value'] },
  ),
);

/** A real case, with answers, a set, a verdict and keys that others put into it. */
const edited: fc.Arbitrary<Uint8Array> = fc
  .record({
    text: fc.constantFrom(...realTexts.case),
    set: fc.option(fc.nat()),
    answers: fc.array(fc.tuple(fc.constantFrom('association', 'officer', 'legal'), fc.nat(), answer), {
      maxLength: 6,
    }),
    verdict: fc.constantFrom<unknown>(0, 0, 0, null, {}, { outcome: 'x' }, { y: Number.NaN, z: [-0] }),
    decided: fc.constantFrom<unknown>(0, 0, null, {}, { date: '2024-05-06', outcome: 'iop-may-fit' }),
    own: fc.constantFrom(0, 0, 1, 2, 3),
    waived: fc.boolean(),
    flow: fc.boolean(),
  })
  .map(({ text, set, answers, verdict, decided, own, waived, flow }) => {
    const data = (parse(text) ?? {}) as Data;
    if (set !== null) data.questionSet = sets[set % sets.length]!.id;
    const id = typeof data.questionSet === 'string' ? data.questionSet : (data.questionSet as Data)?.id;
    const questions = sets.find((one) => one.id === id)?.questions ?? [];
    const given = ((data.answers as Data | null | undefined) ?? {}) as Record<string, Data | null>;
    for (const [respondent, place, value] of answers) {
      const question = questions[place % (questions.length + 1)]?.id ?? 'no-such-question';
      given[respondent] = { ...given[respondent], [question]: value };
    }
    data.answers = given;
    if (verdict !== 0) data.verdict = verdict;
    if (decided !== 0) data.decision = decided;
    if (own > 0) given['x-egna'] = { officer: 'nej' };
    if (own > 1) given.officer = { 'x-minne': { a: { b: 1 } }, ...given.officer };
    const waivers = waived ? { waivers: [{ finding: 'open', reason: 'r', until: '2027-01-01' }] } : {};
    const whole = own > 2 ? { 'x-först': [{ answers: 1 }], ...data, ...waivers } : { ...data, ...waivers };
    return Buffer.from(flow ? JSON.stringify(whole) : stringify(whole));
  });

describe('what an extract of a case says', () => {
  it('is what the case says, or that the case is to be read', async () => {
    const { all, extracted, enough } = await tried(edited);
    expect(extracted / all).toBeGreaterThan(0.2);
    expect(enough / extracted).toBeGreaterThan(0.1);
  }, 120_000);

  it('is what the case says, whatever has become of the case', async () => {
    const { enough } = await tried(hostileFile('case'));
    expect(enough).toBeGreaterThan(0);
  }, 120_000);
});
