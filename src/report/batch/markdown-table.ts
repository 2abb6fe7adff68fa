/** A table in Markdown that takes rows as long as there is room for them, and counts those after. */
export class MarkdownTable {
  readonly #head: string;
  readonly #rows: string[] = [];
  #room: number;
  #left = 0;

  /** @param room in bytes of UTF-8 */
  constructor(columns: readonly string[], room: number) {
    this.#head = `${row(columns)}${row(columns.map(() => '---'))}`;
    this.#room = room;
  }

  /** Adds a row of cells that are Markdown already. Once a row does not fit, none after it is taken: the order stays. */
  add(cells: readonly string[]): void {
    const text = row(cells);
    const size = Buffer.byteLength(text);
    if (this.#left > 0 || size > this.#room) {
      this.#left++;
      return;
    }
    this.#room -= size;
    this.#rows.push(text);
  }

  /** Rows that there was no room for. */
  get left(): number {
    return this.#left;
  }

  /** The table, and how many rows it lacks; empty without any. */
  text(more: (count: number) => string): string {
    if (this.#rows.length + this.#left === 0) return '';
    const table = this.#rows.length === 0 ? '' : `${this.#head}${this.#rows.join('')}`;
    return this.#left === 0 ? table : `${table}\n${more(this.#left)}\n`;
  }
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}
