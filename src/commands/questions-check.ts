import { checkSet } from '../analysis/check.ts';
import { dependsOnDate } from '../analysis/dates.ts';
import type { Context } from '../context.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeInto } from '../files/write-into.ts';
import type { Condition } from '../model/condition.ts';
import { paintFor } from '../report/paint.ts';
import { checkGithub, checkGitlab, checkSarif } from '../report/questions/check-annotations.ts';
import { checkJson } from '../report/questions/check-json.ts';
import { checkText } from '../report/questions/check-text.ts';
import { anyAttention, type CheckedSet } from '../report/questions/checked-set.ts';
import { witnessFiles } from '../report/questions/witness-files.ts';
import { analysisWords } from '../words/analysis.ts';
import { print, printDiagnostics, tell } from './print.ts';
import type { ExitCode } from './program.ts';
import { namesOrAll, tryNamedSet } from './questions-sets.ts';
import { type CommonOptions, oneOf, readSettings } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
  writeCases?: string;
}

/** Problems that keep a set from being used and not from being checked: there are findings of the same name. */
const saidAsFindings = ['parameter-overlap'];

/** `iop questions check [set|file]…`: what can be proved of whole sets; exits 1 when something is to be attended to. */
export async function checkSets(context: Context, names: string[], options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const format = oneOf('--format', options.format, ['text', 'json', 'sarif', 'github', 'gitlab'] as const);
  const asOf = settings.asOf ?? settings.today;
  const checked: CheckedSet[] = [];
  for (const name of await namesOrAll(names, settings)) {
    const loaded = await tryNamedSet(name, context, settings, saidAsFindings);
    if ('problems' in loaded) {
      await printDiagnostics(context, loaded.problems, settings.language);
      checked.push({ id: name, findings: [], problems: loaded.problems });
      continue;
    }
    const { set, composed, conditionPaths } = loaded;
    const inheritedWaivers = composed.base.flatMap(({ file }) => file.waivers ?? []);
    const pathOf = (condition: Condition) => conditionPaths.get(condition);
    const findings = checkSet(set, { asOf, inheritedWaivers, pathOf }).map((finding) => ({
      finding,
      place: composed.locate(finding.part, finding.at),
    }));
    checked.push({ id: set.id, version: set.version, dated: dependsOnDate(set), findings, problems: [] });
  }
  const shared = { language: settings.language, asOf, engine: settings.engine };
  const write = {
    // What is only good to know has lines of its own when one set is looked at; over many it would hide the rest.
    text: () =>
      checkText(
        checked,
        { ...shared, least: names.length === 1 ? 'information' : 'warning' },
        paintFor(settings),
      ),
    json: () => checkJson(checked, shared),
    sarif: () => checkSarif(checked, shared),
    github: () => checkGithub(checked, shared),
    gitlab: () => checkGitlab(checked, shared),
  };
  await print(context.stdout, write[format]());
  if (options.writeCases !== undefined) {
    const files = witnessFiles(checked, settings.language);
    await writeInto(options.writeCases, files, context.cwd);
    const folder = shownPath(options.writeCases, context.cwd);
    await tell(context, `${analysisWords[settings.language].check.written(files.length, folder)}\n`);
  }
  return anyAttention(checked) ? 1 : 0;
}
