import type { Run, Runs } from '../document.ts';
import { safeAddress, safeText } from '../safe-text.ts';

/** A text as Markdown that shows exactly it: safe, on one line, and with nothing in it that is read as markup. */
export function markdownText(text: string): string {
  return startEscaped(charactersEscaped(safeText(text).trim()));
}

/** Runs as Markdown on one line. */
export function runsText(runs: Runs): string {
  return startEscaped(runs.map(runText).join('').trim());
}

/** Runs as the first line of an entry, where how it stands is what one looks for. */
export function titleText(runs: Runs): string {
  return runsText(runs.map((run) => (run.type === 'state' ? { type: 'strong', text: run.text } : run)));
}

/** Runs as a cell of a table. Code with a bar in it is plain text there: readers differ on where such a cell ends. */
export function cellText(runs: Runs): string {
  const parts = runs.map((run) => {
    return runText(run.type === 'code' && run.text.includes('|') ? { type: 'text', text: run.text } : run);
  });
  return parts.join('').trim() || ' ';
}

function runText(run: Run): string {
  switch (run.type) {
    case 'text':
      return charactersEscaped(safeText(run.text));
    case 'state':
      return charactersEscaped(safeText(run.text));
    case 'strong':
      return emphasised(charactersEscaped(safeText(run.text)));
    case 'code':
      return codeSpan(safeText(run.text));
    case 'link': {
      const text = charactersEscaped(safeText(run.text));
      const address = safeAddress(run.href);
      return address === undefined ? text : `[${text}](<${addressEscaped(address)}>)`;
    }
    case 'cite': {
      const at = run.at === undefined ? '' : `, ${charactersEscaped(safeText(run.at))}`;
      return `\\[${run.number}${at}\\]`;
    }
  }
}

/** Stars mean nothing beside a space, so spaces at the ends go outside them. */
function emphasised(text: string): string {
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/s.exec(text) ?? [];
  return inner === '' ? text : `${before}**${inner}**${after}`;
}

/** Code whose fence is longer than any row of backticks in it. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([row]) => row.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** An address keeps its meaning where a backslash, an entity or a bar would be read as markup. */
function addressEscaped(address: string): string {
  return address.replaceAll('\\', '%5C').replaceAll('|', '%7C').replaceAll('&', '&amp;');
}

/** What CommonMark and its common extensions (tables, mathematics, notes, mentions) would read as markup. */
function charactersEscaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]|~^$@#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/(https?|ftp):(?=\/\/)/gi, '$1\\:')
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}\\.`);
}

/** What is markup only where a line or a list item begins. */
function startEscaped(line: string): string {
  return line.replace(/^(\d{1,9})([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
}
