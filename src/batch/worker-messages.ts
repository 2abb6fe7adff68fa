import type { CaseSource } from '../files/find-cases.ts';
import type { QuestionSet } from '../model/question-set.ts';
import type { BatchItem } from './batch-item.ts';
import type { BatchSettings } from './batch-settings.ts';

/** To a worker: settings first, then files to evaluate, in chunks. */
export type ToWorker = { settings: BatchSettings } | { chunk: number; sources: CaseSource[] };

/** From a worker: that it is ready; then what came of each chunk, file by file, and the sets that are new in it. */
export type FromWorker =
  | 'ready'
  | { chunk: number; items: BatchItem[]; sets: [digest: string, set: QuestionSet][] };
