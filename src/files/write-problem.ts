import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { EditError } from './edit/edit-error.ts';
import { LockedError } from './lock.ts';
import { WriteError } from './write-durably.ts';

/** What to tell the user when a case could not be written; undefined for a fault of the program. */
export function writeProblem(error: unknown, file: string): Diagnostic | undefined {
  if (error instanceof EditError) return diagnostic('cannot-edit', { file }, { detail: error.message });
  if (error instanceof LockedError) {
    const { pid, host, since, command } = error;
    return diagnostic('locked-by-another', { file }, { pid, host, since, command });
  }
  if (error instanceof WriteError && error.reason === 'changed-by-another')
    return diagnostic('changed-by-another', { file });
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (typeof code !== 'string') return undefined;
  return code === 'ENOSPC' || code === 'EDQUOT'
    ? diagnostic('disk-full', { file })
    : diagnostic('cannot-write', { file }, { detail: code });
}
