import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { freeId, newCaseText } from '../../../src/files/cases/new-case.ts';

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

it('an id is followed by the first number that is free', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'iop-test-'));
  expect(await freeId(folder, 'arende')).toBe('arende');
  await writeFile(path.join(folder, 'arende.yaml'), '');
  expect(await freeId(folder, 'arende')).toBe('arende-2');
  await writeFile(path.join(folder, 'arende-2.yaml'), '');
  expect(await freeId(folder, 'arende')).toBe('arende-3');
  await rm(folder, { recursive: true });
});
