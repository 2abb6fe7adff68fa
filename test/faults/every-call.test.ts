import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { caseText, World } from '../commands/world.ts';
import { Program } from './program.ts';

let program: Program;
let world: World;
beforeAll(() => {
  program = new Program();
});
afterAll(() => program.remove());
afterEach(() => world.remove());

const preload = ['--import', fileURLToPath(new URL('fault-at-call.mjs', import.meta.url))];
const before = `# Rör inte\n${caseText('forum', ['several-providers: yes'])}`;
const update = ['evaluate', 'a.yaml', '--update', '--as-of', '2026-11-22'];
const screen = [
  'screen',
  '--plain',
  '--title',
  'Prov',
  '--public',
  'N',
  '--association',
  'F',
  '--reference',
  'R',
];

function faulty(args: readonly string[], env: Record<string, string>, input = '') {
  return program.run(args, { cwd: world.folder, node: preload, env, input });
}

async function callsOf(args: readonly string[], input = ''): Promise<number> {
  const log = path.join(world.folder, '..', `${path.basename(world.folder)}.log`);
  await faulty(args, { FAULT_LOG: log }, input);
  const { readFile, rm } = await import('node:fs/promises');
  const calls = (await readFile(log, 'utf8')).trimEnd().split('\n').length;
  await rm(log);
  return calls;
}

const files = async () => (await readdir(world.folder)).sort();

describe('an update', () => {
  it('that dies at any call that changes a file leaves the old case or the new one, and no trace after the next', async () => {
    world = await World.with({ 'a.yaml': before });
    const calls = await callsOf(update);
    const after = await world.read('a.yaml');
    expect(calls).toBeGreaterThan(8);
    const seen = new Set<string>();
    for (let at = 0; at < calls; at++) {
      await world.write('a.yaml', before);
      const { signal } = await faulty(update, { FAULT: 'SIGKILL', FAULT_AT: String(at) });
      expect(signal, `call ${at}`).toBe('SIGKILL');
      const now = await world.read('a.yaml');
      expect([before, after], `call ${at}`).toContain(now);
      seen.add(now);
      expect((await world.run(update)).code).toBe(0);
      expect([await world.read('a.yaml'), await files()], `call ${at}`).toEqual([after, ['a.yaml']]);
    }
    expect(seen.size).toBe(2);
  });

  it.each([
    ['ENOSPC', 'disken är full; inget skrevs, och filen är som den var'],
    ['EACCES', 'du saknar behörighet'],
    ['EIO', 'läs- eller skrivfel på disken'],
  ])(
    'that meets %s at any call, and at all after it, exits 2 with one line and changes nothing',
    async (fault, words) => {
      world = await World.with({ 'a.yaml': before });
      const calls = await callsOf(update);
      const after = await world.read('a.yaml');
      for (let at = 0; at < calls; at += 2) {
        await world.write('a.yaml', before);
        const { code, err } = await faulty(update, { FAULT: fault, FAULT_AT: String(at), FAULT_STAYS: '1' });
        const now = await world.read('a.yaml');
        const place = `call ${at}: ${err}`;
        expect([before, after], place).toContain(now);
        expect(err, place).not.toMatch(/\n {4}at /);
        if (code === 2) expect(err.trimEnd().split('\n'), place).toEqual([expect.stringContaining(words)]);
        else expect([code, now, err], place).toEqual([0, after, '']);
        expect((await world.run(update)).code).toBe(0);
        expect([await world.read('a.yaml'), await files()], place).toEqual([after, ['a.yaml']]);
      }
    },
  );
});

describe('an interview', () => {
  it('that dies at any call that changes a file has kept what it went on from', async () => {
    world = await World.with();
    const calls = await callsOf(screen, 'nej\nja\n');
    expect(calls).toBeGreaterThan(20);
    await world.remove();
    for (let at = 0; at < calls; at += 2) {
      world = await World.with();
      const { out, signal } = await faulty(screen, { FAULT: 'SIGKILL', FAULT_AT: String(at) }, 'nej\nja\n');
      expect(signal, `call ${at}`).toBe('SIGKILL');
      const asked = out.match(/^Fråga \d+/gm)?.length ?? 0;
      const exists = (await files()).includes('prov.yaml');
      const kept = exists
        ? Object.keys(parse(await world.read('prov.yaml')).answers.officer ?? {}).length
        : 0;
      expect(kept, `call ${at}`).toBeGreaterThanOrEqual(Math.max(0, asked - 1));
      const again = exists ? ['screen', '--plain', 'prov.yaml'] : screen;
      const next = await world.run(again, { stdin: 'nej\nja\n'.slice(kept * 4) });
      expect([next.code, await files()], `call ${at}: ${next.err}`).toEqual([0, ['prov.yaml']]);
      await world.remove();
    }
  });

  it.each(['ENOSPC', 'EROFS'])(
    'that meets %s says so in one line, exits 2, and what was kept stays',
    async (fault) => {
      world = await World.with();
      const calls = await callsOf(screen, 'nej\nja\n');
      await world.remove();
      for (let at = 0; at < calls; at += 6) {
        world = await World.with();
        const env = { FAULT: fault, FAULT_AT: String(at), FAULT_STAYS: '1' };
        const { code, out, err } = await faulty(screen, env, 'nej\nja\n');
        const place = `call ${at}: ${err}`;
        const asked = out.match(/^Fråga \d+/gm)?.length ?? 0;
        const exists = (await files()).includes('prov.yaml');
        const kept = exists
          ? Object.keys(parse(await world.read('prov.yaml')).answers.officer ?? {}).length
          : 0;
        expect(kept, place).toBeGreaterThanOrEqual(Math.max(0, asked - 1));
        expect(err, place).not.toMatch(/\n {4}at /);
        if (code === 2) expect(err.trimEnd().split('\n'), place).toHaveLength(1);
        else expect([code, kept], place).toEqual([0, 2]);
        await world.remove();
      }
    },
  );
});
