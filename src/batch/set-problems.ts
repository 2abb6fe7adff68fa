import { ParameterNotInForce } from '../evaluate/bounds.ts';
import { TableIncomplete } from '../evaluate/decision.ts';
import { DiagramTooLarge } from '../evaluate/diagram.ts';
import { type Diagnostic, diagnostic, type Place, ProblemsFound } from '../model/diagnostic.ts';

/** The diagnostics behind an error that someone can mend in a file; undefined for any other error. */
export function problemsOf(error: unknown, place: Place = { file: 'iop' }): Diagnostic[] | undefined {
  if (error instanceof ProblemsFound) return [...error.diagnostics];
  if (error instanceof ParameterNotInForce) {
    return error.parameters.map(({ id }) =>
      diagnostic('parameter-not-in-force', place, { parameter: id, asOf: error.asOf }),
    );
  }
  if (error instanceof TableIncomplete) return [diagnostic('table-incomplete', place, { set: error.set })];
  if (error instanceof DiagramTooLarge) return [diagnostic('set-too-large', place, { limit: error.limit })];
  return undefined;
}
