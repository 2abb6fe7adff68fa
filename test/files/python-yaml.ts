/**
 * Text in double quotes as Python's `yaml.dump` writes it when it is not told `allow_unicode`: all that is not ASCII by its
 * code, and broken behind a column. There are two writers: PyYAML's own, and libyaml in C (`CDumper`).
 */
export type PythonWriter = 'PyYAML' | 'libyaml';

const names: Readonly<Record<string, string>> = {
  '\0': '0',
  '\x07': 'a',
  '\b': 'b',
  '\t': 't',
  '\n': 'n',
  '\v': 'v',
  '\f': 'f',
  '\r': 'r',
  '\x1b': 'e',
  '"': '"',
  '\\': '\\',
  '\x85': 'N',
  '\xa0': '_',
  '\u2028': 'L',
  '\u2029': 'P',
};

/** How a character is written. */
function written(character: string): string {
  const name = names[character];
  if (name !== undefined) return `\\${name}`;
  if (character >= ' ' && character <= '~') return character;
  const code = character.codePointAt(0)!.toString(16).toUpperCase();
  if (code.length <= 2) return `\\x${code.padStart(2, '0')}`;
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\U${code.padStart(8, '0')}`;
}

/** Where a text in quotes is written: the column that it begins at, the spaces before each further line, and where lines break. */
export interface Layout {
  column: number;
  indent: number;
  width: number;
}

/** The text in quotes. */
export function inPythonQuotes(writer: PythonWriter, text: string, layout: Layout): string {
  const lines = new Lines(layout);
  if (writer === 'libyaml') writeInC(lines, [...text], layout.width);
  else writeInPython(lines, [...text], layout.width);
  return `"${lines.text}"`;
}

/** What is written, and the column reached. */
class Lines {
  text = '';
  column: number;
  readonly #indent: number;

  constructor({ column, indent }: Layout) {
    this.column = column + 1;
    this.#indent = indent;
  }

  put(piece: string): void {
    this.text += piece;
    this.column += piece.length;
  }

  break(): void {
    this.text += `\n${' '.repeat(this.#indent)}`;
    this.column = this.#indent;
  }
}

/** As `yaml_emitter_write_double_quoted` in libyaml's `emitter.c`: a space is a line break where a line is full. */
function writeInC(lines: Lines, characters: readonly string[], width: number): void {
  for (const [i, character] of characters.entries()) {
    const isInside = i > 0 && i < characters.length - 1 && characters[i - 1] !== ' ';
    if (character === ' ' && isInside && lines.column > width) {
      lines.break();
      if (characters[i + 1] === ' ') lines.put('\\');
    } else lines.put(written(character));
  }
}

/** As `write_double_quoted` in PyYAML's `emitter.py`: an escaped line break before a space, or behind what is escaped. */
function writeInPython(lines: Lines, characters: readonly string[], width: number): void {
  const last = characters.length - 1;
  let start = 0;
  for (let end = 0; end <= characters.length; end++) {
    const character = characters[end];
    const waiting = () => characters.slice(start, end).join('');
    if (character === undefined || written(character) !== character) {
      lines.put(waiting());
      start = end;
      if (character === undefined) return;
      lines.put(written(character));
      start++;
    }
    const mayBreak = end > 0 && end < last && (character === ' ' || start >= end);
    if (mayBreak && lines.column + end - start > width) {
      lines.put(`${waiting()}\\`);
      start = Math.max(start, end);
      lines.break();
      if (characters[start] === ' ') lines.put('\\');
    }
  }
}
