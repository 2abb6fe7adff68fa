import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freeId, newCaseAsRead, newCaseText } from '../../../src/files/cases/new-case.ts';
import { readCase } from '../../../src/files/cases/read-case.ts';

const known = {
  id: 'traffpunkt',
  title: 'Träffpunkt',
  reference: 'SN 2026/123',
  created: '2026-11-22',
  questionSet: { id: 'forum', version: '1.0.0', digest: `sha256:${'a'.repeat(64)}` },
  public: ['Nämnden'],
  associations: ['Föreningen'],
};

it('a new case has a place for all that comes later', () => {
  expect(newCaseText(known)).toBe(`format: iop-case/1
id: traffpunkt
title: Träffpunkt
reference: SN 2026/123
created: "2026-11-22"
questionSet:
  id: forum
  version: "1.0.0"
  digest: sha256:${'a'.repeat(64)}
parties:
  public: [Nämnden]
  associations: [Föreningen]
handling: {}
answers: {}
agreement: {}
review: {}
decision: {}
waivers: []
verdict: {}
history: []
`);
});

it('a new case says nothing of what is not known', () => {
  const text = newCaseText({ ...known, title: undefined, reference: undefined });
  expect(text.split('\n').slice(0, 3)).toEqual([
    'format: iop-case/1',
    'id: traffpunkt',
    'created: "2026-11-22"',
  ]);
});

it('is known without reading it, and then is what reading it gives', () => {
  // Signs of every sort, where YAML, its readers and the form of a case might each stumble.
  const sign = fc.oneof(
    fc.constantFrom(...'aåÄ9 :#-?&*!|>%@`{}[],\'"\\/~=<.§–’\u00a0\u0085\u2028\ufeff\t\n\u0000\ud800'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  );
  const word = fc.constantFrom(
    'ja',
    'null',
    '1e3',
    '2026-01-01',
    '---',
    '- a',
    'a: b',
    '0x1F',
    '',
    ' ',
    '12:30',
  );
  const fact = fc.oneof(
    word,
    fc.array(sign, { maxLength: 12 }).map((signs) => signs.join('')),
  );
  const seen = { known: 0, unknown: 0 };
  fc.assert(
    fc.property(fact, fact, fc.array(fact, { maxLength: 3 }), (title, reference, names) => {
      const one = { ...known, title, reference, public: names, associations: names };
      const text = newCaseText(one);
      const asRead = newCaseAsRead(one, text, 'a.yaml');
      seen[asRead ? 'known' : 'unknown']++;
      if (!asRead) return;
      const read = readCase(Buffer.from(text), 'a.yaml');
      expect(read).toMatchObject({ file: asRead.file, problems: [], yaml: { text, data: asRead.yaml.data } });
      expect('yaml' in read && read.file).toEqual(asRead.file);
    }),
    { numRuns: 3000, seed: 20261122 },
  );
  expect(Math.min(seen.known, seen.unknown)).toBeGreaterThan(100);
});

it.each(['', ' ', ' Träffpunkt', 'Träff\u0000punkt', 'x'.repeat(2000)])(
  'is read where it may be unsound: %j',
  (title) => {
    const one = { ...known, title };
    expect(newCaseAsRead(one, newCaseText(one), 'a.yaml')).toBeUndefined();
  },
);

it('an id is followed by the first number that is free', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'iop-test-'));
  expect(await freeId(folder, 'arende')).toBe('arende');
  await writeFile(path.join(folder, 'arende.yaml'), '');
  expect(await freeId(folder, 'arende')).toBe('arende-2');
  await writeFile(path.join(folder, 'arende-2.yaml'), '');
  expect(await freeId(folder, 'arende')).toBe('arende-3');
  await rm(folder, { recursive: true });
});
