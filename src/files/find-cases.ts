import { statSync } from 'node:fs';
import path from 'node:path';
import { compareText, type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import { matchGlob } from './match-glob.ts';
import { mergeSorted } from './merge-sorted.ts';
import { shownPath } from './shown-path.ts';
import { walkFolder } from './walk-folder.ts';

/** A file to read as a case. */
export interface CaseSource {
  /** As shown: relative to the working folder with `/`, or `-` for standard input. */
  file: string;
  /** Named by the user itself, so it must be a case; YAML found in a folder may be something else. */
  named: boolean;
}

/** A file to read, or why what is there could not be looked through. */
export type FoundSource = CaseSource | { problems: Diagnostic[] };

/** The files behind some paths. */
export interface FoundCases {
  /** Each once, by path. They are looked for as they are asked for: no list of them all is made. */
  sources: Iterable<FoundSource>;
  /** Paths behind which there is nothing. */
  problems: Diagnostic[];
}

/**
 * The files behind paths, folders, globs and `-`. A folder means all `*.yaml` and `*.yml` below it without hidden ones and
 * `node_modules` (CONTRACT 5).
 * @param allowEmpty a glob need not match anything
 */
export async function findCases(
  paths: readonly string[],
  cwd: string,
  allowEmpty = false,
): Promise<FoundCases> {
  const named: string[] = [];
  const streams: Iterable<FoundSource>[] = [];
  const problems: Diagnostic[] = [];
  for (const one of paths) {
    if (one === '-') {
      named.push('-');
      continue;
    }
    const absolute = path.resolve(cwd, one);
    const status = statusOf(absolute);
    if (status?.isDirectory()) streams.push(sourcesBelow(absolute, shownPath(absolute, cwd)));
    else if (status) named.push(shownPath(absolute, cwd));
    else {
      const matched = await matchGlob(one, cwd);
      if (!matched) problems.push(diagnostic('no-such-file', { file: shownPath(absolute, cwd) }));
      else if (matched.length === 0 && !allowEmpty)
        problems.push(diagnostic('nothing-matched', { file: one }, { pattern: one }));
      else streams.push(matched.map((file) => ({ file, named: false })));
    }
  }
  // In one folder each is once.
  if (named.length === 0 && streams.length === 1) return { sources: streams[0]!, problems };
  streams.push(named.sort(compareText).map((file) => ({ file, named: true })));
  return { sources: eachOnce(mergeSorted(streams, bySource)), problems };
}

/** What is there; undefined where there is nothing. What cannot even be looked at is told when it is read. */
function statusOf(file: string): { isDirectory(): boolean } | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return { isDirectory: () => false };
  }
}

function* sourcesBelow(folder: string, shown: string): Generator<FoundSource> {
  for (const file of walkFolder(folder, shown))
    yield typeof file === 'string' ? { file, named: false } : file;
}

function bySource(a: FoundSource, b: FoundSource): number {
  return compareText(fileOf(a), fileOf(b));
}

function fileOf(source: FoundSource): string {
  // A folder that cannot be read stands where its files would.
  return 'file' in source ? source.file : `${source.problems[0]?.file ?? ''}/`;
}

/** A file that is named and in a folder too is one file, and it is named. */
function* eachOnce(sources: Iterable<FoundSource>): Generator<FoundSource> {
  let last: FoundSource | undefined;
  for (const source of sources) {
    const again = last && 'file' in last && 'file' in source && last.file === source.file;
    if (again) last = { file: (source as CaseSource).file, named: isNamed(last!) || isNamed(source) };
    else {
      if (last) yield last;
      last = source;
    }
  }
  if (last) yield last;
}

function isNamed(source: FoundSource): boolean {
  return 'named' in source && source.named;
}
