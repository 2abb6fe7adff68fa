import { type Condition, walkCondition } from '../../model/condition.ts';
import { type Diagnostic, type DiagnosticData, diagnostic } from '../../model/diagnostic.ts';
import { nearest } from '../../model/nearest.ts';
import type {
  Constraint,
  Criterion,
  Earlier,
  Example,
  Item,
  Outcome,
  Parameter,
  Process,
  Question,
  QuestionSet,
  Rule,
  Source,
  SourceReference,
} from '../../model/question-set.ts';
import type { SetFile } from '../../model/set-file.ts';
import type { Text, Wording } from '../../model/text.ts';
import { type Language, type Respondent, respondents } from '../../model/vocabulary.ts';
import { conditionWords } from '../../model/written-condition.ts';
import { isYes, spelledAnswer } from '../../model/yes-no.ts';
import type { Path } from '../yaml-text.ts';
import type { Composed, Section } from './compose.ts';
import { type ConditionContext, readCondition } from './read-condition.ts';

type File<S extends Section> = NonNullable<SetFile[S]>[string];

/** Turns composed entries into a question set, and says all that does not fit together. */
export function buildSet(composed: Composed): { set: QuestionSet; problems: Diagnostic[] } {
  const builder = new Builder(composed);
  return { set: builder.build(), problems: builder.problems };
}

class Builder {
  readonly problems: Diagnostic[] = [];
  readonly #languages: readonly Language[];
  readonly #context: ConditionContext;
  readonly #questions: Question[];
  readonly #parameters: Parameter[];

  constructor(readonly composed: Composed) {
    this.#languages = composed.top.file.languages ?? ['sv', 'en'];
    this.#parameters = this.#map('parameters', (id, raw, path) => this.#parameter(id, raw, path));
    this.#questions = this.#map('questions', (id, raw, path) => this.#question(id, raw, path));
    const criteria = [...composed.entries.criteria];
    this.#context = {
      questions: new Map(this.#questions.map((question) => [question.id, question])),
      criteria: criteria.map(([id]) => id),
      musts: criteria.filter(([, raw]) => raw.level !== 'should').map(([id]) => id),
      parameters: new Map(this.#parameters.map((parameter) => [parameter.id, parameter])),
      problem: (code, path, data, at) => this.#problem(code, path, data, at),
    };
  }

  build(): QuestionSet {
    const { top, base } = this.composed;
    const { file } = top;
    const set: QuestionSet = {
      format: file.format,
      id: file.id,
      version: file.version,
      base: base.map((one) => one.file.id),
      languages: [...this.#languages],
      title: this.#text(file.title, ['title']),
      summary: this.#text(file.summary, ['summary']),
      ...(file.valid && { valid: file.valid }),
      sources: this.#map(
        'sources',
        (id, raw, path): Source => ({ ...raw, id, title: this.#text(raw.title, [...path, 'title']) }),
      ),
      parameters: this.#parameters,
      questions: this.#questions,
      criteria: this.#map('criteria', (id, raw, path) => this.#criterion(id, raw, path)),
      constraints: this.#map('constraints', (id, raw, path) => this.#constraint(id, raw, path)),
      rules: this.#map('rules', (id, raw, path) => this.#rule(id, raw, path)),
      outcomes: this.#map('outcomes', (id, raw, path) => this.#outcome(id, raw, path)),
      process: this.#process(),
      agreement: this.#map('agreement', (id, raw, path) => this.#item(id, raw, path)),
      attachments: this.#map('attachments', (id, raw, path) => this.#item(id, raw, path)),
      earlier: [top, ...base].flatMap((one) =>
        (one.file.earlier ?? []).map((raw, i) => this.#earlier(raw, ['earlier', i])),
      ),
      examples: Object.entries(file.examples ?? {}).map(([id, raw]) => this.#example(id, raw)),
      waivers: file.waivers ?? [],
    };
    this.#checkTable(set);
    this.#checkCriteriaCircles(set.criteria);
    this.#checkEarlier(set);
    return set;
  }

  #map<S extends Section, T>(section: S, read: (id: string, raw: File<S>, path: Path) => T): T[] {
    return [...this.composed.entries[section]].map(([id, raw]) => read(id, raw as File<S>, [section, id]));
  }

  #question(id: string, raw: File<'questions'>, path: Path): Question {
    if ([...conditionWords, ...respondents].includes(id as never))
      this.#problem('reserved-id', path, { found: id }, 'key');
    const options = Object.entries(raw.options ?? {}).map(([option, label]) => ({
      id: option,
      label: this.#text(label, [...path, 'options', option]),
    }));
    if (raw.kind === 'choice' && options.length < 2)
      this.#problem('choice-needs-options', path, { found: id }, 'key');
    for (const field of ['options', 'unit', 'period', 'minimum', 'maximum', 'wholeNumbers'] as const) {
      if (raw[field] !== undefined && !fieldsOfKind[raw.kind].includes(field)) {
        this.#problem('field-of-another-kind', [...path, field], { found: field, kind: raw.kind }, 'key');
      }
    }
    this.#checkLimits(raw, path);
    const values = raw.kind === 'yes-no' ? ['yes', 'no'] : options.map((option) => option.id);
    return {
      id,
      kind: raw.kind,
      label: this.#text(raw.label, [...path, 'label']),
      ask: this.#wording(raw.ask, [...path, 'ask']),
      ...(raw.why && { why: this.#text(raw.why, [...path, 'why']) }),
      ...(raw.help && { help: this.#wording(raw.help, [...path, 'help']) }),
      illustrations: Object.entries(raw.examples ?? {}).map(([written, text]) => {
        const value = raw.kind === 'yes-no' ? (spelledAnswer(written) ?? written) : written;
        if (values.length > 0 && !values.includes(value)) {
          this.#problem(
            'value-outside-domain',
            [...path, 'examples', written],
            { question: id, found: written, allowed: values },
            'key',
          );
        }
        return { value, text: this.#text(text, [...path, 'examples', written]) };
      }),
      ...(raw.where && { where: this.#text(raw.where, [...path, 'where']) }),
      source: this.#sources(raw.source, path),
      answeredBy: respondents.filter((who) => (raw.answeredBy ?? ['association', 'officer']).includes(who)),
      changeable: isYes(raw.changeable, true),
      options,
      ...(raw.unit !== undefined && { unit: raw.unit }),
      ...(raw.period && { period: this.#text(raw.period, [...path, 'period']) }),
      ...(raw.minimum !== undefined && { minimum: raw.minimum }),
      ...(raw.maximum !== undefined && { maximum: raw.maximum }),
      wholeNumbers: isYes(raw.wholeNumbers, false),
    };
  }

  #checkLimits(raw: File<'questions'>, path: Path): void {
    const wanted = raw.kind === 'date' ? 'string' : 'number';
    for (const field of ['minimum', 'maximum'] as const) {
      const limit = raw[field];
      if (limit !== undefined && fieldsOfKind[raw.kind].includes(field) && typeof limit !== wanted) {
        this.#problem('wrong-type', [...path, field], {
          found: String(limit),
          expected: wanted === 'number' ? 'number' : 'date',
        });
      }
    }
    if (raw.minimum !== undefined && raw.maximum !== undefined && raw.minimum > raw.maximum) {
      this.#problem('limits-reversed', [...path, 'maximum'], {
        found: String(raw.maximum),
        minimum: String(raw.minimum),
      });
    }
  }

  #parameter(id: string, raw: File<'parameters'>, path: Path): Parameter {
    const values = raw.values.map(({ source, ...value }, i) => {
      const here = [...path, 'values', i];
      if (value.to !== undefined && value.to < value.from)
        this.#problem('dates-reversed', [...here, 'to'], { found: value.to, from: value.from });
      if (typeof value.value !== typeof raw.values[0]!.value)
        this.#problem('wrong-type', [...here, 'value'], {
          found: String(value.value),
          expected: typeof raw.values[0]!.value,
        });
      return { ...value, source: this.#sources(source, here) };
    });
    return {
      id,
      name: this.#text(raw.name, [...path, 'name']),
      ...(raw.unit !== undefined && { unit: raw.unit }),
      values,
    };
  }

  #criterion(id: string, raw: File<'criteria'>, path: Path): Criterion {
    return {
      id,
      name: this.#text(raw.name, [...path, 'name']),
      level: raw.level ?? 'must',
      met: readCondition(raw.met, [...path, 'met'], this.#context),
      ...(raw.applies && { applies: readCondition(raw.applies, [...path, 'applies'], this.#context) }),
      ...(raw.notMet && { notMet: this.#text(raw.notMet, [...path, 'notMet']) }),
      source: this.#sources(raw.source, path),
    };
  }

  #constraint(id: string, raw: File<'constraints'>, path: Path): Constraint {
    const rest = {
      id,
      reason: this.#text(raw.reason, [...path, 'reason']),
      source: this.#sources(raw.source, path),
    };
    if (raw.never && !raw.if && !raw.then) {
      const never = raw.never.map((part, i) => readCondition(part, [...path, 'never', i], this.#context));
      return { ...rest, form: { never }, holds: { type: 'not', of: { type: 'all', of: never } } };
    }
    if (!raw.if || !raw.then || raw.never) this.#problem('constraint-form', path, { found: id }, 'key');
    const premise = readCondition(raw.if ?? { always: false }, [...path, 'if'], this.#context);
    const conclusion = readCondition(raw.then ?? { always: true }, [...path, 'then'], this.#context);
    return {
      ...rest,
      form: { premise, conclusion },
      holds: { type: 'any', of: [{ type: 'not', of: premise }, conclusion] },
    };
  }

  #rule(id: string, raw: File<'rules'>, path: Path): Rule {
    const otherwise = raw.when === 'otherwise';
    const outcomes = [...this.composed.entries.outcomes.keys()];
    if (!outcomes.includes(raw.outcome)) {
      this.#problem('unknown-outcome', [...path, 'outcome'], {
        found: raw.outcome,
        allowed: outcomes,
        suggestion: nearest(raw.outcome, outcomes),
      });
    }
    const when: Condition = otherwise
      ? { type: 'constant', value: true }
      : readCondition(raw.when, [...path, 'when'], this.#context);
    return {
      id,
      when,
      otherwise,
      outcome: raw.outcome,
      reason: this.#text(raw.reason, [...path, 'reason']),
      source: this.#sources(raw.source, path),
    };
  }

  #outcome(id: string, raw: File<'outcomes'>, path: Path): Outcome {
    const maybe = raw.partnership === 'maybe' || raw.partnership === 'kanske';
    return {
      id,
      name: this.#text(raw.name, [...path, 'name']),
      summary: this.#text(raw.summary, [...path, 'summary']),
      partnership: maybe ? 'maybe' : isYes(raw.partnership, false) ? 'yes' : 'no',
      nextSteps: this.#items(raw.nextSteps, [...path, 'nextSteps']),
      source: this.#sources(raw.source, path),
    };
  }

  #process(): Process {
    const heading = (name: keyof Process) =>
      this.#items(this.composed.process[name] as NonNullable<SetFile['agreement']> | undefined, [
        'process',
        name,
      ]);
    return {
      handles: heading('handles'),
      reviews: heading('reviews'),
      decides: heading('decides'),
      contact: heading('contact'),
    };
  }

  #items(raw: NonNullable<SetFile['agreement']> | undefined, path: Path): Item[] {
    return Object.entries(raw ?? {}).map(([id, item]) => this.#item(id, item, [...path, id]));
  }

  #item(id: string, raw: File<'agreement'>, path: Path): Item {
    return {
      id,
      text: this.#text(raw.text, [...path, 'text']),
      ...(raw.when && { when: readCondition(raw.when, [...path, 'when'], this.#context) }),
      source: this.#sources(raw.source, path),
    };
  }

  #earlier(raw: NonNullable<SetFile['earlier']>[number], path: Path): Earlier {
    if ('renamed' in raw) return { type: 'renamed', question: raw.renamed, to: raw.to, since: raw.since };
    return {
      type: 'removed',
      question: raw.removed,
      since: raw.since,
      reason: this.#text(raw.reason, [...path, 'reason']),
    };
  }

  #example(id: string, raw: NonNullable<SetFile['examples']>[string]): Example {
    const byRespondent = Object.keys(raw.answers).every((key) =>
      (respondents as readonly string[]).includes(key),
    );
    const answers = (byRespondent ? raw.answers : { officer: raw.answers }) as Partial<
      Record<Respondent, Record<string, unknown>>
    >;
    return { id, title: raw.title, asOf: raw.asOf, answers, expect: raw.expect };
  }

  #sources(raw: File<'rules'>['source'], path: Path): SourceReference[] {
    const known = [...this.composed.entries.sources.keys()];
    const list = raw === undefined ? [] : Array.isArray(raw) ? raw : [raw];
    return list.map((one, i) => {
      const id = typeof one === 'string' ? one : one.id;
      const here = [...path, 'source', ...(Array.isArray(raw) ? [i] : [])];
      if (!known.includes(id))
        this.#problem('unknown-source', here, { found: id, allowed: known, suggestion: nearest(id, known) });
      return typeof one === 'string' || !one.at ? { id } : { id, at: this.#text(one.at, [...here, 'at']) };
    });
  }

  #wording(raw: Wording, path: Path): Wording {
    if ('sv' in raw || 'en' in raw || Object.keys(raw).length === 0) return this.#text(raw as Text, path);
    for (const [respondent, text] of Object.entries(raw)) this.#text(text as Text, [...path, respondent]);
    return raw;
  }

  #text(raw: Text, path: Path): Text {
    for (const language of this.#languages) {
      if (raw[language] === undefined)
        this.#problem('missing-translation', path, { path: path.join('.'), language });
    }
    return raw;
  }

  #checkTable({ rules, outcomes }: QuestionSet): void {
    if (rules.length === 0) this.#problem('no-rules', []);
    if (outcomes.length === 0) this.#problem('no-outcomes', []);
    rules.forEach(({ id, otherwise }, i) => {
      if (otherwise && i < rules.length - 1)
        this.#problem('otherwise-not-last', ['rules', id], { found: id }, 'key');
    });
  }

  #checkCriteriaCircles(criteria: readonly Criterion[]): void {
    const uses = new Map(
      criteria.map(({ id, met, applies }) => [id, [met, ...(applies ? [applies] : [])].flatMap(criteriaIn)]),
    );
    for (const { id } of criteria) {
      const seen = new Set<string>();
      const stack = [...uses.get(id)!];
      for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
        if (seen.has(next)) continue;
        seen.add(next);
        stack.push(...(uses.get(next) ?? []));
      }
      if (seen.has(id))
        this.#problem('criterion-circle', ['criteria', id], { found: id, path: [...seen].join(', ') }, 'key');
    }
  }

  #checkEarlier({ earlier, questions }: QuestionSet): void {
    const ids = questions.map(({ id }) => id);
    earlier.forEach((one, i) => {
      if (ids.includes(one.question))
        this.#problem('earlier-still-there', ['earlier', i], { found: one.question });
      if (
        one.type === 'renamed' &&
        !ids.includes(one.to) &&
        !earlier.some((other) => other.question === one.to)
      ) {
        this.#problem('unknown-question', ['earlier', i, 'to'], {
          found: one.to,
          allowed: ids,
          suggestion: nearest(one.to, ids),
        });
      }
    });
  }

  #problem(code: string, path: Path, data: DiagnosticData = {}, at: 'key' | 'value' = 'value'): void {
    this.problems.push(diagnostic(code, this.composed.locate(path, at), data));
  }
}

const fieldsOfKind: Readonly<Record<Question['kind'], readonly string[]>> = {
  'yes-no': [],
  choice: ['options'],
  number: ['unit', 'period', 'minimum', 'maximum', 'wholeNumbers'],
  date: ['minimum', 'maximum'],
  text: [],
};

function criteriaIn(condition: Condition): string[] {
  const found: string[] = [];
  walkCondition(condition, (part) => {
    if (part.type === 'criterion') found.push(part.criterion);
  });
  return found;
}
