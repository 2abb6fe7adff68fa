import type { Context } from '../context.ts';
import { diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import { flowChart } from '../report/questions/flow-chart.ts';
import { flowDot } from '../report/questions/flow-dot.ts';
import { flowMermaid } from '../report/questions/flow-mermaid.ts';
import { flowSvg } from '../report/questions/flow-svg.ts';
import { evaluateOne } from './explain.ts';
import { print } from './print.ts';
import type { ExitCode } from './program.ts';
import { namedSet } from './questions-sets.ts';
import { type CommonOptions, oneOf, readSettings, requireLanguage } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
  case?: string;
}

/** `iop questions graph <set>`: the flow of a set as people draw it, perhaps with the path of one case in it. */
export async function drawSetFlow(context: Context, name: string, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const { language } = settings;
  const format = oneOf('--format', options.format, ['mermaid', 'dot', 'svg'] as const);
  const { set } = await namedSet(name, context, settings);
  requireLanguage(set, language);
  const evaluated =
    options.case === undefined ? undefined : await evaluateOne(context, options.case, settings);
  if (evaluated && evaluated.ready.set.id !== set.id) {
    const place = evaluated.text.yaml.locate(['questionSet']);
    throw new ProblemsFound([
      diagnostic('case-of-other-set', place, { found: set.id, set: evaluated.ready.set.id }),
    ]);
  }
  const asOf = evaluated?.result.asOf ?? settings.asOf ?? settings.today;
  const chart = flowChart(set, {
    language,
    asOf,
    ...(evaluated && {
      path: { title: evaluated.result.title ?? evaluated.result.id, verdict: evaluated.result },
    }),
  });
  const draw = { mermaid: flowMermaid, dot: flowDot, svg: flowSvg }[format];
  await print(context.stdout, draw(chart));
  return 0;
}
