import { type Block, type Document, type Fact, type Section, text } from '../document.ts';

/** How it is said that there is more. */
export interface ShortenedWords {
  /** The label of the notice that the document is not whole, and what it says. */
  label: string;
  said: string;
  more(count: number): string;
}

/** Most things in a row that are shown, ever fewer: first the ends of long lists go, then those of all. */
const steps = [40, 30, 24, 20, 16, 13, 10, 8, 6, 5, 4, 3, 2, 1];

/**
 * The text of the document, at most `limit` characters of it. Where it would be longer, lists, tables and sections lose
 * their ends and say how much that is, and a notice says so; a text that is too long even then ends at a line.
 */
export function shortened(
  document: Document,
  limit: number,
  render: (document: Document) => string,
  words: ShortenedWords,
): string {
  const whole = render(document);
  if (whole.length <= limit) return whole;
  let written = '';
  for (const most of steps) {
    written = render(atMost(document, most, words));
    if (written.length <= limit) return written;
  }
  return written.slice(0, written.lastIndexOf('\n', limit - 1) + 1);
}

function atMost(document: Document, most: number, words: ShortenedWords): Document {
  const notice: Block = { type: 'notice', role: 'info', label: words.label, runs: text(words.said) };
  return {
    ...document,
    lead: [...document.lead, notice],
    sections: document.sections.map((section) => shortSection(section, most, words)),
  };
}

function shortSection(section: Section, most: number, words: ShortenedWords): Section {
  const blocks = section.blocks.flatMap((block) => shortBlock(block, most, words));
  if (!section.sections) return { ...section, blocks };
  const { kept, more } = cut(section.sections, most);
  const last = kept.at(-1);
  const sections = kept.map((one) => {
    const short = shortSection(one, most, words);
    return one === last ? { ...short, blocks: [...short.blocks, ...rest(more, words)] } : short;
  });
  return { ...section, blocks, sections };
}

function shortBlock(block: Block, most: number, words: ShortenedWords): Block[] {
  switch (block.type) {
    case 'facts':
      return [{ ...block, facts: shortFacts(block.facts, most, words) }];
    case 'table': {
      const { kept, more } = cut(block.rows, most);
      return [{ ...block, rows: kept }, ...rest(more, words)];
    }
    case 'list': {
      const { kept, more } = cut(block.items, most);
      return [{ ...block, items: kept }, ...rest(more, words)];
    }
    case 'entries': {
      const { kept, more } = cut(block.entries, most);
      const entries = kept.map(({ title, facts }) => ({ title, facts: shortFacts(facts, most, words) }));
      return [{ ...block, entries }, ...rest(more, words)];
    }
    default:
      return [block];
  }
}

/** The last of several facts stays: it is what they come to (the smallest case, how many more there are). */
function shortFacts(facts: readonly Fact[], most: number, words: ShortenedWords): Fact[] {
  const { kept, more } = cut(facts.slice(0, -1), most);
  return [...kept, ...facts.slice(-1)].map(({ term, values }, i) => {
    const shown = cut(values, most);
    const left = shown.more + (i === kept.length - 1 ? more : 0);
    return { term, values: [...shown.kept, ...(left > 0 ? [text(words.more(left))] : [])] };
  });
}

function rest(more: number, words: ShortenedWords): Block[] {
  return more > 0 ? [{ type: 'paragraph', runs: text(words.more(more)) }] : [];
}

function cut<T>(all: readonly T[], most: number): { kept: readonly T[]; more: number } {
  return { kept: all.slice(0, most), more: Math.max(0, all.length - most) };
}
