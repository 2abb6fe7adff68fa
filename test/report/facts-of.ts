import type { Block, Document, ListItem, Run, Runs, Section } from '../../src/report/document.ts';
import type { Finding, PathPicture } from '../../src/report/picture/path-picture.ts';

/** Every text of a document, as a reader must meet it; titles, labels and references among them. */
export function factsOf({ title, lead, sections }: Document): string[] {
  return [title, ...lead.flatMap(ofBlock), ...sections.flatMap(ofSection)];
}

function ofSection({ heading, blocks, sections = [] }: Section): string[] {
  return [heading, ...blocks.flatMap(ofBlock), ...sections.flatMap(ofSection)];
}

function ofBlock(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return ofRuns(block.runs);
    case 'notice':
      return [block.label, ...ofRuns(block.runs)];
    case 'facts':
      return block.facts.flatMap(({ term, values }) => [term, ...values.flatMap(ofRuns)]);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ header }) => header),
        ...block.rows.flat().flatMap(ofRuns),
      ];
    case 'list':
      return block.items.flatMap(ofItem);
    case 'entries':
      return block.entries.flatMap(({ title, facts }) => [
        ...ofRuns(title),
        ...ofBlock({ type: 'facts', facts }),
      ]);
    case 'figure':
      return [block.caption, ...ofPicture(block.picture)];
    case 'references':
      return block.references.flatMap(({ number, runs }) => [String(number), ...ofRuns(runs)]);
  }
}

/** What a picture says in every form; what its lines mean is said in those that have lines. */
function ofPicture({ start, steps }: PathPicture): string[] {
  return [
    start,
    ...steps.flatMap(({ name, condition, result, findings, leadsTo }) => [
      ...[name, condition, result, leadsTo.outcome].filter((text) => text !== ''),
      ...findings.flatMap(ofFinding),
    ]),
  ];
}

function ofFinding({ state, name, answer, findings }: Finding): string[] {
  const said = [state, name, findings.length > 0 ? undefined : answer];
  return [...said.filter((text) => text !== undefined), ...findings.flatMap(ofFinding)];
}

function ofItem({ runs, items = [] }: ListItem): string[] {
  return [...ofRuns(runs), ...items.flatMap(ofItem)];
}

function ofRuns(runs: Runs): string[] {
  return runs.flatMap(ofRun).filter((text) => text.trim() !== '');
}

function ofRun(run: Run): string[] {
  if (run.type === 'cite') return run.at === undefined ? [`[${run.number}]`] : [`[${run.number}, ${run.at}]`];
  return run.type === 'link' ? [run.text, run.href] : [run.text];
}

/** The document with every text of it replaced; ids, kinds and addresses stay. */
export function withTexts(document: Document, change: (text: string) => string): Document {
  const kept = new Set([
    'type',
    'id',
    'kind',
    'role',
    'tone',
    'href',
    'language',
    'metadata',
    'way',
    'onward',
  ]);
  const changed = (value: unknown, key: string): unknown => {
    if (kept.has(key)) return value;
    if (typeof value === 'string') return value.trim() === '' ? value : change(value);
    if (Array.isArray(value)) return value.map((one) => changed(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, changed(one, name)]));
  };
  return changed(document, '') as Document;
}
