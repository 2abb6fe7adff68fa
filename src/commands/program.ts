import { Command, Help, Option } from 'commander';
import { type Context, engineVersion } from '../context.ts';
import type { Language } from '../model/vocabulary.ts';
import { evaluateFormatNames } from '../report/batch/format-names.ts';
import { type CommandWords, commandWords } from '../words/commands.ts';
import type { CommonOptions } from './settings.ts';

/** How a command ends; CONTRACT 6. */
export type ExitCode = 0 | 1 | 2 | 130;

/** What comes of a command line. */
export interface Ends {
  /** Help or the version, for standard output. */
  answer(text: string): void;
  /** A command has ended. */
  finish(code: ExitCode): void;
}

/** The command line: names, options and help. What a command does is loaded when it runs. */
export function buildProgram(context: Context, language: Language, { answer, finish }: Ends): Command {
  const words = commandWords[language];
  const program = new Command('iop');
  configure(program, words, context, answer);
  withCommon(program, words);
  program.description(words.program).version(engineVersion, '-V, --version', words.version);
  program.addHelpText('after', `\n${words.footer}`);
  const add = (
    parent: Command,
    name: string,
    text: { summary: string; description?: string; examples: string[] },
  ) => {
    const command = parent
      .command(name)
      .summary(text.summary)
      .description(text.description ?? text.summary);
    configure(command, words, context, answer);
    command.addHelpText(
      'after',
      `\n${words.examples}\n${text.examples.map((line) => `  ${line}`).join('\n')}`,
    );
    return withCommon(command, words);
  };
  // biome-ignore lint/suspicious/noExplicitAny: commander hands arguments over untyped; each command types its own.
  const runs = (load: () => Promise<(context: Context, ...given: any[]) => Promise<ExitCode>>) => {
    return async (...given: unknown[]) => {
      const command = given.at(-1) as Command;
      const run = await load();
      finish(await run(context, ...given.slice(0, -2), { ...command.opts(), ...commonOptions(command) }));
    };
  };

  add(program, 'screen', words.screen)
    .argument('[case]', words.screen.case)
    .option('--set <id>', words.screen.set)
    .option('--as <respondent>', words.screen.as, 'officer')
    .option('--all', words.screen.all)
    .option('--answers <file>', words.screen.answers)
    .option('--out <path>', words.screen.out)
    .addOption(repeatable('--report <format>', words.screen.report))
    .option('--title <text>', words.screen.title)
    .option('--reference <text>', words.screen.reference)
    .addOption(repeatable('--public <name...>', words.screen.public))
    .addOption(repeatable('--association <name...>', words.screen.association))
    .action(runs(async () => (await import('./screen.ts')).screen));

  add(program, 'evaluate', words.evaluate)
    .argument('[path...]', words.evaluate.path)
    .addOption(repeatable('--format <format>', `${words.evaluate.format} ${evaluateFormatNames.join(', ')}`))
    .option('--update', words.evaluate.update)
    .option('--dry-run', words.evaluate.dryRun)
    .option('--set <set>', words.evaluate.set)
    .addOption(
      repeatable(
        '--fail-on <condition>',
        `${words.evaluate.failOn} changed, open, contradictory, disputed, not-iop, never`,
      ),
    )
    .option('--allow-empty', words.evaluate.allowEmpty)
    .option('--jobs <n>', words.evaluate.jobs)
    .option('--cache [file]', words.evaluate.cache)
    .option('--baseline <file>', words.evaluate.baseline)
    .option('--write-baseline <file>', words.evaluate.writeBaseline)
    .option('--changed-since <revision>', words.evaluate.changedSince)
    .option('--shard <i/n>', words.evaluate.shard)
    .addOption(repeatable('--merge <blob...>', words.evaluate.merge))
    .action(runs(async () => (await import('./evaluate.ts')).evaluateCases));

  add(program, 'explain', words.explain)
    .argument('<case>', words.explain.case)
    .option('--format <format>', `${words.explain.format} text, markdown, html, docx, json`, 'text')
    .action(runs(async () => (await import('./explain.ts')).explain));

  add(program, 'merge', words.merge)
    .argument('<case>', words.merge.first)
    .argument('<case>', words.merge.second)
    .option('--out <file>', words.merge.out)
    .option('--same-case', words.merge.sameCase)
    .action(runs(async () => (await import('./merge.ts')).merge));

  add(program, 'list', words.list)
    .argument('<path...>', words.list.path)
    .option('--format <format>', `${words.list.format} text, json, csv, markdown`, 'text')
    .addOption(repeatable('--outcome <id>', words.list.outcome))
    .addOption(
      repeatable('--waiting-for <who>', `${words.list.waitingFor} association, officer, legal, decision`),
    )
    .option('--ends-before <date>', words.list.endsBefore)
    .option('--allow-empty', words.evaluate.allowEmpty)
    .action(runs(async () => (await import('./list.ts')).list));

  const questions = add(program, 'questions', {
    ...words.questions,
    examples: words.questions.list.examples,
  });
  add(questions, 'list', words.questions.list)
    .option('--format <format>', `${words.questions.list.format} text, json`, 'text')
    .action(runs(async () => (await import('./questions-list.ts')).listSets));
  add(questions, 'show', words.questions.show)
    .argument('<set>', words.questions.show.set)
    .option('--format <format>', `${words.questions.show.format} text, markdown, html, json`, 'text')
    .action(runs(async () => (await import('./questions-show.ts')).showSet));

  add(questions, 'check', words.questions.check)
    .argument('[set...]', words.questions.check.set)
    .option('--format <format>', `${words.questions.check.format} text, json, sarif, github, gitlab`, 'text')
    .option('--write-cases <folder>', words.questions.check.writeCases)
    .action(runs(async () => (await import('./questions-check.ts')).checkSets));
  add(questions, 'test', words.questions.test)
    .argument('[set...]', words.questions.test.set)
    .option('--format <format>', `${words.questions.test.format} text, json`, 'text')
    .addOption(repeatable('--cases <path>', words.questions.test.cases))
    .option('--min-coverage <percent>', words.questions.test.minCoverage)
    .option('--mutate', words.questions.test.mutate)
    .option('--suggest', words.questions.test.suggest)
    .action(runs(async () => (await import('./questions-test.ts')).testSets));
  add(questions, 'diff', words.questions.diff)
    .argument('<before>', words.questions.diff.before)
    .argument('<after>', words.questions.diff.after)
    .option('--format <format>', `${words.questions.diff.format} text, markdown, json`, 'text')
    .addOption(repeatable('--cases <path>', words.questions.diff.cases))
    .action(runs(async () => (await import('./questions-diff.ts')).diffQuestionSets));
  add(questions, 'graph', words.questions.graph)
    .argument('<set>', words.questions.graph.set)
    .option('--format <format>', `${words.questions.graph.format} mermaid, dot, svg`, 'mermaid')
    .option('--case <file>', words.questions.graph.case)
    .action(runs(async () => (await import('./questions-graph.ts')).drawSetFlow));
  add(questions, 'new', words.questions.new)
    .option('--out <file>', words.questions.new.out)
    .action(runs(async () => (await import('./questions-new.ts')).newQuestionSet));

  add(program, 'schema', words.schema)
    .argument('<what>', `${words.schema.what} case, questions, evaluation`)
    .action(runs(async () => (await import('./schema.ts')).schema));
  return program;
}

/** An option that may be given several times, or once with values separated by nothing: each is one value. */
function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}

function withCommon(command: Command, words: CommandWords): Command {
  const { common } = words;
  return command
    .addOption(new Option('--lang <language>', common.lang))
    .addOption(repeatable('--questions <folder>', common.questions))
    .addOption(new Option('--as-of <date>', common.asOf))
    .addOption(new Option('--plain', common.plain))
    .addOption(new Option('--no-color', common.noColor));
}

/** The common options of a command, also those that stand before its name: the nearest one counts, folders add up. */
function commonOptions(command: Command): CommonOptions {
  const { lang, asOf, plain, color, questions } = command.opts<CommonOptions>();
  const outer = command.parent ? commonOptions(command.parent) : {};
  const folders = [...(outer.questions ?? []), ...(questions ?? [])];
  return {
    ...outer,
    ...(lang !== undefined && { lang }),
    ...(asOf !== undefined && { asOf }),
    ...(plain && { plain }),
    ...(color === false && { color }),
    ...(folders.length > 0 && { questions: folders }),
  };
}

/** Commander's own words, in the user's language; its errors become exceptions, worded by the catalogue. */
function configure(
  command: Command,
  words: CommandWords,
  { stdout, stderr }: Context,
  answer: Ends['answer'],
): void {
  command
    .exitOverride()
    // Else a group would take the options of its commands.
    .enablePositionalOptions()
    .helpOption('-h, --help', words.help)
    .helpCommand(false)
    .allowExcessArguments(false)
    .configureOutput({
      writeOut: answer,
      writeErr: (text) => stderr.write(text),
      outputError: () => {},
      getOutHelpWidth: () => stdout.columns ?? 80,
      getErrHelpWidth: () => stderr.columns ?? 80,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => words.headings[title] ?? title,
      optionDescription: (option) => {
        const shown =
          option.defaultValue === undefined || option.negate
            ? ''
            : ` (${words.default}: ${option.defaultValue})`;
        return `${option.description}${shown}`;
      },
      subcommandTerm: (sub) =>
        `${sub.name()} ${sub.registeredArguments.map((argument) => termOf(argument)).join(' ')}`.trim(),
      commandUsage: (cmd) =>
        new Help()
          .commandUsage(cmd)
          .replace('[options]', words.usage.options)
          .replace('[command]', words.usage.command),
    });
}

function termOf(argument: { name(): string; required: boolean; variadic: boolean }): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}
