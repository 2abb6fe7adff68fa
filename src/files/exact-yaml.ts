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
import { MAX_DEPTH } from './fast-yaml.ts';
import type { Path, YamlText } from './yaml-text.ts';

const MAX_ALIASES = 100;

/** Parses one YAML document, or says all that is wrong with its form, each with its place. */
export function exactYaml(text: string, file: string): YamlText | { problems: Diagnostic[] } {
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
