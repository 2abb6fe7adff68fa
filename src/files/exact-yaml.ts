import { Composer, type Document, isMap, isSeq, LineCounter, type Node, type Pair } from 'yaml';
import { type Diagnostic, type DiagnosticData, diagnostic, type Place } from '../model/diagnostic.ts';
import { fewProblems } from '../model/few-problems.ts';
import { danglingAliases } from './dangling-aliases.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { MAX_DEPTH } from './fast/cursor.ts';
import { placesIn } from './places-in-document.ts';
import type { YamlText } from './yaml-text.ts';
import { droppedValues, yamlTokens } from './yaml-tokens.ts';

/** How often the anchors of a document may be multiplied by aliases when it is read, `yaml`'s own measure. */
export const MAX_ALIASES = 100;

/** A diagnostic at a character, from 0. */
type At = (code: string, offset: number, data?: DiagnosticData) => Diagnostic;

/** What YAML does not allow in a text: control characters, and what is no character at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const unprintable = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** Parses one YAML document, or says all that is wrong with its form, each with its place. */
export function exactYaml(text: string, file: string): YamlText | { problems: Diagnostic[] } {
  const lines = new LineCounter();
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const at: At = (code, offset, data = {}) => diagnostic(code, place(offset), data);
  // With a byte order mark `yaml` takes some lawful texts for wrong ones; editors do not count it as a column either.
  const bare = text.replace(/^\ufeff/, '');
  const read = yamlTokens(bare, MAX_DEPTH, lines.addNewLine);
  if ('refused' in read) return { problems: [at(read.refused, read.at, { limit: read.limit })] };
  const forbiddenAt = bare.search(unprintable);
  if (forbiddenAt >= 0) return { problems: [at('control-character', forbiddenAt)] };
  try {
    // Tags such as `!!binary` and `!!set` make values that no schema here knows: as unknown as any other.
    const options = { stringKeys: true, uniqueKeys: false, merge: false, resolveKnownTags: false };
    const documents = [...new Composer(options).compose(read.tokens)] as Document.Parsed[];
    const problems = problemsOfForm(documents, read.tokens, at);
    if (problems.length > 0) return { problems: fewProblems(problems) };
    const [document, second] = documents;
    if (!document) return { problems: [diagnostic('empty-file', { file })] };
    if (second) return { problems: [at('several-documents', second.range[0])] };
    const forbidden = forbiddenParts(document, at);
    if (forbidden.length > 0) return { problems: fewProblems(forbidden) };
    const data: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (data === null || data === undefined) return { problems: [diagnostic('empty-file', { file })] };
    const offsetOf = placesIn(document);
    return { file, text, data, locate: (path, of = 'value') => place(offsetOf(path, of)) };
  } catch (error) {
    if (error instanceof RangeError)
      return { problems: [diagnostic('too-deep', { file }, { limit: MAX_DEPTH })] };
    if (error instanceof ReferenceError)
      return { problems: [diagnostic('too-many-aliases', { file }, { limit: MAX_ALIASES })] };
    throw error;
  }
}

/** What the reader has against the documents, and what it does not say by itself; by place. */
function problemsOfForm(
  documents: readonly Document.Parsed[],
  tokens: Parameters<typeof droppedValues>[0],
  at: At,
): Diagnostic[] {
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const found = [
    ...errors.map((error) => ({ offset: error.pos[0], problem: yamlProblem(error, at) })),
    ...droppedValues(tokens).map((offset) => ({
      offset,
      problem: at('not-yaml', offset, { detail: 'EXPLICIT_KEY_WITHOUT_COLON' }),
    })),
    ...documents
      .flatMap(({ contents }) => duplicateKeys(contents))
      .map(({ key, offset }) => ({ offset, problem: at('duplicate-key', offset, { found: key }) })),
    ...documents
      .flatMap(({ contents }) => danglingAliases(contents))
      .map((offset) => ({ offset, problem: at('not-yaml', offset, { detail: 'BAD_ALIAS' }) })),
  ];
  return found.sort((a, b) => a.offset - b.offset).map(({ problem }) => problem);
}

function yamlProblem(error: { code: string; message: string; pos: [number, number] }, at: At): Diagnostic {
  const code = error.code === 'NON_STRING_KEY' ? 'key-not-text' : 'not-yaml';
  return at(code, error.pos[0], { detail: isUnclosed(error) ? 'UNCLOSED_BRACKET' : error.code });
}

/** A bracket that is never closed has the code of a wrong indentation; only its message tells. */
function isUnclosed({ code, message }: { code: string; message: string }): boolean {
  return code === 'BAD_INDENT' && / in block collection must .* end with a [\]}]/.test(message);
}

/** Nesting that is too deep, and keys that mean something else to JavaScript than to a person. */
function forbiddenParts(document: Document.Parsed, at: At): Diagnostic[] {
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
