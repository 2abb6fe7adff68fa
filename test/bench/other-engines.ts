import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Engine, type RuleProperties } from 'json-rules-engine';
import Publicodes from 'publicodes';
import { after, before, forumCriteria, type PlainAnswers } from './forum-cases.ts';

/** Decides one case of `forum`; says why not when the engine is not there. */
export type OtherEngine = ((given: PlainAnswers) => Promise<string>) | { absent: string };

const failing = { any: forumCriteria.map((fact) => ({ fact, operator: 'equal', value: 'no' })) };
const is = (fact: string) => ({ all: [{ fact, operator: 'equal', value: 'yes' }] });

/** json-rules-engine: a rule a row, the first by priority; what comes after it is not tried. */
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
  return async (given) => (await engine.run({ ...given })).events[0]?.type ?? 'no-form-indicated';
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
    return String(engine.setSituation(Object.fromEntries(situation)).evaluate('outcome').nodeValue);
  };
}

interface Zen {
  ZenEngine: new () => {
    createDecision(content: Buffer): { evaluate(input: object): Promise<{ result: { outcome: string } }> };
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
      return (await decision.evaluate(input)).result.outcome;
    };
  } catch {
    return { absent: 'not installed' };
  }
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
  const nodes = [
    { id: 'in', type: 'inputNode', name: 'in' },
    { id: 'table', type: 'decisionTableNode', name: 'table', content },
    { id: 'out', type: 'outputNode', name: 'out' },
  ];
  const edge = (id: string, sourceId: string, targetId: string) => ({ id, type: 'edge', sourceId, targetId });
  return { nodes, edges: [edge('1', 'in', 'table'), edge('2', 'table', 'out')] };
}
