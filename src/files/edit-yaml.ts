import { detachChanged, rescueAnchors } from './edit/detach-anchor.ts';
import { EditError } from './edit/edit-error.ts';
import { insertEntries } from './edit/insert-entries.ts';
import { overlap, type Splice, spliced } from './edit/lines.ts';
import { planOf, type Step } from './edit/plan.ts';
import { hasOwnLines, removeEntry } from './edit/remove-entry.ts';
import { replaceValue } from './edit/replace-value.ts';
import { readSource, type Source } from './edit/source.ts';
import { applied, type PathPart, sameTree, type TreeEdit, treeOf } from './edit/tree.ts';

export { EditError, type EditErrorCode } from './edit/edit-error.ts';

/**
 * One change of a YAML file's data. Path parts are keys and, in sequences, indexes from 0.
 * - `value`: plain JSON data that is to stand there; missing parents are made.
 * - `append`: plain JSON data for the end of the sequence there; a missing one is made.
 * - `remove`: the pair or item there goes; none there is fine.
 * - `rename`: the pair there gets another key, and keeps its place, its value and their comments; none there is fine.
 */
export type YamlEdit = { path: PathPart[] } & (
  | { value: unknown }
  | { append: unknown }
  | { remove: true }
  | { rename: string }
);

const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Changes values in the text of a YAML file and leaves every other byte as it is: comments, blank lines,
 * order, indentation, quoting, line endings, byte order mark, anchors. (`yaml`'s own document writer keeps
 * comments but reformats; so this one splices text at the places that `yaml` reports.) What comes out is read
 * again and compared with what was asked for.
 * @param text one YAML document
 * @param edits made in this order
 * @returns the new text; the same string if the data is already as wanted
 * @throws EditError if the text is not one sound document, a path leads nowhere, a value is not JSON data, or
 *   the result cannot be made exactly
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  const mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  let source = readSource(text.slice(mark.length));
  for (const edit of edits) source = edited(source, treeEdit(edit));
  return mark + source.text;
}

function treeEdit(edit: YamlEdit): TreeEdit {
  const { path } = edit;
  if ('remove' in edit) return { path, remove: true };
  if ('rename' in edit) return { path, rename: edit.rename };
  return 'append' in edit ? { path, append: treeOf(edit.append) } : { path, value: treeOf(edit.value) };
}

/** Makes one edit in as many rounds as it needs, each on the text that the one before left. */
function edited(source: Source, edit: TreeEdit): Source {
  const wanted = applied(source.data, edit);
  let now = source;
  for (let last = false; !last; ) {
    const round = nextRound(now, edit);
    const text = spliced(now.text, round.splices);
    last = round.last || text === now.text;
    if (text !== now.text) now = readAgain(text);
  }
  if (!sameTree(now.data, wanted)) {
    throw new EditError('unfaithful', `the edit at ${JSON.stringify(edit.path)} would change other data`);
  }
  return now;
}

function readAgain(text: string): Source {
  try {
    return readSource(text);
  } catch (cause) {
    throw new EditError('unfaithful', `the edited text does not read: ${(cause as Error).message}`, {
      cause,
    });
  }
}

/**
 * The changes that can be made on this reading of the text. Where aliases are about, steps come one by one,
 * for each may have to move an anchor first. Else all that do not get in each other's way come at once
 * (reading again is what takes time); a removal that shares its line with others comes alone.
 */
function nextRound(source: Source, edit: TreeEdit): { splices: Splice[]; last: boolean } {
  const steps = planOf(source, edit);
  const aliases = source.anchors.some((anchor) => anchor.aliases.length > 0);
  const first = steps[0];
  if (!first) return { splices: [], last: true };
  const detached = aliases ? detachChanged(source, first) : null;
  if (detached) return { splices: detached, last: false };
  if (aliases) {
    const splices = [...rescueAnchors(source, first), ...splicesOf(source, first)];
    return { splices, last: steps.length === 1 };
  }
  const together: Splice[] = [];
  let made = 0;
  for (const step of steps) {
    const splices = splicesOf(source, step);
    const alone = step.do === 'remove' && !hasOwnLines(source.text, step.place, step.entry);
    if (made > 0 && (alone || splices.some((one) => together.some((other) => overlap(one, other))))) continue;
    together.push(...splices);
    made += 1;
    if (alone) break;
  }
  return { splices: together, last: made === steps.length };
}

function splicesOf(source: Source, step: Step): Splice[] {
  if (step.do === 'replace') return replaceValue(source, step.place, step.value);
  if (step.do === 'insert') return insertEntries(source, step.place, step.additions);
  return removeEntry(source, step.place, step.entry);
}
