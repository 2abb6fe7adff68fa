import { type Annotation, shownLevel } from './annotation.ts';
import { visibleText } from './visible-text.ts';

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** A workflow command that makes GitHub show the finding beside its line; one line, without its line break. */
export function githubAnnotation(annotation: Annotation): string {
  const { file, line, column, title, message } = annotation;
  const named = file !== '' && file !== '-';
  const properties = [
    ...(named ? [['file', file] as const] : []),
    ...(named && line !== undefined ? [['line', String(line)] as const] : []),
    ...(named && line !== undefined && column !== undefined ? [['col', String(column)] as const] : []),
    ['title', title] as const,
  ].map(([name, value]) => `${name}=${property(value)}`);
  return `::${commands[shownLevel(annotation)]} ${properties.join(',')}::${data(message)}`;
}

// As `@actions/core` writes them and the runner reads them back.
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(visibleText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
