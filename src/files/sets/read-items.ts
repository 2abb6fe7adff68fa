import type { Item, Outcome, Process } from '../../model/question-set.ts';
import type { SetFile } from '../../model/set-file.ts';
import { isYes } from '../../model/yes-no.ts';
import type { Path } from '../yaml-text.ts';
import { type ConditionContext, readCondition } from './read-condition.ts';
import type { SetReading, Written } from './set-reading.ts';

type WrittenItems = NonNullable<SetFile['agreement']>;

/** Reads one outcome with its next steps. */
export function readOutcome(
  id: string,
  raw: Written<'outcomes'>,
  path: Path,
  reading: SetReading,
  context: ConditionContext,
): Outcome {
  const maybe = raw.partnership === 'maybe' || raw.partnership === 'kanske';
  return {
    id,
    name: reading.text(raw.name, [...path, 'name']),
    summary: reading.text(raw.summary, [...path, 'summary']),
    partnership: maybe ? 'maybe' : isYes(raw.partnership, false) ? 'yes' : 'no',
    nextSteps: readItems(raw.nextSteps, [...path, 'nextSteps'], reading, context),
    source: reading.sources(raw.source, path),
  };
}

/** Reads who handles, reviews and decides, and whom to contact. */
export function readProcess(reading: SetReading, context: ConditionContext): Process {
  const heading = (name: keyof Process) =>
    readItems(
      reading.composed.process[name] as WrittenItems | undefined,
      ['process', name],
      reading,
      context,
    );
  return {
    handles: heading('handles'),
    reviews: heading('reviews'),
    decides: heading('decides'),
    contact: heading('contact'),
  };
}

/** Reads a text that may hold under a condition only. */
export function readItem(
  id: string,
  raw: Written<'agreement'>,
  path: Path,
  reading: SetReading,
  context: ConditionContext,
): Item {
  return {
    id,
    text: reading.text(raw.text, [...path, 'text']),
    ...(raw.when && { when: readCondition(raw.when, [...path, 'when'], context) }),
    source: reading.sources(raw.source, path),
  };
}

function readItems(
  raw: WrittenItems | undefined,
  path: Path,
  reading: SetReading,
  context: ConditionContext,
): Item[] {
  return Object.entries(raw ?? {}).map(([id, item]) => readItem(id, item, [...path, id], reading, context));
}
