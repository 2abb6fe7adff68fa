import { readCases } from '../batch/read-cases.ts';
import { registerRow } from '../batch/register-row.ts';
import type { Context } from '../context.ts';
import { type RegisterRow, waitingOptions } from '../model/register.ts';
import { textIn } from '../model/text.ts';
import { jsonText } from '../report/formats/json-text.ts';
import { registerCsv } from '../report/register/csv.ts';
import { registerDocument, sortedRegister } from '../report/register/register-document.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { renderText } from '../report/render-text.ts';
import { mustBeOutcomes } from './known-outcomes.ts';
import { mustNamePaths, noCases } from './no-cases.ts';
import { print, printDiagnostics } from './print.ts';
import type { ExitCode } from './program.ts';
import { reportLook } from './report-look.ts';
import { type CommonOptions, mustBeDate, oneOf, readSettings } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
  outcome?: string[];
  waitingFor?: string[];
  endsBefore?: string;
  allowEmpty?: boolean;
}

/** `iop list <path>…`: the register of cases. */
export async function list(context: Context, paths: string[], options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const { language } = settings;
  const format = oneOf('--format', options.format, ['text', 'json', 'csv', 'markdown'] as const);
  const waiting = options.waitingFor?.map((one) => oneOf('--waiting-for', one, waitingOptions));
  const { endsBefore } = options;
  if (endsBefore !== undefined) mustBeDate('--ends-before', endsBefore);
  mustNamePaths(paths);

  const names = new Map<string, string>();
  const known = new Set<string>();
  const rows: RegisterRow[] = [];
  let broken = false;
  for await (const read of readCases(paths, context, settings)) {
    if ('problems' in read) {
      await printDiagnostics(context, read.problems, language);
      broken ||= read.problems.some(({ level }) => level === 'error');
      continue;
    }
    const row = registerRow(read);
    const { outcomes } = read.ready.set;
    for (const { id } of outcomes) known.add(id);
    const outcome = outcomes.find(({ id }) => id === row.outcome);
    if (outcome?.name[language] !== undefined) names.set(row.file, textIn(outcome.name, language));
    rows.push(row);
  }
  if (rows.length === 0 && !broken && !options.allowEmpty) {
    await printDiagnostics(context, [noCases(paths)], language);
    broken = true;
  }
  await mustBeOutcomes(options.outcome ?? [], known, settings.sets);
  const wanted = (row: RegisterRow) =>
    (options.outcome === undefined || (row.outcome !== null && options.outcome.includes(row.outcome))) &&
    (waiting === undefined || waiting.some((one) => row.waitingFor.includes(one))) &&
    (endsBefore === undefined || (row.to !== null && row.to < endsBefore));
  const shown = sortedRegister(rows.filter(wanted), language);
  const document = () => registerDocument(shown, language, settings.engine, ({ file }) => names.get(file));
  const write = {
    json: () => `${jsonText(shown, 2)}\n`,
    csv: () => registerCsv(shown, language),
    markdown: () => renderMarkdown(document()),
    text: () => renderText(document(), reportLook(context, settings)),
  };
  await print(context.stdout, write[format]());
  return broken ? 2 : 0;
}
