/** A thread that looks at no file: its key is the file's name. How it fails is said by the name of the folder. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';

const { cwd, port } = workerData;
const how = path.basename(cwd);
if (how === 'ends') process.exit(3);
if (how === 'throws') throw new Error('no such luck');

port.on('message', ({ batch, sources }) => {
  appendFileSync(path.join(cwd, 'asked'), `${batch}\n`);
  if (how === 'is-silent') return;
  port.postMessage({ batch, keys: sources.map((source) => source.file && `key of ${source.file}`) });
  if (how === 'dies-later' && batch === 9) throw new Error('no such luck');
});
