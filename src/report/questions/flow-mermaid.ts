import { analysisWords } from '../../words/analysis.ts';
import { type ChartCriterion, type ChartRow, criterionText, type FlowChart } from './flow-chart.ts';

/** The chart as a Mermaid flowchart: rules as diamonds in order, outcomes beside them, criteria as lists. */
export function flowMermaid(chart: FlowChart): string {
  const words = analysisWords[chart.language].graph;
  const lines = [
    '---',
    `title: ${JSON.stringify(chart.title)}`,
    '---',
    'flowchart TD',
    `  accTitle: ${plain(chart.title)}`,
    `  accDescr: ${plain(chart.description)}`,
    `  start([${label([chart.start])}])`,
    ...chart.outcomes.map(({ name }, i) => `  outcome${i + 1}[${label([name])}]`),
    ...chart.rows.flatMap((row, i) => rowLines(row, chart.rows[i + 1])),
    ...(chart.rows.length > 0 ? ['  start --> rule1'] : []),
    ...listLines('shown', words.shownOnly, chart.shownOnly),
    ...styleLines(chart),
  ];
  return `${lines.join('\n')}\n`;

  function rowLines(row: ChartRow, next: ChartRow | undefined): string[] {
    const node = `rule${row.number}`;
    const state = row.stateInWords === undefined ? [] : [`(${row.stateInWords})`];
    const body = [
      `${row.number}. ${row.heading}`,
      ...(row.detail === undefined ? [] : [row.detail]),
      ...state,
    ];
    const shape = row.otherwise ? `[${label(body)}]` : `{${label(body)}}`;
    return [
      `  ${node}${shape}`,
      ...(row.otherwise
        ? [`  ${node} --> outcome${row.outcome + 1}`]
        : [`  ${node} -->|${row.ways.applies}| outcome${row.outcome + 1}`]),
      ...(next && !row.otherwise ? [`  ${node} -->|${row.ways.onward}| rule${next.number}`] : []),
      ...listLines(`criteria${row.number}`, words.criteria, row.criteria),
      ...(row.criteria.length > 0 ? [`  criteria${row.number} -.- ${node}`] : []),
    ];
  }
}

function listLines(node: string, heading: string, criteria: readonly ChartCriterion[]): string[] {
  if (criteria.length === 0) return [];
  return [`  ${node}[${label([heading, ...criteria.map((one) => `– ${criterionText(one)}`)])}]`];
}

/** The way of a case: heavier frames, which the words in the boxes say too. */
function styleLines({ rows, outcomes }: FlowChart): string[] {
  const decided = rows
    .filter(({ state }) => state === 'decides' || state === 'may-decide')
    .map(({ number }) => `rule${number}`);
  const possible = outcomes.flatMap(({ possible: may }, i) => (may ? [`outcome${i + 1}`] : []));
  if (decided.length + possible.length === 0) return [];
  return ['  classDef way stroke-width:3px', `  class ${[...decided, ...possible].join(',')} way`];
}

/** A quoted label; what Mermaid or HTML would read as something else becomes an entity. */
function label(lines: readonly string[]): string {
  return `"${lines.map(plainLabel).join('<br/>')}"`;
}

function plainLabel(text: string): string {
  return text.replace(/[#&<>"`\\{}[\]|;]/g, (sign) => `#${sign.charCodeAt(0)};`);
}

/** Text of a statement that ends with its line. */
function plain(text: string): string {
  return text.replace(/[#;{}]/g, ' ');
}
