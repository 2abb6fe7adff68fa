import type { CaseSource } from '../files/find-cases.ts';
import type { Glance } from './ahead/messages.ts';
import type { BatchItem } from './batch-item.ts';

/** A file that is still to be evaluated, or what is already known to come of one. */
export type Prepared =
  | { source: CaseSource; glance?: Glance | undefined }
  | { item: BatchItem | Promise<BatchItem> };
