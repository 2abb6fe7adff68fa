import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { QuestionSet } from '../../model/question-set.ts';
import type { SetFiles } from './load-set.ts';

/*
 * 2026-11-22, chosen: the shipped sets are composed and checked when the program is built, since reading and checking
 * their YAML took half of the time to an interview's first question. The YAML stays what counts: a packed set stands in
 * for it only while every file it was made of has the same bytes. Rejected: time stamps (an installation has none that
 * mean anything), packing what the user keeps (a cache that must be written, locked and cleaned).
 */

/** A set as `loadSet` builds it, and the files that it was made of. */
export interface PackedSet {
  set: QuestionSet;
  /** The order of its questions in which its diagram is smallest, as places in asking order: to look for it takes longer than the diagram. */
  order: number[];
  /** Digest of the composed set (CONTRACT 4). */
  digest: string;
  /** SHA-256 in hexadecimal of each source file, by the id under which the set is known. */
  sources: Readonly<Record<string, string>>;
}

/** Where the built program has its packed sets; undefined where it runs from its sources. */
const builtSets =
  typeof __IOP_VERSION__ === 'string' ? new URL('./sets/', import.meta.url) : /* from sources */ undefined;

declare const __IOP_VERSION__: string | undefined;

/** The text of a packed set's file: its own SHA-256 on the first line, so that damage is noticed. */
export function packedText(packed: PackedSet): string {
  const body = JSON.stringify(packed);
  return `{"sha256":"${sha256(body)}","packed":\n${body}\n}\n`;
}

/**
 * The shipped set with this id, packed; undefined when there is none, or when its sources are not, byte for byte, those
 * it was made of: then the YAML must be read, and says itself what is wrong with it.
 * @throws Error when the packed file is damaged, and whatever reading a source throws
 */
export async function packedSet(
  id: string,
  files: SetFiles,
  folder: URL | undefined = builtSets,
): Promise<PackedSet | undefined> {
  // Only ids of sets that are known: a name is never made into a path.
  if (folder === undefined || !files.known.has(id)) return undefined;
  const text = await readFile(new URL(`${encodeURIComponent(id)}.json`, folder), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (text === undefined) return undefined;
  const packed = unpacked(text, id);
  for (const [source, hash] of Object.entries(packed.sources)) {
    const path = files.known.get(source);
    const bytes = path === undefined ? undefined : await files.read(path);
    if (!bytes || sha256(bytes) !== hash) return undefined;
  }
  return packed;
}

function unpacked(text: string, id: string): PackedSet {
  const [head = '', body = ''] = text.split('\n', 2);
  if (!head.includes(`"${sha256(body)}"`))
    throw new Error(`the packed question set ${id} is damaged: install again`);
  return JSON.parse(body) as PackedSet;
}

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
