import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Engine, type RuleProperties } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { after, before, type ForumDecision, forumCriteria, type PlainAnswers } from './forum-cases.ts';

/** Decides one case of `forum`, outcome and each criterion; says why not when the engine is not there. */
export type OtherEngine = ((given: PlainAnswers) => Promise<ForumDecision>) | { absent: string };

const failing = { any: forumCriteria.map((fact) => ({ fact, operator: 'equal', value: 'no' })) };
const is = (fact: string) => ({ all: [{ fact, operator: 'equal', value: 'yes' }] });

/** json-rules-engine: a rule a criterion, then one a row, the first by priority; what comes after it is not tried. */
export function jsonRules(): OtherEngine {
  const rows: [RuleProperties['conditions'], string][] = [
    ...before.map(([id, outcome]): [RuleProperties['conditions'], string] => [is(id), outcome]),
    [failing, 'iop-not-possible'],
    ...after.map(([id, outcome]): [RuleProperties['conditions'], string] => [is(id), outcome]),
  ];
  const engine = new Engine();
  rows.forEach(([conditions, type], i) => {
    engine.addRule({
      conditions,
      event: { type },
      priority: rows.length - i,
      onSuccess: () => engine.stop(),
    });
  });
  for (const id of forumCriteria) engine.addRule({ conditions: is(id), event: { type: id }, priority: 100 });
  return async (given) => {
    const met = new Set((await engine.run({ ...given })).events.map(({ type }) => type));
    const outcome = rows.find(([, type]) => met.has(type))?.[1] ?? 'no-form-indicated';
    return { outcome, criteria: states((id) => met.has(id)) };
  };
}

/** publicodes: a rule a question, and one with a variation a row. */
export function publicodes(): OtherEngine {
  const name = (id: string) => id.replaceAll('-', ' ');
  const rows = [
    ...before.map(([id, outcome]) => ({ si: name(id), alors: `'${outcome}'` })),
    {
      si: { 'une de ces conditions': forumCriteria.map((id) => `${name(id)} = non`) },
      alors: "'iop-not-possible'",
    },
    ...after.map(([id, outcome]) => ({ si: name(id), alors: `'${outcome}'` })),
    { sinon: "'no-form-indicated'" },
  ];
  const questions = [...before, ...after].map(([id]) => id as string).concat(forumCriteria);
  const rules = {
    ...Object.fromEntries(questions.map((id) => [name(id), 'non'])),
    outcome: { variations: rows },
  };
  const engine = new Publicodes(rules);
  return async (given) => {
    const situation = Object.entries(given).map(([id, value]) => [name(id), value === 'yes' ? 'oui' : 'non']);
    const answered = engine.setSituation(Object.fromEntries(situation));
    const outcome = String(answered.evaluate('outcome').nodeValue);
    return { outcome, criteria: states((id) => answered.evaluate(name(id)).nodeValue === true) };
  };
}

interface Zen {
  ZenEngine: new () => {
    createDecision(content: Buffer): { evaluate(input: object): Promise<{ result: Record<string, string> }> };
  };
}

/** zen-engine, fetched for the occasion: its packages for other platforms cannot all be locked. */
export function zen(temporary: string): OtherEngine {
  const folder = mkdtempSync(path.join(temporary, 'zen-'));
  try {
    const wanted = ['i', '--no-save', '--prefix', folder, '@gorules/zen-engine@0.54.0'];
    execFileSync('npm', wanted, { stdio: 'ignore', timeout: 120_000 });
    const { ZenEngine } = createRequire(path.join(folder, 'x.js'))('@gorules/zen-engine') as Zen;
    const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(zenTable())));
    return async (given) => {
      const input = Object.fromEntries(Object.entries(given).map(([id, value]) => [zenName(id), value]));
      const { outcome = '', ...criteria } = (await decision.evaluate(input)).result;
      return { outcome, criteria: states((id) => criteria[zenName(id)] === 'met') };
    };
  } catch {
    return { absent: 'not installed' };
  }
}

function states(isMet: (id: string) => boolean): ForumDecision['criteria'] {
  return Object.fromEntries(forumCriteria.map((id) => [id, isMet(id) ? 'met' : 'not-met']));
}

/** Hyphens are minus there. */
const zenName = (id: string) => id.replaceAll('-', '_');

function zenTable() {
  const questions = [...before, ...after].map(([id]) => id as string).concat(forumCriteria);
  // Every cell must be there; an empty one fits all.
  const empty = Object.fromEntries(questions.map((id) => [id, '']));
  const row = (_id: string, when: Record<string, string>, outcome: string) => ({
    _id,
    ...empty,
    ...when,
    o: `'${outcome}'`,
  });
  const rules = [
    ...before.map(([id, outcome]) => row(`b-${id}`, { [id]: "'yes'" }, outcome)),
    ...forumCriteria.map((id) => row(`c-${id}`, { [id]: "'no'" }, 'iop-not-possible')),
    ...after.map(([id, outcome]) => row(`a-${id}`, { [id]: "'yes'" }, outcome)),
    row('otherwise', {}, 'no-form-indicated'),
  ];
  const inputs = questions.map((id) => ({ id, name: id, field: zenName(id) }));
  const content = { hitPolicy: 'first', rules, inputs, outputs: [{ id: 'o', name: 'o', field: 'outcome' }] };
  const expressions = forumCriteria.map((id) => ({
    id: `e-${id}`,
    key: zenName(id),
    value: `${zenName(id)} == 'yes' ? 'met' : 'not-met'`,
  }));
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in' },
    { id: 'table', type: 'decisionTableNode', name: 'table', content },
    { id: 'criteria', type: 'expressionNode', name: 'criteria', content: { expressions } },
    { id: 'out', type: 'outputNode', name: 'out' },
  ];
  const edge = (id: string, sourceId: string, targetId: string) => ({ id, type: 'edge', sourceId, targetId });
  const edges = [
    ...[edge('1', 'in', 'table'), edge('2', 'table', 'out')],
    ...[edge('3', 'in', 'criteria'), edge('4', 'criteria', 'out')],
  ];
  return { nodes, edges };
}
