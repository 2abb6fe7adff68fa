/** Import directions: which folder may know which. Each rule carries its reason. */
const only = (folder, allowed, reason) => ({
  name: `${folder}-knows-only`,
  comment: reason,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
});

const pure = ['model', 'evaluate', 'analysis', 'report', 'words'];
const allButPure = 'A verdict depends on set, answers and date alone, so nothing here may reach the world.';

module.exports = {
  forbidden: [
    only('model', [], 'The bottom: words and shapes that everything else shares.'),
    only('words', ['model'], 'Catalogues hold words and know nothing of how they are used.'),
    only('evaluate', ['model'], 'The heart needs nothing but the model.'),
    only('analysis', ['model', 'evaluate'], 'Proofs over a set are walks over what evaluate compiles.'),
    only(
      'report',
      ['model', 'evaluate', 'analysis', 'words'],
      'A report is a function of results and words.',
    ),
    only(
      'files',
      ['model', 'evaluate', 'analysis', 'words'],
      'The one folder that knows files and YAML text.',
    ),
    only(
      'interview',
      ['model', 'evaluate', 'report', 'words'],
      'Asking needs no files: it is handed a way to save.',
    ),
    only('batch', ['model', 'evaluate', 'analysis', 'report', 'files', 'words'], 'Many cases at once.'),
    only('load', [], 'What loads the program is loaded before it, and knows its files by their names.'),
    {
      name: 'loaded-by-name',
      comment: 'What loads the program is bundled by itself.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/load/' },
      to: { path: '^src/load/' },
    },
    {
      name: 'pure-core',
      comment: allButPure,
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(util|crypto)$' },
    },
    {
      name: 'yaml-in-one-folder',
      comment: 'YAML text is known to files/ alone (build/ packs what files/ reads).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/files/' },
      to: { path: 'node_modules/yaml/' },
    },
    {
      name: 'prompts-in-one-folder',
      comment: 'Terminal prompts are known to interview/ alone.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/interview/' },
      to: { path: 'node_modules/(@inquirer|inquirer)/' },
    },
    {
      name: 'workers-in-one-folder',
      comment: 'Threads and processes are known to batch/ alone (git is asked by files/).',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(batch|files|build)/' },
      to: { path: '^(node:)?(worker_threads|cluster|child_process)$' },
    },
    {
      name: 'no-circular',
      comment: 'A circle hides which part is the base.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'What nobody imports is not used; delete it.',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: '^src/(main|load/load|build/)' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import must exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(\\.\\./dist/)' },
    },
  ],
  options: {
    // Who imports whom in what is built is the bundler's doing.
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs', '.json'],
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
  },
};
