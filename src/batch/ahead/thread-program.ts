/** The whole program of the thread behind `AheadThread`: looks at the files that it is sent, until it is ended. */
import { workerData } from 'node:worker_threads';
import { lookAtBytes } from '../../files/read-bytes-sync.ts';
import { keyOfBytes } from '../content-key.ts';
import {
  BETWEEN,
  type FromThread,
  type Glance,
  type ThreadData,
  type ToThread,
  type Wanted,
} from './messages.ts';

type ExtractOf = typeof import('../../files/cases/case-extract.ts')['extractOf'];

const { cwd, port, answered } = workerData as ThreadData;
/** Loaded where extracts are wanted: keys alone need little. */
let extractOf: ExtractOf | undefined;
let last: Promise<void> = Promise.resolve();

port.on('message', (message: ToThread) => {
  last = last.then(() => answer(message));
});

async function answer({ wanted, files }: ToThread): Promise<void> {
  if (wanted.extracts) extractOf ??= (await import('../../files/cases/case-extract.ts')).extractOf;
  const glances: Glance[] = [];
  for (const file of files.split(BETWEEN)) glances.push(file === '' ? {} : look(file, wanted));
  const text: FromThread = JSON.stringify(glances);
  port.postMessage(text);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

function look(file: string, { keys, extracts }: Wanted): Glance {
  const bytes = lookAtBytes(file, cwd);
  if ('problems' in bytes) return {};
  return {
    key: keys ? keyOfBytes(bytes) : undefined,
    extract: extracts ? extractOf?.(bytes) : undefined,
  };
}
