import path from 'node:path';

/** Where a case's report goes: beside the case file, under its name. */
export function reportFile(caseFile: string, ending: string): string {
  return path.join(path.dirname(caseFile), `${path.basename(caseFile).replace(/\.ya?ml$/i, '')}.${ending}`);
}
