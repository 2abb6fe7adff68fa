import { batchEn } from './batch.en.ts';
import { batchSv } from './batch.sv.ts';
import type { InEach } from './language.ts';

/** Words of reports over many cases. The Swedish ones are the pattern: it is the users' language. */
export type BatchWords = typeof batchSv;

export const batchWords: InEach<BatchWords> = { sv: batchSv, en: batchEn };
