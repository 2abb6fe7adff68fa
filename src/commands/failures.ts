import type { CommanderError } from 'commander';
import { problemsOf } from '../batch/set-problems.ts';
import type { Context } from '../context.ts';
import { type Diagnostic, diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/vocabulary.ts';
import { OutputClosed, print, printDiagnostics, tell } from './print.ts';
import type { ExitCode } from './program.ts';

/**
 * Says what went wrong: one line a problem for what a user can mend, the whole stack for a fault of ours.
 * @param answer help or the version, where that was asked for
 */
export async function explainFailure(
  error: unknown,
  context: Context,
  language: Language,
  answer = '',
): Promise<ExitCode> {
  if (error instanceof OutputClosed) return 0;
  if (isCommanderError(error)) {
    // Help and version are answers, not failures.
    if (error.exitCode === 0) return answered(answer, context, language);
    // A group of commands without one: commander has shown the group's help.
    if (error.code === 'commander.help') return 2;
    await printDiagnostics(context, [usageProblem(error)], language);
    return 2;
  }
  const problems = problemsOf(error);
  if (problems) {
    await printDiagnostics(context, problems, language);
    return 2;
  }
  await printDiagnostics(
    context,
    [diagnostic('unexpected', { file: 'iop' }, { detail: String(error) })],
    language,
  );
  await tell(context, `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (error instanceof Error && error.cause !== undefined) await tell(context, `${String(error.cause)}\n`);
  return 2;
}

async function answered(answer: string, context: Context, language: Language): Promise<ExitCode> {
  try {
    await print(context.stdout, answer);
    return 0;
  } catch (error) {
    return explainFailure(error, context, language);
  }
}

function isCommanderError(error: unknown): error is CommanderError {
  return (
    error instanceof Error &&
    'exitCode' in error &&
    'code' in error &&
    String(error.code).startsWith('commander.')
  );
}

const usageCodes: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.optionMissingArgument': 'missing-value',
  'commander.excessArguments': 'too-many-arguments',
};

/** Commander says it in English only; names and suggestion are taken out of its sentence. */
function usageProblem(error: CommanderError): Diagnostic {
  const found = /'([^']+)'/.exec(error.message)?.[1];
  const suggestion = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(error.message)?.[1];
  const code = usageCodes[error.code];
  if (code === undefined) return diagnostic('unexpected', { file: 'iop' }, { detail: error.message });
  return diagnostic(code, { file: 'iop' }, { found, suggestion });
}
