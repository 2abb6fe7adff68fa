import { analysisWords } from '../../words/analysis.ts';
import { type ChartCriterion, criterionText, type FlowChart } from './flow-chart.ts';

/** Letters on a line of a label, about. */
const LINE = 36;

/** The chart for Graphviz: rules in order, outcomes beside them, criteria as lists. */
export function flowDot(chart: FlowChart): string {
  const words = analysisWords[chart.language].graph;
  const list = (node: string, heading: string, criteria: readonly ChartCriterion[]) =>
    criteria.length === 0
      ? []
      : [
          `  ${node} [shape=note, label=${lefty([heading, ...criteria.map((one) => `– ${criterionText(one)}`)])}];`,
        ];
  const rows = chart.rows.flatMap((row, i) => {
    const node = `rule${row.number}`;
    const outcome = `outcome${row.outcome + 1}`;
    const next = chart.rows[i + 1];
    const heavy = row.state === 'decides' || row.state === 'may-decide' ? ', penwidth=3' : '';
    const body = [
      `${row.number}. ${row.heading}`,
      ...(row.detail === undefined ? [] : [row.detail]),
      ...(row.stateInWords === undefined ? [] : [`(${row.stateInWords})`]),
    ];
    return [
      `  ${node} [shape=${row.otherwise ? 'box' : 'diamond'}, label=${centred(body)}${heavy}];`,
      `  ${node} -> ${outcome}${row.otherwise ? '' : ` [label=${centred([row.ways.applies])}]`};`,
      ...(next && !row.otherwise
        ? [`  ${node} -> rule${next.number} [label=${centred([row.ways.onward])}, weight=10];`]
        : []),
      ...list(`criteria${row.number}`, words.criteria, row.criteria),
      ...(row.criteria.length > 0
        ? [
            `  criteria${row.number} -> ${node} [style=dashed, dir=none];`,
            `  { rank=same; ${node}; criteria${row.number}; }`,
          ]
        : []),
    ];
  });
  return `${[
    'digraph flow {',
    `  label="${escaped(chart.title)}"; labelloc=t; rankdir=TB; charset="UTF-8";`,
    '  node [fontname="Arial", fontsize=12]; edge [fontname="Arial", fontsize=11];',
    `  start [shape=plaintext, label=${centred([chart.start])}];`,
    ...chart.outcomes.map(
      ({ name, possible }, i) =>
        `  outcome${i + 1} [shape=box, style=rounded, label=${centred([name])}${possible ? ', penwidth=3' : ''}];`,
    ),
    ...(chart.rows.length > 0 ? ['  start -> rule1;'] : []),
    ...rows,
    ...list('shown', words.shownOnly, chart.shownOnly),
    '}',
  ].join('\n')}\n`;
}

function centred(lines: readonly string[]): string {
  return `"${lines.flatMap(wrapped).map(escaped).join('\\n')}"`;
}

function lefty(lines: readonly string[]): string {
  return `"${lines
    .flatMap(wrapped)
    .map((line) => `${escaped(line)}\\l`)
    .join('')}"`;
}

/** Graphviz breaks no lines itself. */
function wrapped(text: string): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!;
    if (last !== '' && last.length + word.length >= LINE) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

function escaped(text: string): string {
  return text.replace(/[\\"]/g, '\\$&');
}
