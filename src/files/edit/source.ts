import { Composer, type CST, Parser } from 'yaml';
import { EditError, MAX_DEPTH } from './edit-error.ts';
import { dominantEnding } from './lines.ts';
import { outlineOf } from './outline.ts';
import type { Outline } from './place.ts';
import { type Tree, treeOfFile } from './tree.ts';

/** A text that has been read: what it says, and where. */
export interface Source extends Outline {
  text: string;
  /** The line ending for new lines. */
  ending: '\n' | '\r\n';
  data: Tree;
  /** Where the document ends: at its `...`, else at the end of the text. */
  contentEnd: number;
}

/**
 * How often the anchors of a document may be multiplied by aliases when it is read, `yaml`'s own measure:
 * enough for any file written by hand, too little for an alias bomb.
 */
const MAX_ALIASES = 100;

/**
 * Reads one YAML document.
 * @param text without byte order mark
 * @throws EditError `not-yaml` (also for two documents and alias bombs), `too-deep`
 */
export function readSource(text: string): Source {
  const tokens = [...new Parser().parse(text)];
  checkDepth(tokens);
  const composer = new Composer({ keepSourceTokens: true, uniqueKeys: false });
  const documents = [...composer.compose(tokens, true, text.length)];
  const document = documents[0]!;
  if (documents.length > 1) throw new EditError('not-yaml', `${documents.length} documents`);
  const error = document.errors[0];
  if (error) throw new EditError('not-yaml', `${error.message} (at character ${error.pos[0]})`);
  const token = tokens.find((each): each is CST.Document => each.type === 'document');
  const end = tokens.find((each) => each.type === 'doc-end')?.offset ?? text.length;
  const parsed = document as Parameters<typeof outlineOf>[0];
  const outline = outlineOf(parsed, token, end);
  return { text, ending: dominantEnding(text), data: dataOf(parsed), contentEnd: end, ...outline };
}

function dataOf(document: Parameters<typeof outlineOf>[0]): Tree {
  try {
    return treeOfFile(document.toJS({ mapAsMap: true, maxAliasCount: MAX_ALIASES }));
  } catch (error) {
    if (error instanceof EditError) throw error;
    throw new EditError('not-yaml', error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Looks at the tokens without recursion, for {@link MAX_DEPTH} says what recursion would lead to. */
function checkDepth(tokens: readonly CST.Token[]): void {
  let level: CST.Token[] = [...tokens];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) throw new EditError('too-deep', `collections nested deeper than ${MAX_DEPTH}`);
    level = level.flatMap(inside);
  }
}

function inside(token: CST.Token): CST.Token[] {
  if (token.type === 'document') return token.value ? [token.value] : [];
  if (!('items' in token)) return [];
  const all = token.items.flatMap((item): (CST.Token | null | undefined)[] => [item.key, item.value]);
  return all.filter((each): each is CST.Token => Boolean(each) && 'items' in (each as CST.Token));
}
