import type { Context } from '../context.ts';
import { referenceTo } from '../evaluate/set-reference.ts';
import { sections } from '../files/sets/compose.ts';
import { composedText } from '../files/sets/write-set.ts';
import { jsonText } from '../report/formats/json-text.ts';
import { renderHtml } from '../report/html/render-html.ts';
import { setDocument } from '../report/questions/set-document.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import { safeText } from '../report/safe-text.ts';
import { questionsWords } from '../words/questions.ts';
import { print } from './print.ts';
import type { ExitCode } from './program.ts';
import { namedSet } from './questions-sets.ts';
import { type CommonOptions, oneOf, readSettings, requireLanguage } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
}

/** `iop questions show <set>`: the composed set, each part with the file that it comes from. */
export async function showSet(context: Context, nameOrPath: string, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const format = oneOf('--format', options.format, ['text', 'markdown', 'html', 'json'] as const);
  const { set, composed } = await namedSet(nameOrPath, context, settings);
  const words = questionsWords[settings.language];
  const origin = (path: readonly string[]) => {
    const { file, line } = composed.locate(path, 'key');
    return `${file}:${line}`;
  };
  const document = () => {
    requireLanguage(set, settings.language);
    const asOf = settings.asOf ?? settings.today;
    return setDocument(set, { language: settings.language, asOf, engine: settings.engine });
  };
  const write = {
    markdown: () => renderMarkdown(document()),
    html: () => renderHtml(document()),
    text: () => composedText(composed, (place) => words.from(safeText(place))),
    json: () => {
      const origins = Object.fromEntries(
        sections.map((section) => [
          section,
          Object.fromEntries([...composed.entries[section].keys()].map((id) => [id, origin([section, id])])),
        ]),
      );
      return `${jsonText({ ...set, digest: referenceTo(set).digest, origins }, 2)}\n`;
    },
  };
  await print(context.stdout, write[format]());
  return 0;
}
