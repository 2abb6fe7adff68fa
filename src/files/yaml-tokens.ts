import { type CST, Lexer, Parser } from 'yaml';

/** Tokens of a text, or at which character (from 0) it was nested too deep to go on. */
export type YamlTokens = { tokens: CST.Token[] } | { tooDeepAt: number };

/**
 * The tokens of a YAML text. What is composed of them is composed by recursion, and V8 *aborts the process* when that
 * runs out of memory; so depth is looked at while the tokens come, and nothing deeper is ever built.
 * @param onNewLine told where each line begins
 */
export function yamlTokens(text: string, maxDepth: number, onNewLine: (offset: number) => void): YamlTokens {
  const parser = new Parser(onNewLine);
  const tokens: CST.Token[] = [];
  onNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    // Beside the collections there are the document, and what is just being read: a scalar, or a map as it begins.
    if (parser.stack.length > maxDepth + 2) return { tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) tokens.push(token);
  return { tokens };
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
