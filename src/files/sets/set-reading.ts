import type { Condition } from '../../model/condition.ts';
import { type Diagnostic, type DiagnosticData, diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type { SourceReference } from '../../model/question-set.ts';
import type { SetFile } from '../../model/set-file.ts';
import type { Text, Wording } from '../../model/text.ts';
import type { Language } from '../../model/vocabulary.ts';
import type { Path } from '../yaml-text.ts';
import type { Composed, Section } from './compose.ts';

/** An entry of a section, as it stands in a file. */
export type Written<S extends Section> = NonNullable<SetFile[S]>[string];

/** A composed set while it is read: what every part of it has in common, and the problems found so far. */
export class SetReading {
  readonly problems: Diagnostic[] = [];
  readonly languages: readonly Language[];
  /** Where each condition on one question stands in the composed set. */
  readonly conditionPaths = new WeakMap<Condition, Path>();

  constructor(readonly composed: Composed) {
    this.languages = composed.top.file.languages ?? ['sv', 'en'];
  }

  /** The entries of a section in order, each read. */
  map<S extends Section, T>(section: S, read: (id: string, raw: Written<S>, path: Path) => T): T[] {
    return [...this.composed.entries[section]].map(([id, raw]) => read(id, raw as Written<S>, [section, id]));
  }

  /** A text that must be there in every language of the set. */
  text(raw: Text, path: Path): Text {
    for (const language of this.languages) {
      if (raw[language] === undefined)
        this.problem('missing-translation', path, { path: path.join('.'), language });
    }
    return raw;
  }

  /** A text, or one for each respondent. */
  wording(raw: Wording, path: Path): Wording {
    if ('sv' in raw || 'en' in raw || Object.keys(raw).length === 0) return this.text(raw as Text, path);
    for (const [respondent, text] of Object.entries(raw)) this.text(text as Text, [...path, respondent]);
    return raw;
  }

  /** The `source` of the part at `path`: one or several of the set's sources. */
  sources(raw: Written<'rules'>['source'], path: Path): SourceReference[] {
    const known = [...this.composed.entries.sources.keys()];
    const list = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
    return list.map((one, i) => {
      const id = typeof one === 'string' ? one : one.id;
      const here = [...path, 'source', ...(Array.isArray(raw) ? [i] : [])];
      if (!known.includes(id))
        this.problem('unknown-source', here, { found: id, allowed: known, suggestion: nearest(id, known) });
      return typeof one === 'string' || !one.at ? { id } : { id, at: this.text(one.at, [...here, 'at']) };
    });
  }

  problem(code: string, path: Path, data: DiagnosticData = {}, at: 'key' | 'value' = 'value'): void {
    this.problems.push(diagnostic(code, this.composed.locate(path, at), data));
  }
}
