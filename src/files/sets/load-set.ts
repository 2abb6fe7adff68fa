import type { Condition } from '../../model/condition.ts';
import { byPlace, type Diagnostic, diagnostic, ProblemsFound } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { setFileSchema } from '../../model/set-file.ts';
import { decodeText } from '../decode-text.ts';
import { readForm } from '../read-form.ts';
import { type Path, parseYaml } from '../yaml-text.ts';
import { buildSet } from './build-set.ts';
import { type Composed, compose, type SetText } from './compose.ts';

/** Where question sets are found: file bytes by path, and the path of each known set by id. */
export interface SetFiles {
  /** Paths of known sets, by id (the file name without its ending). */
  known: ReadonlyMap<string, string>;
  /** The bytes of a file; undefined when there is none. */
  read(path: string): Promise<Uint8Array | undefined>;
}

/** A set that was loaded: composed and sound, with its parts' places. */
export interface LoadedSet {
  set: QuestionSet;
  composed: Composed;
  /** Where each condition on one question stands in the composed set. */
  conditionPaths: Pick<WeakMap<Condition, Path>, 'get'>;
}

/**
 * Loads a set by id or by path of its file, with everything that it builds on.
 * @param accepted codes of problems that keep nobody who only reads the set from doing so
 * @throws ProblemsFound with all that is wrong, each with its place
 */
export async function loadSet(
  nameOrPath: string,
  files: SetFiles,
  accepted: readonly string[] = [],
): Promise<LoadedSet> {
  const path = isPath(nameOrPath) ? nameOrPath : files.known.get(nameOrPath);
  if (path === undefined) {
    const allowed = [...files.known.keys()];
    throw new ProblemsFound([
      diagnostic(
        'unknown-set',
        { file: nameOrPath },
        { found: nameOrPath, allowed, suggestion: nearest(nameOrPath, allowed) },
      ),
    ]);
  }
  const chain = await readChain(path, files, isPath(nameOrPath) ? undefined : nameOrPath);
  const { composed, problems } = compose(chain.map(({ text }) => text));
  const built = buildSet(composed);
  const formProblems = chain.flatMap((link) => link.problems);
  // What is missing because its own mistake was already said is not a second mistake.
  const gone = new Set(
    chain.flatMap((link) => link.without.map((part) => String(part[part.length > 1 ? 1 : 0]))),
  );
  const rest = [...problems, ...built.problems].filter(
    ({ data }) => formProblems.length === 0 || !gone.has(String(data.found)),
  );
  const all = [...formProblems, ...rest].filter(({ code }) => !accepted.includes(code));
  if (all.length > 0) throw new ProblemsFound(all.sort(byPlace));
  return { set: built.set, composed, conditionPaths: built.conditionPaths };
}

/** A name with a slash, or with the ending of a YAML file, is a file; anything else is the id of a set. */
export function isPath(nameOrPath: string): boolean {
  return /[\\/]/.test(nameOrPath) || /\.ya?ml$/i.test(nameOrPath);
}

/** One file of a chain: its sound parts, and what was wrong with the rest. */
interface ChainLink {
  text: SetText;
  problems: Diagnostic[];
  without: Path[];
}

/**
 * The file at `path` and all that it builds on, the deepest base first.
 * @param wanted the name that the file is known by, where it was asked for by that
 */
async function readChain(path: string, files: SetFiles, wanted?: string): Promise<ChainLink[]> {
  const chain: ChainLink[] = [];
  const ids: string[] = [];
  let name = wanted;
  for (let at: string | undefined = path; at !== undefined; ) {
    const link = await readSetFile(at, files);
    const { text } = link;
    const { id, base } = text.file;
    // A case keeps the id, and would not find the set by it.
    if (name !== undefined && name !== id)
      link.problems.push(
        diagnostic('set-named-otherwise', text.yaml.locate(['id']), { found: id, set: name }),
      );
    chain.unshift(link);
    ids.push(id);
    if (base === undefined) break;
    const place = text.yaml.locate(['base']);
    if (ids.includes(base))
      throw new ProblemsFound([
        diagnostic('base-circle', place, { found: base, path: [...ids, base].join(' → ') }),
      ]);
    name = base;
    at = files.known.get(base);
    if (at === undefined) {
      const allowed = [...files.known.keys()].filter((known) => known !== id);
      throw new ProblemsFound([
        diagnostic('unknown-set', place, { found: base, allowed, suggestion: nearest(base, allowed) }),
      ]);
    }
  }
  return chain;
}

async function readSetFile(path: string, files: SetFiles): Promise<ChainLink> {
  const bytes = await files.read(path);
  if (!bytes) throw new ProblemsFound([diagnostic('no-such-file', { file: path })]);
  const decoded = decodeText(bytes, path);
  if ('problems' in decoded) throw new ProblemsFound(decoded.problems);
  const yaml = parseYaml(decoded.text, path);
  if ('problems' in yaml) throw new ProblemsFound(yaml.problems);
  const { data, problems, without } = readForm(yaml, yaml.data, setFileSchema);
  if (!data) throw new ProblemsFound(problems.sort(byPlace));
  return { text: { yaml, file: data }, problems, without };
}
