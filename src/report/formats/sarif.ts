import type { Language } from '../../model/vocabulary.ts';
import type { Accepted, Annotation } from './annotation.ts';
import { fingerprinter } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import { relativeUri } from './relative-uri.ts';

/** What a SARIF log says of a kind of finding. */
export interface SarifRule {
  title: string;
  /** What it means and what to do about it. */
  help: string;
}

/** What a log is made with. */
export interface SarifSettings {
  /** The version of this program. */
  engine: string;
  language: Language;
  /** `level`: at which the rule was met first. */
  describe(rule: string, level: Annotation['level']): SarifRule;
}

/** A SARIF 2.1.0 log, piece by piece: every result as it comes, and at the end the rules that they name. */
export interface SarifLog {
  result(annotation: Annotation): string;
  /**
   * @param successful false when some input could not be read
   * @param properties what else is to be said of the run
   */
  end(successful: boolean, properties?: object): string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** Starts a log. */
export function sarifLog({ engine, language, describe }: SarifSettings): SarifLog {
  const rules = new Map<string, { index: number; level: Annotation['level'] }>();
  const fingerprint = fingerprinter();
  let started = false;
  const opened = () => {
    const first = !started;
    started = true;
    return first ? `{"$schema":${jsonText(SCHEMA)},"version":"2.1.0","runs":[{"results":[\n` : ',\n';
  };
  return {
    result: (annotation) => {
      const { rule, waived } = annotation;
      if (!rules.has(rule)) rules.set(rule, { index: rules.size, level: annotation.level });
      const result = {
        ruleId: rule,
        ruleIndex: rules.get(rule)?.index,
        level: annotation.level,
        message: { text: literal(annotation.message) },
        locations: locationsOf(annotation),
        partialFingerprints: { 'iopFinding/v1': fingerprint(annotation) },
        ...(waived && { suppressions: [suppression(waived)] }),
      };
      return `${opened()}${jsonText(result)}`;
    },
    end: (executionSuccessful, properties) => {
      const driver = {
        name: 'iop',
        version: engine,
        semanticVersion: engine,
        language,
        rules: [...rules].map(([id, { level }]) => descriptor(id, describe(id, level))),
      };
      const rest = {
        tool: { driver },
        invocations: [{ executionSuccessful }],
        columnKind: 'utf16CodeUnits',
        ...(properties && { properties }),
      };
      return `${started ? '' : opened()}\n],${jsonText(rest).slice(1, -1)}}]}\n`;
    },
  };
}

function descriptor(id: string, { title, help }: SarifRule) {
  return { id, shortDescription: { text: title }, fullDescription: { text: help }, help: { text: help } };
}

function suppression({ because, inFile }: Accepted) {
  return { kind: inFile ? 'inSource' : 'external', justification: because };
}

/** SARIF's messages have links in brackets and places for arguments in braces: text from a file is neither. */
function literal(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&').replace(/[{}]/g, '$&$&');
}

/** Standard input has no address; what is about no file has no place. */
function locationsOf({ file, line, column }: Annotation) {
  if (file === '' || file === '-') return [];
  // GitHub shows only what has a line; a whole file is shown where it begins.
  const region = { startLine: line ?? 1, ...(column !== undefined && { startColumn: column }) };
  const artifactLocation = { uri: relativeUri(file), uriBaseId: '%SRCROOT%' };
  return [{ physicalLocation: { artifactLocation, region } }];
}
