import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseAllDocuments,
} from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../model/diagnostic.ts';

/** Most bytes of a case file or question set that are read. */
export const MAX_BYTES = 1024 * 1024;
/** Most levels of nesting. */
export const MAX_DEPTH = 64;
const MAX_ALIASES = 100;

/** Keys and indexes from the top of a document. */
export type Path = readonly (string | number)[];

/** Parsed YAML: plain data, and where each part of it stands in the text. */
export interface YamlText {
  file: string;
  text: string;
  data: unknown;
  /** Where the value at `path` stands (with `key`: its key), or the nearest part that exists. */
  locate(path: Path, at?: 'key' | 'value'): Place;
}

/** The text, or why these bytes are not text that can be a YAML file. */
export function decodeText(bytes: Uint8Array, file: string): { text: string } | { problems: Diagnostic[] } {
  const fail = (code: string, data = {}) => ({ problems: [diagnostic(code, { file }, data)] });
  if (bytes.length > MAX_BYTES) return fail('file-too-large', { bytes: bytes.length, limit: MAX_BYTES });
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  ) {
    return fail('not-utf-8');
  }
  if (bytes.includes(0)) return fail('nul-byte');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return fail('not-utf-8');
  }
}

/** Parses one YAML document, or says all that is wrong with its form, each with its place. */
export function parseYaml(text: string, file: string): YamlText | { problems: Diagnostic[] } {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const at = (code: string, offset: number, data = {}) => diagnostic(code, place(offset), data);
  try {
    const documents = parseAllDocuments(text, {
      lineCounter: lines,
      stringKeys: true,
      prettyErrors: false,
      merge: false,
    });
    if (!Array.isArray(documents) || documents.length === 0)
      return { problems: [diagnostic('empty-file', { file })] };
    const problems = documents.flatMap((document) =>
      [...document.errors, ...document.warnings].map((error) => yamlProblem(error, at)),
    );
    if (documents.some((document) => document.errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION'))) {
      return { problems: [diagnostic('too-deep', { file }, { limit: MAX_DEPTH })] };
    }
    if (problems.length > 0) return { problems };
    const [document, second] = documents as Document.Parsed[];
    if (second) return { problems: [at('several-documents', second.range[0])] };
    const forbidden = forbiddenParts(document!, at);
    if (forbidden.length > 0) return { problems: forbidden };
    const data: unknown = document!.toJS({ maxAliasCount: MAX_ALIASES });
    if (data === null || data === undefined) return { problems: [diagnostic('empty-file', { file })] };
    return { file, text, data, locate: (path, of = 'value') => place(offsetOf(document!, path, of)) };
  } catch (error) {
    if (error instanceof RangeError)
      return { problems: [diagnostic('too-deep', { file }, { limit: MAX_DEPTH })] };
    if (error instanceof ReferenceError)
      return { problems: [diagnostic('too-many-aliases', { file }, { limit: MAX_ALIASES })] };
    throw error;
  }
}

function yamlProblem(
  error: { code: string; message: string; pos: [number, number] },
  at: (code: string, offset: number, data?: object) => Diagnostic,
): Diagnostic {
  const code =
    error.code === 'DUPLICATE_KEY'
      ? 'duplicate-key'
      : error.code === 'NON_STRING_KEY'
        ? 'key-not-text'
        : 'not-yaml';
  return at(code, error.pos[0], { detail: error.message.split('\n')[0] });
}

/** Nesting that is too deep, and keys that mean something else to JavaScript than to a person. */
function forbiddenParts(
  document: Document.Parsed,
  at: (code: string, offset: number, data?: object) => Diagnostic,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: unknown, depth: number): void => {
    if (!isMap(node) && !isSeq(node)) return;
    if (depth > MAX_DEPTH) {
      if (!found.some(({ code }) => code === 'too-deep'))
        found.push(at('too-deep', node.range?.[0] ?? 0, { limit: MAX_DEPTH }));
      return;
    }
    for (const item of node.items as (Pair | Node)[]) {
      const key = isMap(node)
        ? ((item as Pair).key as { value?: unknown; range?: [number, number, number] })
        : undefined;
      if (key?.value === '__proto__')
        found.push(at('unknown-key', key.range?.[0] ?? 0, { found: '__proto__' }));
      visit(isMap(node) ? (item as Pair).value : item, depth + 1);
    }
  };
  visit(document.contents, 1);
  return found;
}

function offsetOf(document: Document.Parsed, path: Path, of: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = (document.contents as Node | null)?.range?.[0] ?? 0;
  path.forEach((step, i) => {
    const last = i === path.length - 1;
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      const keyOffset = (pair?.key as Node | undefined)?.range?.[0];
      node = pair?.value;
      const valueOffset = (node as Node | null | undefined)?.range?.[0];
      offset = (last && of === 'key' ? keyOffset : (valueOffset ?? keyOffset)) ?? offset;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else node = undefined;
  });
  return offset;
}
