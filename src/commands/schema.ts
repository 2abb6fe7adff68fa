import * as z from 'zod';
import type { Context } from '../context.ts';
import { caseFileSchema } from '../model/case-file.ts';
import { evaluationSchema } from '../model/evaluation.ts';
import { setFileSchema } from '../model/set-file.ts';
import { conditionName, writtenConditionSchema } from '../model/written-condition.ts';
import { print } from './print.ts';
import type { ExitCode } from './program.ts';
import { oneOf } from './settings.ts';

const schemas = { case: caseFileSchema, questions: setFileSchema, evaluation: evaluationSchema } as const;

/** `iop schema <what>`: JSON Schema 2020-12 of a kind of file, for editors and other programs. */
export async function schema(context: Context, what: string): Promise<ExitCode> {
  const kind = oneOf('<what>', what, ['case', 'questions', 'evaluation'] as const);
  const generated = z.toJSONSchema(schemas[kind], {
    io: 'input',
    unrepresentable: 'any',
    override: allowOwnKeys(kind),
  });
  const $defs = (generated.$defs ?? {}) as Record<string, unknown>;
  if (Object.hasOwn($defs, conditionName)) Object.assign($defs, conditionDefinition());
  await print(context.stdout, `${JSON.stringify({ ...generated, title: `iop ${kind}` }, null, 2)}\n`);
  return 0;
}

/** The shape of written conditions, which the set's own schema leaves to the parser. */
function conditionDefinition(): Record<string, unknown> {
  const holder = z.toJSONSchema(z.object({ condition: writtenConditionSchema.meta({ id: conditionName }) }), {
    io: 'input',
  });
  return (holder.$defs ?? {}) as Record<string, unknown>;
}

/** Keys that begin `x-` are the user's own, in every map of a case file. */
function allowOwnKeys(kind: keyof typeof schemas) {
  return ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void => {
    if (kind !== 'case' || jsonSchema.additionalProperties !== false) return;
    jsonSchema.patternProperties = { '^x-': {} };
  };
}
