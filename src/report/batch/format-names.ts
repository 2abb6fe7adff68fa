/** The formats of `iop evaluate`, as `--help` lists them; apart from what makes them, so that help loads little. */
export const batchFormatNames = [
  'text',
  'json',
  'ndjson',
  'junit',
  'sarif',
  'github',
  'azure',
  'gitlab',
  'tap',
  'markdown',
  'html',
] as const;
/** What `--format` can be: a report, or the blob that a merge makes reports from. */
export const evaluateFormatNames = [...batchFormatNames, 'blob'] as const;
export type BatchFormat = (typeof batchFormatNames)[number];
