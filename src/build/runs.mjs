/**
 * The runs for which the files of the bundle are made: how often each is started, as we guess (scripts ask for `--version`), and which modules it
 * loads – the command, and what it imports lazily each time or nearly so.
 */
export const runs = [
  ['--version', 50],
  ['--help', 8, 'commands/program', 'commands/failures'],
  ['a wrong option', 3, 'commands/program', 'commands/failures', 'model/few-problems', 'report/diagnostics'],
  ['screen', 5, ...interview(), 'interview/terminal/terminal-asker', 'interview/terminal/prompts'],
  ['screen --plain', 5, ...interview(), 'interview/plain/plain-asker'],
  ['evaluate', 5, ...evaluation('text', 'batch/evaluate-here', 'batch/evaluate-file')],
  ['evaluate --format ndjson', 5, ...evaluation('ndjson', 'batch/evaluate-here', 'batch/evaluate-file')],
  ['evaluate --format github', 5, ...evaluation('github', 'batch/evaluate-here', 'batch/evaluate-file')],
  ['evaluate --format html', 1, ...evaluation('html', 'batch/evaluate-here', 'batch/evaluate-file')],
  ['evaluate, many files', 5, ...evaluation('ndjson', 'batch/evaluate-here')],
  ['evaluate --cache', 5, ...evaluation('ndjson', 'batch/result-cache')],
  ['explain', 2, 'commands/program', 'commands/explain'],
  ['merge', 1, 'commands/program', 'commands/merge'],
  ['list', 2, 'commands/program', 'commands/list'],
  ['questions list', 1, 'commands/program', 'commands/questions-list'],
  ['questions show', 1, 'commands/program', 'commands/questions-show'],
  ['questions check', 2, 'commands/program', 'commands/questions-check'],
  ['questions test', 1, 'commands/program', 'commands/questions-test'],
  ['questions diff', 1, 'commands/program', 'commands/questions-diff'],
  ['questions graph', 1, 'commands/program', 'commands/questions-graph'],
  ['questions new', 1, 'commands/program', 'commands/questions-new'],
  ['schema', 3, 'commands/program', 'commands/schema'],
]
  .map(([, times, ...modules]) => ({ times, modules: ['main', ...modules] }))
  .concat({ times: 2, modules: ['batch/worker'] })
  .map(({ times, modules }) => ({ times, modules: modules.map((name) => `src/${name}.ts`) }));

function interview() {
  return ['commands/program', 'commands/screen', 'files/cases/new-case', 'files/cases/open-case'];
}

function evaluation(format, ...modules) {
  return ['commands/program', 'commands/evaluate', `report/batch/${format}`, ...modules];
}
