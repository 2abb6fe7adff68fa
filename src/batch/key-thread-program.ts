/** The whole program of the thread behind `KeyThread`: answers what it is asked, until it is ended. */
import { workerData } from 'node:worker_threads';
import type { FoundSource } from '../files/find-cases.ts';
import { keyOfFile } from './content-key.ts';
import type { FromKeyThread, KeyThreadData, ToKeyThread } from './key-thread-messages.ts';

const { cwd, port } = workerData as KeyThreadData;

port.on('message', ({ batch, sources }: ToKeyThread) => {
  const answer: FromKeyThread = { batch, keys: sources.map(keyOf) };
  port.postMessage(answer);
});

function keyOf(source: FoundSource): string | undefined {
  // Standard input is read by the main thread.
  return 'problems' in source || source.file === '-' ? undefined : keyOfFile(source, cwd);
}
