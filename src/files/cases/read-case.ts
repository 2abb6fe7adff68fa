import { type CaseFile, caseFileSchema } from '../../model/case-file.ts';
import { type Diagnostic, diagnostic, ProblemsFound } from '../../model/diagnostic.ts';
import { decodeText } from '../decode-text.ts';
import { readForm } from '../read-form.ts';
import { type LocatedData, parseYaml, type YamlText } from '../yaml-text.ts';
import { withoutOwnKeys } from './own-keys.ts';
import { isData } from './written-data.ts';

/** A case of the right form, and where its parts stand; its answers are not yet read against a question set. */
export interface LocatedCase {
  yaml: LocatedData;
  file: CaseFile;
  /** What was wrong with the form; `file` then lacks those parts, and only serves to find what else is wrong. */
  problems: Diagnostic[];
}

/** The same with its whole text: a case file. */
export interface CaseText extends LocatedCase {
  yaml: YamlText;
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
