import type * as z from 'zod';

/** Looks at a value; it never throws. */
type Look = (value: unknown) => boolean;
type Schema = z.core.$ZodType;

/** What of a schema's definition is looked at, as zod has it for those who build upon it. */
interface Definition {
  type: string;
  /** Of a number or text that is demanding by itself: `z.int()`. */
  format?: string;
  /** What is demanded besides. */
  checks?: readonly { _zod: { def: Demand } }[];
  shape?: Readonly<Record<string, Schema>>;
  element?: Schema;
  innerType?: Schema;
  keyType?: Schema;
  valueType?: Schema;
  partial?: boolean;
  options?: readonly Schema[];
  items?: readonly Schema[];
  entries?: Readonly<Record<string, unknown>>;
  values?: readonly unknown[];
}

/** What a schema demands of a value of the right type. */
interface Demand {
  check: string;
  fn?: Look;
  tx?(text: string): string;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  value?: number;
  inclusive?: boolean;
}

const looks = new WeakMap<Schema, Look>();

/**
 * Whether a value surely fits a schema, and reading it would give the same value: told several times as fast as by
 * reading, which copies everything and lists what is wrong. False says only that the schema itself is to be asked.
 */
export function fits(schema: Schema, value: unknown): boolean {
  let look = looks.get(schema);
  if (!look) {
    try {
      look = lookFor(schema);
    } catch (error) {
      if (!(error instanceof NotForLooks)) throw error;
      look = () => false;
    }
    looks.set(schema, look);
  }
  return look(value);
}

/** A schema has a part that only zod understands: one that changes values, say. */
class NotForLooks extends Error {}

function lookFor(schema: Schema): Look {
  const definition = schema._zod.def as unknown as Definition;
  const { type, checks = [] } = definition;
  const make = makers[type];
  if (!make) throw new NotForLooks(type);
  const look = make(definition);
  const demands = checks.map(({ _zod: { def } }) => {
    const demand = demandMakers[def.check]?.(def);
    if (!demand) throw new NotForLooks(def.check);
    return demand;
  });
  return demands.length === 0 ? look : (value) => look(value) && every(demands, value);
}

/** Loops here and below are plain ones: this is asked of every part of thousands of files. */
function every(looks: readonly Look[], value: unknown): boolean {
  for (let i = 0; i < looks.length; i++) if (!looks[i]!(value)) return false;
  return true;
}

function some(looks: readonly Look[], value: unknown): boolean {
  for (let i = 0; i < looks.length; i++) if (looks[i]!(value)) return true;
  return false;
}

/** By what zod calls a demand. They are asked of values of the right type only. */
const demandMakers: Readonly<Record<string, (demand: Demand) => Look | undefined>> = {
  custom: ({ fn }) => fn,
  overwrite:
    ({ tx }) =>
    (value) =>
      tx!(value as string) === value,
  min_length:
    ({ minimum }) =>
    (value) =>
      (value as string).length >= minimum!,
  greater_than:
    ({ value: bound, inclusive }) =>
    (value) =>
      inclusive ? (value as number) >= bound! : (value as number) > bound!,
  // A pattern that remembers where it was says something else the next time.
  string_format: ({ format, pattern }) =>
    format === 'regex' && pattern && !pattern.global && !pattern.sticky
      ? (value) => pattern.test(value as string)
      : undefined,
};

const makers: Readonly<Record<string, (definition: Definition) => Look>> = {
  string: ({ format }) => {
    if (format !== undefined) throw new NotForLooks(format);
    return (value) => typeof value === 'string';
  },
  number: ({ format }) => {
    if (format === undefined) return Number.isFinite;
    if (format !== 'safeint') throw new NotForLooks(format);
    return Number.isSafeInteger;
  },
  unknown: () => (value) => value !== undefined,
  null: () => (value) => value === null,
  boolean: () => (value) => typeof value === 'boolean',
  literal: ({ values = [] }) => oneOf(values),
  enum: ({ entries = {} }) => oneOf(Object.values(entries)),
  nullable: ({ innerType }) => {
    const look = lookFor(innerType!);
    return (value) => value === null || look(value);
  },
  optional: ({ innerType }) => {
    const look = lookFor(innerType!);
    return (value) => value === undefined || look(value);
  },
  array: ({ element }) => {
    const look = lookFor(element!);
    return (value) => {
      if (!Array.isArray(value)) return false;
      for (let i = 0; i < value.length; i++) if (!look(value[i])) return false;
      return true;
    };
  },
  tuple: ({ items = [] }) => {
    const all = items.map(lookFor);
    return (value) =>
      Array.isArray(value) && value.length === all.length && all.every((look, i) => look(value[i]));
  },
  union: ({ options = [] }) => {
    const all = options.map(lookFor);
    return (value) => some(all, value);
  },
  record: ({ keyType, valueType, partial = false }) => {
    // With an enum as its keys, a record that is not partial must have them all.
    if (!partial && (keyType!._zod.def as unknown as Definition).type !== 'string')
      throw new NotForLooks('record');
    const [ofKey, ofValue] = [lookFor(keyType!), lookFor(valueType!)];
    return (value) => {
      if (!isMap(value)) return false;
      // Of a `__proto__` of its own, zod says what it is.
      for (const key in value) if (key === '__proto__' || !ofKey(key) || !ofValue(value[key])) return false;
      return true;
    };
  },
  object: ({ shape = {} }) => {
    const keys = Object.keys(shape);
    const parts = keys.map((key) => lookFor(shape[key]!));
    return (value) => {
      if (!isMap(value)) return false;
      let known = 0;
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i]!;
        const part = value[key];
        if (!parts[i]!(part)) return false;
        if (part !== undefined || Object.hasOwn(value, key)) known++;
      }
      // Of keys that the schema does not name, it says what becomes of them.
      for (const _ in value) known--;
      return known === 0;
    };
  },
};

function oneOf(values: readonly unknown[]): Look {
  const all = new Set(values);
  return (value) => all.has(value);
}

/** A map of plain data. */
function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
