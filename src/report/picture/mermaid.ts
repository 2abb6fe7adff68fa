import { findingInWords } from './in-words.ts';
import type { PathPicture, PathStep, Way } from './path-picture.ts';
import { safePicture } from './safe-picture.ts';

const arrows = { taken: '==>', open: '-.->', untaken: '-.->' } as const satisfies Record<Way, string>;

/** Text dark on light, or light on dark, whatever the page's own colours are. */
const looks: readonly string[] = [
  'classDef taken fill:#17507f,stroke:#17507f,color:#fff,font-weight:bold',
  'classDef open fill:#f6f0fa,stroke:#6b3c8f,color:#1a2126,stroke-width:2px,stroke-dasharray:7 4',
  'classDef passed fill:#fff,stroke:#17507f,color:#1a2126',
  'classDef row fill:none,stroke:#9aa5ad',
  'classDef untaken fill:#fff,stroke:#74808a,color:#56626b,stroke-dasharray:2 3',
];

/**
 * The picture as a Mermaid flow chart, which Markdown readers draw. The lines, without a fence. Each rule stands in a row with
 * its outcome: left to itself, Mermaid draws a staircase as wide as there are rules.
 */
export function pathMermaid(picture: PathPicture, caption: string): string[] {
  const { start, steps } = safePicture(picture);
  const rows = steps.flatMap((step, i) => {
    const { leadsTo } = step;
    const before = steps[i - 1]?.onward ?? 'taken';
    const [row, rule, outcome] = [`s${i + 1}`, `r${i + 1}`, `o${i + 1}`];
    return [
      `subgraph ${row} [" "]`,
      '  direction LR',
      `  ${rule}["${stepText(step)}"]:::${standingOf(step)}`,
      `  ${outcome}(["${quoted(leadsTo.outcome)}"]):::${leadsTo.way}`,
      `  ${rule} ${arrows[leadsTo.way]}|"${quoted(leadsTo.label)}"| ${outcome}`,
      'end',
      `${i === 0 ? 'start' : `s${i}`} ${arrows[before]} ${row}`,
      `class ${row} row`,
    ];
  });
  return [
    "%%{init: {'flowchart': {'wrappingWidth': 420}}}%%",
    'flowchart TB',
    ...[`accTitle: ${bare(caption)}`, `start(["${quoted(start)}"])`, ...rows, ...looks].map(
      (one) => `  ${one}`,
    ),
  ];
}

function standingOf({ leadsTo, onward }: PathStep): string {
  if (leadsTo.way !== 'untaken') return leadsTo.way;
  return onward === 'untaken' ? 'untaken' : 'passed';
}

function stepText({ name, result, condition, findings }: PathStep): string {
  const lines = [
    `${name} – ${result}`,
    ...(condition === '' ? [] : [condition]),
    // The answers that a criterion rests on stand on lines of their own.
    ...findings.flatMap((finding) => [
      findingInWords(finding.findings.length > 0 ? { ...finding, findings: [] } : finding),
      ...finding.findings.map((one) => `– ${findingInWords(one)}`),
    ]),
  ];
  return lines.map(quoted).join('<br/>');
}

/** A text inside quotes: what Mermaid or the Markdown and HTML in its labels might read goes by its number. */
function quoted(text: string): string {
  return text
    .replace(/[^\p{L}\p{M}\p{N} .,:()/–’‘”“§%]/gu, (character) => `#${character.codePointAt(0)};`)
    .replace(/^(\d+)\./, '$1#46;');
}

/** A text outside quotes, where nothing can be written by its number. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N} .,:()–]+/gu, ' ').trim();
}
