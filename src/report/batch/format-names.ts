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
export type BatchFormat = (typeof batchFormatNames)[number];
