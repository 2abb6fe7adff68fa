import { azure } from './azure.ts';
import type { BatchFormat } from './format-names.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import type { ReportFormat } from './reporter.ts';
import { sarif } from './sarif.ts';
import { tap } from './tap.ts';
import { text } from './text.ts';

/** The formats of `iop evaluate`. `format-names.ts` has their names for `--help`; the compiler keeps the two alike. */
export const batchFormats = {
  text,
  json,
  ndjson,
  junit,
  sarif,
  github,
  azure,
  gitlab,
  tap,
  markdown,
  html,
} as const satisfies Record<BatchFormat, ReportFormat>;
