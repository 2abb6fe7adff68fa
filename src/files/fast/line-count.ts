/** A place in a text; both from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Says on which line and in which column characters stand. They are asked for in their order. */
export class LineCount {
  readonly #text: string;
  #line = 1;
  #start = 0;
  #end: number;

  constructor(text: string) {
    this.#text = text;
    this.#end = text.indexOf('\n');
  }

  placeOf(offset: number): TextPlace {
    while (this.#end >= 0 && this.#end < offset) {
      this.#line++;
      this.#start = this.#end + 1;
      this.#end = this.#text.indexOf('\n', this.#start);
    }
    return { line: this.#line, column: offset - this.#start + 1 };
  }
}
