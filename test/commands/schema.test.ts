import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseText, World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await World.with({ 'a.yaml': caseText('forum', ['several-providers: yes'], ['x-eget: { b: 1 }']) });
});
afterAll(() => world.remove());

async function validator(what: string) {
  const { out } = await world.run(['schema', what]);
  return new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(out));
}

const questions = new URL('../../questions/', import.meta.url);
const shipped = readdirSync(questions).filter((name) => name.endsWith('.yaml'));

describe('iop schema', () => {
  it.each(shipped)('accepts the shipped set %s', async (name) => {
    const validate = await validator('questions');
    expect(
      validate(parse(await readFile(new URL(name, questions), 'utf8'))),
      JSON.stringify(validate.errors?.slice(0, 3)),
    ).toBe(true);
  });

  it('accepts a case before and after the verdict is written, and refuses an unknown key', async () => {
    const validate = await validator('case');
    expect(validate(parse(await world.read('a.yaml')))).toBe(true);
    await world.run(['evaluate', 'a.yaml', '--update']);
    expect(validate(parse(await world.read('a.yaml'))), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...parse(await world.read('a.yaml')), titel: 'x' })).toBe(false);
  });

  it('describes what evaluate writes', async () => {
    const validate = await validator('evaluation');
    const { out } = await world.run(['evaluate', 'a.yaml', '--format', 'json']);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('knows three kinds of file', async () => {
    const { code, err } = await world.run(['schema', 'cases']);
    expect([code, err.includes('case')]).toEqual([2, true]);
  });
});
