import { diagnostic } from '../model/diagnostic.ts';
import type { BatchItem } from './batch-item.ts';

/** A fault of the program with one file: said with the place in the program, and the run goes on. */
export function unexpected(file: string, error: unknown): BatchItem {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const frame = /\n\s*at (.*)/.exec(stack)?.[1];
  const detail = frame === undefined ? String(error) : `${String(error)} (${frame})`;
  return { file, diagnostics: [diagnostic('unexpected', { file }, { detail })] };
}
