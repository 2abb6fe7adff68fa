import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { keepSources } from '../../src/files/keep-sources.ts';
import { caseText, World } from '../commands/world.ts';

let world: World;
afterEach(() => world.remove());

it('keeps a case from being written over', async () => {
  world = await World.with({ 'a.yaml': caseText('forum'), 'report.json': '{}' });
  await expect(keepSources(['report.json', 'new.json'], world.folder)).resolves.toBeUndefined();
  await expect(keepSources(['a.yaml'], world.folder)).rejects.toMatchObject({
    diagnostics: [{ code: 'output-is-a-source' }],
  });
});

it('does not wait for what a pipe may hold', async () => {
  world = await World.with();
  execFileSync('mkfifo', [path.join(world.folder, 'pipe')]);
  await expect(keepSources(['pipe'], world.folder)).resolves.toBeUndefined();
});
