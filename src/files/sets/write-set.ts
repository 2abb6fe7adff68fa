import { stringifyYaml } from '../stringify-yaml.ts';
import { type Composed, sections } from './compose.ts';

/**
 * The composed set as one file that stands alone, in the written form: every part with the place it comes from
 * in a comment above it.
 */
export function composedText(
  { top, entries, process, base, locate }: Composed,
  from: (place: string) => string,
): string {
  const { file } = top;
  const comment = (path: readonly string[]) => {
    const { file: origin, line } = locate(path, 'key');
    return `# ${from(line === undefined ? origin : `${origin}:${line}`)}`;
  };
  const own = (key: 'valid' | 'earlier' | 'examples' | 'waivers') =>
    file[key] === undefined ? {} : { [key]: file[key] };
  const head = stringifyYaml({
    format: file.format,
    id: file.id,
    version: file.version,
    ...(file.languages && { languages: file.languages }),
    title: file.title,
    summary: file.summary,
    ...own('valid'),
    hitPolicy: 'first',
  });
  const parts = sections.flatMap((section) => {
    const list = [...entries[section]];
    if (list.length === 0) return [];
    return [
      `${section}:`,
      ...list.map(([id, entry]) => indented(`${comment([section, id])}\n${stringifyYaml({ [id]: entry })}`)),
    ];
  });
  const headings = Object.entries(process).map(([heading, items]) =>
    indented(`${comment(['process', heading])}\n${stringifyYaml({ [heading]: items })}`),
  );
  const tail = stringifyYaml({
    ...(base.some((one) => one.file.earlier) || file.earlier
      ? { earlier: [top, ...base].flatMap((one) => one.file.earlier ?? []) }
      : {}),
    ...own('examples'),
    ...own('waivers'),
  });
  return [
    head,
    ...parts.map(ended),
    ...(headings.length > 0 ? ['process:\n', ...headings] : []),
    tail === '{}\n' ? '' : tail,
  ]
    .map(ended)
    .join('');
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? line : `  ${line}`))
    .join('\n');
}

function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
