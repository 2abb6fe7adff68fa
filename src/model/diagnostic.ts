/** A place in a file: path as given by the user, line and column from 1. */
export interface Place {
  file: string;
  line?: number | undefined;
  column?: number | undefined;
}

export type Level = 'error' | 'warning' | 'note';

/** What a message says besides its place: names, values, lists. Words are added from a catalogue. */
export type DiagnosticData = Readonly<Record<string, string | number | readonly string[] | undefined>>;

/** Something to tell the user about an input. `code` is stable; the catalogues hold a sentence for each. */
export interface Diagnostic extends Place {
  level: Level;
  code: string;
  data: DiagnosticData;
}

/** A diagnostic at a place. */
export function diagnostic(
  code: string,
  place: Place,
  data: DiagnosticData = {},
  level: Level = 'error',
): Diagnostic {
  return { file: place.file, line: place.line, column: place.column, level, code, data };
}

/** Thrown for problems that leave nothing to go on with; the command prints each as one line and exits 2. */
export class ProblemsFound extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(
      diagnostics.map((one) => `${one.file}:${one.line ?? ''}:${one.column ?? ''} ${one.code}`).join('; '),
    );
    this.name = 'ProblemsFound';
    this.diagnostics = diagnostics;
  }
}

/** Order by file, line, column and code; by code units, so that no locale matters. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

/** Order of two texts by code units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
