import { mergeSorted } from '../files/merge-sorted.ts';
import { type Diagnostic, diagnostic, ProblemsFound } from '../model/diagnostic.ts';
import type { BatchItem } from './batch-item.ts';
import type { BlobItem, BlobRun } from './blob.ts';
import type { Blob } from './read-blob.ts';
import type { SeenSets } from './seen-sets.ts';

/**
 * The run that blobs are the parts of.
 * @param engine the version of this program: another may understand its own blobs otherwise
 * @throws ProblemsFound for parts that are missing, there twice, or of another run
 */
export function runOf(blobs: readonly Blob[], engine: string): BlobRun {
  const [first] = blobs;
  if (!first) throw new ProblemsFound([diagnostic('missing-value', { file: 'iop' }, { found: '--merge' })]);
  const problems = [
    ...blobs.flatMap((blob) => (blob.head.run.engine === engine ? [] : [foreign(blob, 'engine')])),
    ...blobs.slice(1).flatMap((blob) => differences(first, blob)),
  ];
  if (problems.length > 0) throw new ProblemsFound(problems);
  const incomplete = missingParts(blobs);
  if (incomplete.length > 0) throw new ProblemsFound(incomplete);
  return first.head.run;
}

function foreign({ shown }: Blob, detail: string, other?: Blob): Diagnostic {
  return diagnostic('shard-foreign', { file: shown }, { detail, other: other?.shown });
}

/** What says that a blob is of another run than the first. */
function differences(first: Blob, blob: Blob): Diagnostic[] {
  const { run, shard } = blob.head;
  const { run: firstRun, shard: firstShard } = first.head;
  const found = (detail: string) => [foreign(blob, detail, first)];
  if (shard.of !== firstShard.of) return found('count');
  if (run.asOf !== firstRun.asOf || run.today !== firstRun.today) return found('date');
  if (optionsOf(run) !== optionsOf(firstRun)) return found('options');
  if (JSON.stringify(blob.end.files) !== JSON.stringify(first.end.files)) return found('files');
  if (run.sets !== firstRun.sets) return found('sets');
  const digests = new Map(first.sets.map(({ id, digest }) => [id, digest]));
  const other = blob.sets.some(({ id, digest }) => (digests.get(id) ?? digest) !== digest);
  return other ? found('sets') : [];
}

/** Options that decide what a run finds, as a text to compare. */
function optionsOf({ failOn, update, under, since, allowEmpty, baseline }: BlobRun): string {
  return JSON.stringify([failOn, update, under, since, allowEmpty, baseline]);
}

function missingParts(blobs: readonly Blob[]): Diagnostic[] {
  const { of } = blobs[0]!.head.shard;
  const found = new Map<number, Blob>();
  const problems: Diagnostic[] = [];
  for (const blob of blobs) {
    const { index } = blob.head.shard;
    const other = found.get(index);
    const data = { found: `${index}/${of}`, other: other?.shown };
    if (other) problems.push(diagnostic('shard-twice', { file: blob.shown }, data));
    else found.set(index, blob);
  }
  for (let index = 1; index <= of; index++) {
    if (!found.has(index))
      problems.push(diagnostic('shard-missing', { file: 'iop' }, { found: `${index}/${of}` }));
  }
  return problems;
}

/** What came of the files of all parts, in the order of the whole run. */
export function* mergedItems(blobs: readonly Blob[], seen: SeenSets): Generator<BatchItem> {
  const parts = blobs.map((blob) => itemsOf(blob, seen));
  for (const { item } of mergeSorted(parts, (a, b) => a.place - b.place)) yield item;
}

function* itemsOf(blob: Blob, seen: SeenSets): Generator<BlobItem> {
  for (const line of blob.lines()) {
    if ('set' in line) seen.add(line.digest, line.set);
    else yield line;
  }
}
