/**
 * A worker's whole program: evaluates the chunks that it is sent, one file after the other, and ends when the process that
 * sent them has gone. See `worker-pool.ts`.
 */
import type { CaseSource } from '../files/find-cases.ts';
import type { BatchItem } from './batch-item.ts';
import { CaseItems } from './case-items.ts';
import { compileLess } from './compile-less.ts';
import { FileEvaluator } from './evaluate-file.ts';
import { SeenSets } from './seen-sets.ts';
import type { FromWorker, ToWorker } from './worker-messages.ts';

compileLess();
const seen = new SeenSets();
const sent = new Set<string>();
let evaluator: FileEvaluator | undefined;
let last: Promise<void> = Promise.resolve();

process.on('message', (message: ToWorker) => {
  if ('settings' in message) {
    evaluator = new FileEvaluator(new CaseItems(message.settings, seen), message.settings);
    answer('ready');
  } else last = last.then(() => evaluateChunk(message.chunk, message.sources));
});

// Ctrl-C reaches every process of a terminal, and what ends a service every process of it: the main process decides what
// becomes of it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});

async function evaluateChunk(chunk: number, sources: readonly CaseSource[]): Promise<void> {
  const items: BatchItem[] = [];
  for (const source of sources) {
    // Nobody waits for the rest.
    if (!process.connected || !evaluator) return;
    items.push(await evaluator.evaluate(source));
  }
  const sets = seen.entries().filter(([digest]) => !sent.has(digest));
  for (const [digest] of sets) sent.add(digest);
  answer({ chunk, items, sets });
}

function answer(message: FromWorker): void {
  process.send?.(message, () => {});
}
