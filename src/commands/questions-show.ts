import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { sections } from '../files/sets/compose.ts';
import { composedText } from '../files/sets/write-set.ts';
import { questionsWords } from '../words/questions.ts';
import { print } from './print.ts';
import type { ExitCode } from './program.ts';
import { type CommonOptions, oneOf, readSettings } from './settings.ts';

interface Options extends CommonOptions {
  format: string;
}

/** `iop questions show <set>`: the composed set, each part with the file that it comes from. */
export async function showSet(context: Context, nameOrPath: string, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const format = oneOf('--format', options.format, ['text', 'json'] as const);
  const { set, composed, reference } = await new SetCache(await settings.sets()).get(nameOrPath);
  const words = questionsWords[settings.language];
  const origin = (path: readonly string[]) => {
    const { file, line } = composed.locate(path, 'key');
    return `${file}:${line}`;
  };
  const write = {
    text: () => composedText(composed, words.from),
    json: () => {
      const origins = Object.fromEntries(
        sections.map((section) => [
          section,
          Object.fromEntries([...composed.entries[section].keys()].map((id) => [id, origin([section, id])])),
        ]),
      );
      return `${JSON.stringify({ ...set, digest: reference.digest, origins }, null, 2)}\n`;
    },
  };
  await print(context.stdout, write[format]());
  return 0;
}
