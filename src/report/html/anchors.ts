import type { Block, Document, Section } from '../document.ts';

/** The ids of one page: each is used once, and a link leads only to what is there. */
export class Anchors {
  readonly #given = new Set<string>();
  readonly #references: ReadonlySet<number>;

  constructor(document: Document) {
    this.#references = new Set(blocksOf(document).flatMap(referencesOf));
  }

  /** An id for a thing of this name; another one where it is taken. */
  give(name: string): string {
    const plain = name.replace(/[^A-Za-z0-9_-]/g, '-') || 'part';
    let id = plain;
    for (let i = 2; this.#given.has(id); i++) id = `${plain}-${i}`;
    this.#given.add(id);
    return id;
  }

  /** Where the source with this number stands; undefined where the document has no such source. */
  source(number: number): string | undefined {
    return this.#references.has(number) ? `source-${number}` : undefined;
  }
}

function blocksOf({ lead, sections }: Document): Block[] {
  const within = ({ blocks, sections = [] }: Section): Block[] => [...blocks, ...sections.flatMap(within)];
  return [...lead, ...sections.flatMap(within)];
}

function referencesOf(block: Block): number[] {
  return block.type === 'references' ? block.references.map(({ number }) => number) : [];
}
