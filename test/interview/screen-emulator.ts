const ESC = '\\u001b';
const UNFINISHED = new RegExp(`${ESC}(?:\\[[0-9;?]*)?$`);
const PARTS = new RegExp(`${ESC}\\[[0-9;?]*[A-Za-z]|${ESC}.|[\\s\\S]`, 'gu');

/** What the driver writes when nothing more comes before a key is pressed: a mode that no terminal has. */
export const AT_REST = '\u001b[?9999h';

/**
 * A terminal's screen, as far as the interview uses it: text with wrapping and scrolling, cursor movement, erasing. An
 * escape sequence that it does not know is an error, so that nothing is overlooked.
 */
export class ScreenEmulator {
  readonly #columns: number;
  readonly #rows: number;
  #lines: string[][];
  #row = 0;
  #column = 0;
  #rest = '';
  /** Whether the cursor can be seen. */
  cursor = true;
  /** Whether the program has said that it waits, and has written nothing since. */
  atRest = false;
  /** Attributes that were set on the way: `1` bold, `2` dim, colours. */
  readonly attributes = new Set<string>();
  /** How often a row was longer than the screen is wide. */
  overflows = 0;
  /** Rows that have scrolled away at the top. */
  readonly scrolled: string[] = [];

  constructor(columns: number, rows: number) {
    this.#columns = columns;
    this.#rows = rows;
    this.#lines = Array.from({ length: rows }, () => []);
  }

  /** What is on the screen, without empty rows at the end. */
  get text(): string {
    return this.#lines.map(asText).join('\n').trimEnd();
  }

  /** All that was ever on the screen and was not erased. */
  get transcript(): string {
    return [...this.scrolled, this.text].join('\n');
  }

  write(data: string): void {
    const text = this.#rest + data;
    const whole = text.replace(UNFINISHED, '');
    this.#rest = text.slice(whole.length);
    this.atRest = false;
    for (const [part] of whole.matchAll(PARTS)) {
      if (part.startsWith('\u001b')) this.#control(part);
      else this.#put(part);
    }
  }

  #put(character: string): void {
    if (character === '\n') {
      this.#down();
      return;
    }
    if (character === '\r') {
      this.#column = 0;
      return;
    }
    if (character < ' ') throw new Error(`unknown control character ${JSON.stringify(character)}`);
    if (this.#column === this.#columns) {
      this.overflows += 1;
      this.#column = 0;
      this.#down();
    }
    this.#lines[this.#row]![this.#column] = character;
    this.#column += 1;
  }

  #down(): void {
    if (this.#row < this.#rows - 1) {
      this.#row += 1;
      return;
    }
    this.scrolled.push(asText(this.#lines[0]!));
    this.#lines = [...this.#lines.slice(1), []];
  }

  #control(sequence: string): void {
    const count = Number(/\d+/.exec(sequence)?.[0] ?? 1);
    switch (sequence.at(-1)) {
      case 'A':
        this.#row = Math.max(0, this.#row - count);
        return;
      case 'B':
        this.#row = Math.min(this.#rows - 1, this.#row + count);
        return;
      case 'G':
        this.#column = count - 1;
        return;
      case 'K':
        if (sequence !== '\u001b[2K') break;
        this.#lines[this.#row] = [];
        return;
      case 'J':
        if (sequence !== '\u001b[J') break;
        this.#lines[this.#row]!.length = Math.min(this.#lines[this.#row]!.length, this.#column);
        for (let row = this.#row + 1; row < this.#rows; row++) this.#lines[row] = [];
        return;
      case 'l':
      case 'h':
        if (sequence === AT_REST) {
          this.atRest = true;
          return;
        }
        if (!sequence.includes('?25')) break;
        this.cursor = sequence.endsWith('h');
        return;
      case 'm':
        for (const code of sequence.slice(2, -1).split(';')) this.attributes.add(code);
        return;
    }
    throw new Error(`unknown escape sequence ${JSON.stringify(sequence)}`);
  }
}

function asText(line: readonly string[]): string {
  return Array.from(line, (character) => character ?? ' ')
    .join('')
    .trimEnd();
}
