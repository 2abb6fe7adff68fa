import { safeText } from '../safe-text.ts';
import { type Annotation, shownLevel } from './annotation.ts';
import { logPath } from './log-commands.ts';
import { visibleText } from './visible-text.ts';

/**
 * A logging command that makes Azure Pipelines list the finding; one line, without its line break. Azure lists
 * errors and warnings only: a note is a plain line of the log.
 */
export function azureCommand(annotation: Annotation): string {
  const { rule, file, line, column, message } = annotation;
  const level = shownLevel(annotation);
  if (level === 'note') {
    const place = [logPath(file) || 'iop', line, line === undefined ? undefined : column];
    return `${place.filter((part) => part !== undefined).join(':')}: ${safeText(message)}`;
  }
  const named = file !== '' && file !== '-';
  const properties = [
    ['type', level],
    ...(named ? [['sourcepath', file]] : []),
    ...(named && line !== undefined ? [['linenumber', String(line)]] : []),
    ...(named && line !== undefined && column !== undefined ? [['columnnumber', String(column)]] : []),
    ['code', rule],
  ].map(([name, value]) => `${name}=${property(value!)};`);
  return `##vso[task.logissue ${properties.join('')}]${data(message)}`;
}

// As Microsoft's task library writes them: `%AZP25`, since `%25` is common in addresses and is left as it is.
function data(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(visibleText(text)).replaceAll(']', '%5D').replaceAll(';', '%3B');
}
