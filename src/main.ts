import { fileURLToPath } from 'node:url';
import type { CommanderError } from 'commander';
import { print } from './commands/print.ts';
import type { ExitCode } from './commands/program.ts';
import { type Context, engineVersion } from './context.ts';
import type { Language } from './model/vocabulary.ts';

/** Runs the command line `argv` (without `node` and the script) and gives the exit code of CONTRACT 6. */
export async function main(argv: readonly string[], context: Context = processContext()): Promise<ExitCode> {
  let language: Language = 'sv';
  let code: ExitCode = 0;
  let answer = '';
  // A reader that has gone (`| head`) is told to whoever writes; unheard, it would end the program.
  for (const stream of [context.stdout, context.stderr]) stream.on('error', () => {});
  try {
    // The one answer that needs no libraries at all: scripts ask for it often.
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      await print(context.stdout, `${engineVersion}\n`);
      return 0;
    }
    const wanted = languageOption(argv) ?? context.env.IOP_LANG;
    // Nothing said is Swedish, and then help needs no more than its own words.
    if (wanted) language = (await import('./commands/settings.ts')).languageOf(wanted);
    const { buildProgram } = await import('./commands/program.ts');
    const program = buildProgram(context, language, {
      answer: (text) => {
        answer += text;
      },
      finish: (ended) => {
        code = ended;
      },
    });
    await program.parseAsync(argv.length === 0 ? ['--help'] : argv, { from: 'user' });
    return code;
  } catch (error) {
    const { explainFailure } = await import('./commands/failures.ts');
    return explainFailure(error as CommanderError | Error, context, language, answer);
  }
}

/** The language on the command line, needed before commander reads it: help and errors are in it too. */
function languageOption(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  return at < 0 ? undefined : argv[at]!.startsWith('--lang=') ? argv[at]!.slice(7) : argv[at + 1];
}

/** The real world: this process's streams, environment, clock and signals. */
function processContext(): Context {
  return {
    // Node only makes it when it is asked for, and most commands do not.
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    shippedSets: fileURLToPath(new URL('../questions', import.meta.url)),
    onSignal: (listener) => {
      const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
    // To all that the shell sees as one job: npm, for one, may have started this program.
    suspend: process.platform === 'win32' ? undefined : () => void process.kill(0, 'SIGTSTP'),
  };
}
