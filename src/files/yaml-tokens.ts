import { CST, Lexer, Parser } from 'yaml';
import { MAX_PARTS } from './fast/cursor.ts';

/** Most anchors and aliases: for each, `yaml` goes through the whole document. */
export const MAX_ANCHORS = 1000;

/** Tokens of a text, or why and at which character (from 0) it was not read on. */
export type YamlTokens = { tokens: CST.Token[] } | { refused: TokenLimit; limit: number; at: number };

/** What a text may have too much of. */
export type TokenLimit = 'too-deep' | 'too-many-parts' | 'too-many-aliases';

/**
 * The tokens of a YAML text. What is composed of them is composed by recursion, and V8 *aborts the process* when that
 * runs out of memory; so depth and number are looked at while the tokens come, and nothing larger is ever built. Of
 * documents after the second no more is read: two are too many already.
 * @param onNewLine told where each line begins
 */
export function yamlTokens(text: string, maxDepth: number, onNewLine: (offset: number) => void): YamlTokens {
  const parser = new Parser(onNewLine);
  const tokens: CST.Token[] = [];
  const count = new PartCount();
  onNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    const at = parser.offset;
    // Beside the collections there are the document, and what is just being read: a scalar, or a map as it begins.
    if (parser.stack.length > maxDepth + 2) return { refused: 'too-deep', limit: maxDepth, at };
    count.add(lexeme);
    if (count.parts > MAX_PARTS) return { refused: 'too-many-parts', limit: MAX_PARTS, at };
    if (count.anchors > MAX_ANCHORS) return { refused: 'too-many-aliases', limit: MAX_ANCHORS, at };
    if (count.documents > 2) return { tokens };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
}

/** Counts what a text has so far. */
class PartCount {
  parts = 0;
  anchors = 0;
  documents = 0;

  add(lexeme: string): void {
    const type = CST.tokenType(lexeme);
    if (type === 'space' || type === 'newline' || type === 'comment') return;
    this.parts++;
    if (type === 'anchor' || type === 'alias') this.anchors++;
    if (type === 'doc-mode') this.documents++;
  }
}

/**
 * Where values stand that no colon leads to, as `b: 1` in `? a`, line break, `  b: 1`: `yaml` drops them without a word.
 * @returns characters from 0
 */
export function droppedValues(tokens: readonly CST.Token[]): number[] {
  const found: number[] = [];
  const visit = (token: CST.Token | null | undefined): void => {
    if (token?.type === 'document') visit(token.value);
    if (!token || !('items' in token)) return;
    for (const { key, sep, value } of token.items) {
      const led = sep?.some(({ type }) => type === 'map-value-ind');
      if (token.type === 'block-map' && value && !led) found.push(value.offset);
      visit(key);
      visit(value);
    }
  };
  for (const token of tokens) visit(token);
  return found;
}
