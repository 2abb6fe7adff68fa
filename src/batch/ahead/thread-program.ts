/** The whole program of the thread behind `AheadThread`: looks at the files that it is sent, until it is ended. */
import { workerData } from 'node:worker_threads';
import type { FoundSource } from '../../files/find-cases.ts';
import { lookAtBytes } from '../../files/read-bytes-sync.ts';
import { isSeveralTimesReadable, keyOfBytes } from '../content-key.ts';
import type { FromThread, Glance, ThreadData, ToThread, Wanted } from './messages.ts';

type ExtractOf = typeof import('../../files/cases/case-extract.ts')['extractOf'];

const { cwd, port, answered } = workerData as ThreadData;
/** Loaded where extracts are wanted: keys alone need little. */
let extractOf: ExtractOf | undefined;
let last: Promise<void> = Promise.resolve();

port.on('message', (message: ToThread) => {
  last = last.then(() => answer(message));
});

async function answer({ wanted, sources }: ToThread): Promise<void> {
  if (wanted.extracts) extractOf ??= (await import('../../files/cases/case-extract.ts')).extractOf;
  const glances: Glance[] = [];
  for (const source of sources) glances.push(look(source, wanted));
  const text: FromThread = JSON.stringify(glances);
  port.postMessage(text);
  Atomics.add(answered, 0, 1);
  Atomics.notify(answered, 0);
}

function look(source: FoundSource, { keys, extracts }: Wanted): Glance {
  // Standard input and pipes are read by the main thread.
  if ('problems' in source || !isSeveralTimesReadable(source, cwd)) return {};
  const bytes = lookAtBytes(source.file, cwd);
  if ('problems' in bytes) return {};
  return {
    key: keys ? keyOfBytes(bytes) : undefined,
    extract: extracts ? extractOf?.(bytes) : undefined,
  };
}
