import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import type { Language } from '../../../src/model/vocabulary.ts';
import { visibleText } from '../../../src/report/formats/visible-text.ts';
import { hostile, hostilePieces } from './hostile-cases.ts';
import { type Piece, report } from './run-report.ts';
import { everyKind, forumCase, reported, reportedDiagnostic } from './sample-cases.ts';

/** Reads a workflow command as GitHub's runner does. */
function commandOf(line: string) {
  const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/s.exec(line) ?? [];
  const data = (text: string) => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = properties.split(',').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), property(pair.slice(at + 1))];
  });
  return { level, ...Object.fromEntries(pairs), message: data(message) } as Record<string, string>;
}

const commandsIn = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('::'))
    .map(commandOf);

function invalid(file: string, language: Language = 'sv'): Piece {
  const one = diagnostic('unknown-question', { file, line: 7, column: 5 }, { found: hostile });
  return { diagnostic: reportedDiagnostic(one, language) };
}

describe('GitHub', () => {
  it('annotates a finding at its place', async () => {
    const { answers } = await everyKind();
    const [first, second] = commandsIn(report('github', [{ case: answers! }]).text);
    expect(first).toMatchObject({
      level: 'error',
      file: 'cases/answers.yaml',
      line: '19',
      col: '1',
      title: 'Bedömningen har ändrats av nya svar',
    });
    expect(first?.message).toMatch(/^Nya svar ger en annan bedömning: IOP kan passa → Upphandling\. Svar: /);
    expect(second).toMatchObject({ level: 'notice', title: 'Utfallet är inte ett IOP' });
  });

  it('is read back as it was meant, whatever the text', () => {
    const file = 'cases/a,b:c%3A\n☃.yaml';
    const piece = invalid(file);
    const [command] = commandsIn(report('github', [piece]).text);
    expect(command).toMatchObject({ level: 'error', file, line: '7', col: '5' });
    expect(command?.message).toBe('diagnostic' in piece ? piece.diagnostic.result.message : '');
  });

  it('names the file of each hostile case as it is, but for what cannot be seen', async () => {
    const pieces = await hostilePieces(3, 'en');
    const files = pieces.map((piece) =>
      'case' in piece ? piece.case.result.file : piece.diagnostic.result.file,
    );
    for (const { file = '' } of commandsIn(report('github', pieces, { language: 'en' }).text))
      expect(files.map(visibleText)).toContain(file);
  });

  it('annotates ten of each level, and has the others as lines of the log', async () => {
    const open = await reported(forumCase({ 'no-market': 'unknown' }));
    const pieces = Array.from({ length: 25 }, (_, i): Piece[] => [
      invalid(`cases/a${i}.yaml`),
      { case: { ...open, result: { ...open.result, file: `cases/b${i}.yaml` } } },
    ]).flat();
    const { text } = report('github', pieces);
    const levels = commandsIn(text).map(({ level }) => level);
    expect(levels.filter((one) => one === 'error')).toHaveLength(10);
    expect(levels.filter((one) => one === 'notice')).toHaveLength(10);
    const lines = text.split('\n').filter((line) => /^cases\/[ab]\d+\.yaml:\d+:\d+: /.test(line));
    expect(lines).toHaveLength(30);
  });

  it('has the whole picture in the job summary', async () => {
    const pieces = Object.values(await everyKind()).map((one) => ({ case: one }));
    expect(report('github', pieces).jobSummary).toBe(report('markdown', pieces).text);
  });
});
