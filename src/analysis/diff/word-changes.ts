import { presentId } from '../../model/present-id.ts';
import type { QuestionSet } from '../../model/question-set.ts';
import { placedItems } from '../items.ts';
import { type FieldChange, fieldChanges } from './field-changes.ts';
import { withPresentIds } from './joined-sets.ts';
import { movedIds } from './moved.ts';

/** The sections that a set is compared by; `set` is what stands at its top. */
export type ChangedSection =
  | 'set'
  | 'sources'
  | 'parameters'
  | 'questions'
  | 'criteria'
  | 'constraints'
  | 'rules'
  | 'outcomes'
  | 'items'
  | 'examples';

/** A part of a set that was added, taken away, moved or written differently. */
export interface WordChange {
  section: ChangedSection;
  /** The part's id in the new set; of an item, where it stands and its id (`agreement.purpose`). */
  id: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** What a question was called before. */
  earlierId?: string;
  /** Of a part that stands elsewhere in the order: what it stood after, and stands after now (null: first). */
  after?: { before: string | null; now: string | null };
  fields: FieldChange[];
}

interface Part {
  id: string;
}

/** All that was changed in words, in the order in which a set is read. That a question has another id is said once. */
export function wordChanges(before: QuestionSet, after: QuestionSet): WordChange[] {
  const old = withPresentIds(before, after);
  return [
    ...ofTheSet(before, after),
    ...compared('sources', before.sources, after.sources),
    ...compared('parameters', before.parameters, after.parameters),
    ...questionChanges(before, after),
    ...compared('criteria', old.criteria, after.criteria, true),
    ...compared('constraints', old.constraints, after.constraints),
    ...compared('rules', old.rules, after.rules, true),
    ...compared('outcomes', before.outcomes.map(withoutSteps), after.outcomes.map(withoutSteps)),
    ...compared('items', itemsOf(old), itemsOf(after)),
    ...compared('examples', before.examples, after.examples),
  ];
}

function questionChanges(before: QuestionSet, after: QuestionSet): WordChange[] {
  const present = (id: string) => presentId(id, after) ?? id;
  const old = before.questions.map((question) => ({ ...question, id: present(question.id) }));
  const formerly = new Map(before.questions.map(({ id }) => [present(id), id]));
  const changes = compared('questions', old, after.questions, true).map((one): WordChange => {
    const was = one.change === 'added' ? undefined : formerly.get(one.id);
    return was === undefined || was === one.id ? one : { ...one, earlierId: was };
  });
  return [...changes, ...renamedOnly(before, after)];
}

function ofTheSet(before: QuestionSet, after: QuestionSet): WordChange[] {
  const top = ({ version, languages, title, summary, valid, base }: QuestionSet) => {
    return { version, languages, title, summary, valid, base };
  };
  const fields = fieldChanges(top(before), top(after));
  return fields.length === 0 ? [] : [{ section: 'set', id: after.id, change: 'changed', fields }];
}

/** Questions that have another id and nothing else that is new. */
function renamedOnly(before: QuestionSet, after: QuestionSet): WordChange[] {
  return before.questions.flatMap((question): WordChange[] => {
    const id = presentId(question.id, after);
    const now = after.questions.find((one) => one.id === id);
    if (!now || id === undefined || id === question.id) return [];
    if (fieldChanges(question, { ...now, id: question.id }).length > 0) return [];
    return [{ section: 'questions', id, change: 'changed', earlierId: question.id, fields: [] }];
  });
}

function compared(
  section: ChangedSection,
  before: readonly Part[],
  after: readonly Part[],
  ordered = false,
): WordChange[] {
  const old = new Map(before.map((part) => [part.id, part]));
  const now = new Map(after.map((part) => [part.id, part]));
  const changes = after.flatMap((part): WordChange[] => {
    const was = old.get(part.id);
    if (!was) return [{ section, id: part.id, change: 'added', fields: fieldChanges({}, part) }];
    const fields = fieldChanges(was, part);
    return fields.length === 0 ? [] : [{ section, id: part.id, change: 'changed', fields }];
  });
  const removed = before.flatMap((part): WordChange[] =>
    now.has(part.id) ? [] : [{ section, id: part.id, change: 'removed', fields: fieldChanges(part, {}) }],
  );
  return [...changes, ...removed, ...(ordered ? moves(section, before, after) : [])];
}

function moves(section: ChangedSection, before: readonly Part[], after: readonly Part[]): WordChange[] {
  const idsOf = (parts: readonly Part[]) => parts.map(({ id }) => id);
  const standsAfter = (ids: readonly string[], id: string) => ids[ids.indexOf(id) - 1] ?? null;
  const [old, now] = [idsOf(before), idsOf(after)];
  return movedIds(old, now).map((id) => ({
    ...{ section, id, change: 'moved', fields: [] },
    after: { before: standsAfter(old, id), now: standsAfter(now, id) },
  }));
}

/** Next steps are compared as items, beside all others. */
function withoutSteps<T extends { nextSteps: unknown }>({ nextSteps: _, ...outcome }: T) {
  return outcome;
}

function itemsOf(set: QuestionSet): Part[] {
  return placedItems(set).map(({ item, part }) => ({ ...item, id: part.join('.') }));
}
