/** A thread that looks at no file: its key is the file's name. How it fails is said by the name of the folder. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { workerData } from 'node:worker_threads';

const { cwd, port, answered } = workerData;
const how = path.basename(cwd);
let batch = 0;
if (how === 'ends') process.exit(3);
if (how === 'throws') throw new Error('no such luck');

port.on('message', ({ wanted, files: text }) => {
  const files = text.split('\0');
  appendFileSync(path.join(cwd, 'asked'), `${JSON.stringify({ files: files.length, ...wanted })}\n`);
  if (how === 'is-silent' || (how === 'falls-silent' && batch >= 9)) return;
  port.postMessage(JSON.stringify(files.map((file) => (file === '' ? {} : { key: `key of ${file}` }))));
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
  if (how === 'dies-later' && batch === 9) throw new Error('no such luck');
  batch++;
});
