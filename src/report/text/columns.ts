import stringWidth from 'fast-string-width';

/** Characters of one column each, which need no looking up: Latin letters, digits and common punctuation. */
const plain = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2015\u2018-\u201e\u2022\u2026\u2500-\u257f]*$/;
/** Made when it is needed: the first part of `Intl` that a process makes takes some ten milliseconds. */
let segmenter: Intl.Segmenter | undefined;
/** `Intl.Segmenter` takes time by the square of the length (Node 20), so it is given short pieces. */
const PIECE = 128;

/** How many columns of a terminal the text takes. */
export function columnsOf(text: string): number {
  if (plain.test(text)) return text.length;
  let columns = 0;
  for (const one of graphemes(text)) columns += stringWidth(one);
  return columns;
}

/** What a reader sees as single characters, which no line break may part. */
export function* graphemes(text: string): Generator<string> {
  segmenter ??= new Intl.Segmenter();
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start);
    for (const { segment } of segmenter.segment(text.slice(start, end))) yield segment;
    start = end;
  }
}

/** A place near `PIECE` characters on, not inside a pair and not before a mark that joins what stands before it. */
function endOfPiece(text: string, start: number): number {
  let end = start + PIECE;
  while (end < text.length && end < start + 2 * PIECE && joins(text, end)) end++;
  return end;
}

function joins(text: string, at: number): boolean {
  return (
    /^[\p{M}\p{Cf}\p{Emoji_Modifier}\udc00-\udfff]/u.test(text.slice(at, at + 2)) || text[at - 1] === '\u200d'
  );
}
