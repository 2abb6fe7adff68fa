import { type CaseFile, caseFileSchema } from '../../model/case-file.ts';
import { type Diagnostic, diagnostic, ProblemsFound } from '../../model/diagnostic.ts';
import { readForm } from '../read-form.ts';
import { decodeText, parseYaml, type YamlText } from '../yaml-text.ts';
import { isData } from './written-data.ts';

/** A case file of the right form; its answers are not yet read against a question set. */
export interface CaseText {
  yaml: YamlText;
  file: CaseFile;
  /** What was wrong with the form; `file` then lacks those parts, and only serves to find what else is wrong. */
  problems: Diagnostic[];
}

/** A case file without problems. @throws ProblemsFound */
export function soundCase(read: CaseText | { problems: Diagnostic[] }): CaseText {
  if (!('yaml' in read) || read.problems.length > 0) throw new ProblemsFound(read.problems);
  return read;
}

/** Reads a case file's bytes. `not-a-case` stands alone: YAML that is something else may be skipped in a folder. */
export function readCase(bytes: Uint8Array, path: string): CaseText | { problems: Diagnostic[] } {
  const decoded = decodeText(bytes, path);
  if ('problems' in decoded) return decoded;
  const yaml = parseYaml(decoded.text, path);
  return 'problems' in yaml ? yaml : readCaseYaml(yaml);
}

/** Reads a case from YAML that is already parsed. */
export function readCaseYaml(yaml: YamlText): CaseText | { problems: Diagnostic[] } {
  const format = isData(yaml.data) ? yaml.data.format : undefined;
  if (typeof format !== 'string' || !format.startsWith('iop-case/')) {
    const data = { found: format === undefined ? undefined : String(format), allowed: ['iop-case/1'] };
    return { problems: [diagnostic('not-a-case', yaml.locate(['format']), data)] };
  }
  if (format !== 'iop-case/1') {
    return {
      problems: [
        diagnostic('unknown-format', yaml.locate(['format']), { found: format, allowed: ['iop-case/1'] }),
      ],
    };
  }
  const { data, problems } = readForm(yaml, withoutOwnKeys(yaml.data), caseFileSchema);
  if (!data) return { problems };
  return { yaml, file: data, problems };
}

/** The data without keys that begin `x-`: those are the user's own, anywhere in the file. Copies only what it must. */
function withoutOwnKeys(data: unknown): unknown {
  if (Array.isArray(data)) {
    for (let i = 0; i < data.length; i++) {
      if (withoutOwnKeys(data[i]) !== data[i]) return data.map(withoutOwnKeys);
    }
    return data;
  }
  if (!isData(data)) return data;
  let kept: Record<string, unknown> | undefined;
  for (const key in data) {
    const value = data[key];
    const own = key.startsWith('x-');
    const inner = own || typeof value !== 'object' ? value : withoutOwnKeys(value);
    if (!own && inner === value && !kept) continue;
    kept ??= keysBefore(data, key);
    if (!own) kept[key] = inner;
  }
  return kept ?? data;
}

/** What stands before a key. To copy all and delete the rest would make an object that all readers are slow with. */
function keysBefore(data: Readonly<Record<string, unknown>>, end: string): Record<string, unknown> {
  const before: Record<string, unknown> = {};
  for (const key in data) {
    if (key === end) break;
    before[key] = data[key];
  }
  return before;
}
