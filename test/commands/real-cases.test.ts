import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evaluationSchema } from '../../src/model/evaluation.ts';
import { World } from './world.ts';

const folder = new URL('../fixtures/cases/', import.meta.url);
const files = [
  'alingsas-bracke-diakoni-forum',
  'alingsas-bracke-diakoni-national-guidance',
  'boras-sport-for-you',
  'regions-red-cross',
  'uddevalla-no-limits',
];

let world: World;
beforeAll(async () => {
  world = await World.with(
    Object.fromEntries(
      files.map((id) => [`${id}.yaml`, readFileSync(fileURLToPath(new URL(`${id}.yaml`, folder)), 'utf8')]),
    ),
  );
});
afterAll(() => world.remove());

describe('real cases', () => {
  it('still have the verdicts that were saved in them', async () => {
    const { code, out } = await world.run(['evaluate', '.', '--format', 'json']);
    const { cases } = evaluationSchema.parse(JSON.parse(out));
    expect([code, cases.map(({ id, change, outcome }) => [id, change, outcome])]).toEqual([
      0,
      [
        ['alingsas-bracke-diakoni-forum', 'unchanged', 'procurement'],
        ['alingsas-bracke-diakoni-national-guidance', 'unchanged', 'procurement'],
        ['boras-sport-for-you', 'unchanged', null],
        ['regions-red-cross', 'unchanged', null],
        ['uddevalla-no-limits', 'unchanged', null],
      ],
    ]);
  });
});
