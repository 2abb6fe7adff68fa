import { readFileSync } from 'node:fs';
import { Instrumenter } from '@stryker-mutator/instrumenter';

const silent = { debug() {}, info() {}, warn() {}, isDebugEnabled: () => false };

/**
 * `const known = table.get(key); if (known !== undefined) return known;`: a result that was kept is given again. Without
 * it the same is worked out anew, which no test of what a function gives can tell.
 */
const keptResults = {
  shouldIgnore(path) {
    if (!path.isIfStatement() || path.node.alternate) return undefined;
    const { consequent, test } = path.node;
    const given = consequent.type === 'ReturnStatement' ? consequent.argument : undefined;
    const asked = test.type === 'BinaryExpression' && test.operator === '!==' ? test.left : test;
    if (given?.type !== 'Identifier' || asked.type !== 'Identifier' || given.name !== asked.name)
      return undefined;
    const made = path.scope.getBinding(given.name)?.path.node.init;
    const kept =
      made?.type === 'CallExpression'
        ? made.callee.property?.name === 'get'
        : made?.type === 'MemberExpression' && made.object.name === 'known';
    return kept ? 'gives a kept result again' : undefined;
  },
};

/**
 * StrykerJS's mutants of some files, all in the code at once: `globalThis.__stryker__.activeMutant` says which one is
 * alive.
 * @param {string[]} names absolute paths
 */
export async function instrument(names) {
  const files = names.map((name) => ({ name, mutate: true, content: readFileSync(name, 'utf8') }));
  const options = { plugins: null, excludedMutations: [], ignorers: [keptResults] };
  const made = await new Instrumenter(silent).instrument(files, options);
  return { mutants: made.mutants, sources: new Map(made.files.map(({ name, content }) => [name, content])) };
}
