import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSet } from '../../src/analysis/check.ts';
import { coveragePercent, passes } from '../../src/analysis/examples/run-examples.ts';
import { needsAttention } from '../../src/analysis/finding.ts';
import { testSet } from '../../src/analysis/test-set.ts';
import { loadSet } from '../../src/files/sets/load-set.ts';

const folder = new URL('../../questions', import.meta.url).pathname;
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const known = new Map(names.map((name) => [name.replace('.yaml', ''), join(folder, name)]));
const files = { known, read: async (path: string) => readFileSync(path) };
const asOf = '2026-11-22';

describe.each([...known.keys()])('the set %s', (id) => {
  it('is sound: nothing is to be attended to', async () => {
    const { set, composed } = await loadSet(id, files);
    const inheritedWaivers = composed.base.flatMap(({ file }) => file.waivers ?? []);
    const found = checkSet(set, { asOf, inheritedWaivers }).filter(needsAttention);
    expect(found.map(({ id: finding, part }) => `${finding} ${part.join('.')}`)).toEqual([]);
  });

  it('has examples that hold, exercise all of it and notice every mutant', async () => {
    const { set } = await loadSet(id, files);
    const { problems, report, mutation } = testSet(set, { asOf, mutate: true });
    expect(problems).toEqual([]);
    expect(report.results.filter((result) => !passes(result)).map((result) => result.case.id)).toEqual([]);
    expect(coveragePercent(report.coverage)).toBe(100);
    expect(mutation!.survivors.map(({ mutant }) => mutant.id)).toEqual([]);
    expect(mutation!.tooLarge).toEqual([]);
    expect(mutation!.counted).toBeGreaterThan(40);
  });
});
