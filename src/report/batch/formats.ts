import type { BatchFormat } from './format-names.ts';
import type { ReportFormat } from './reporter.ts';

/**
 * The formats of `iop evaluate`, each loaded when it is asked for. `format-names.ts` has their names for `--help`; the
 * compiler keeps the two alike.
 */
export const batchFormats = {
  text: async () => (await import('./text.ts')).text,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  junit: async () => (await import('./junit.ts')).junit,
  sarif: async () => (await import('./sarif.ts')).sarif,
  github: async () => (await import('./github.ts')).github,
  azure: async () => (await import('./azure.ts')).azure,
  gitlab: async () => (await import('./gitlab.ts')).gitlab,
  tap: async () => (await import('./tap.ts')).tap,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).html,
} as const satisfies Record<BatchFormat, () => Promise<ReportFormat>>;
