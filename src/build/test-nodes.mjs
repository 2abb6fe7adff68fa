/**
 * Runs the tests on other versions of Node than the one at hand (`npm run test:nodes`): each comes from npm's `node` package
 * into a folder of its own outside this one. `npm run test:nodes -- 20.17.0 test/files` runs some tests on one version.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const given = process.argv.slice(2);
const isVersion = /^\d+(\.\d+)*$/;
const versions = given.filter((one) => isVersion.test(one));
const tests = given.filter((one) => !isVersion.test(one));
let failed = false;
for (const version of versions.length > 0 ? versions : ['20.17.0', '22', '24']) {
  const folder = path.join(tmpdir(), `iop-node-${version}`);
  mkdirSync(folder, { recursive: true });
  const npm = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder, `node@${version}`];
  execFileSync('npm', npm, { stdio: ['ignore', 'ignore', 'inherit'] });
  const bin = path.join(folder, 'node_modules/node/bin');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  process.stderr.write(`Node ${execFileSync(path.join(bin, 'node'), ['--version'])}`);
  const run = spawnSync(
    path.join(bin, 'node'),
    [vitest, 'run', '--config', 'test/config/vitest.config.ts', ...tests],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    },
  );
  failed ||= run.status !== 0;
}
process.exitCode = failed ? 1 : 0;
