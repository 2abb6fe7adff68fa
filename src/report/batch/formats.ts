import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import type { ReportFormat } from './reporter.ts';
import { text } from './text.ts';

/** The formats of `iop evaluate`; the list in `--help` is this one. */
export const batchFormats = { text, json, ndjson } as const satisfies Record<string, ReportFormat>;
export type BatchFormat = keyof typeof batchFormats;
