import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../../src/model/diagnostic.ts';
import { hostile } from './hostile-cases.ts';
import { report } from './run-report.ts';
import { everyKind, reportedDiagnostic } from './sample-cases.ts';

/** Reads a logging command as the agent of Azure Pipelines does. */
function commandOf(line: string) {
  const [, properties = '', message = ''] = /^##vso\[task\.logissue ([^\]]*)\](.*)$/s.exec(line) ?? [];
  const read = (text: string) =>
    text
      .replaceAll('%3B', ';')
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%5D', ']')
      .replaceAll('%AZP25', '%');
  const pairs = properties
    .split(';')
    .filter((pair) => pair !== '')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), read(pair.slice(at + 1))];
    });
  return { ...Object.fromEntries(pairs), message: read(message) } as Record<string, string>;
}

describe('Azure Pipelines', () => {
  it('lists what fails with its place and rule', async () => {
    const { rules } = await everyKind();
    const [first = '', second = ''] = report('azure', [{ case: rules! }]).text.split('\n');
    expect(commandOf(first)).toMatchObject({
      type: 'error',
      sourcepath: 'cases/rules.yaml',
      linenumber: '19',
      columnnumber: '1',
      code: 'verdict-changed-by-rules',
    });
    expect(second).toBe('cases/rules.yaml:4:1: Utfallet är ”Upphandling”. Det är inte ett IOP.');
  });

  it('is read back as it was meant, whatever the text', () => {
    const file = 'cases/a;b]c%5D%AZP25\n☃.yaml';
    const place = { file, line: 7, column: 5 };
    const one = reportedDiagnostic(diagnostic('unknown-question', place, { found: hostile }));
    const [line = ''] = report('azure', [{ diagnostic: one }]).text.split('\n');
    const command = commandOf(line);
    expect(command).toMatchObject({ type: 'error', sourcepath: file, linenumber: '7' });
    // The agent reads `%3B` in a message as `;`, so a percent sign is never left bare.
    expect(command.message).toBe(one.result.message);
  });

  it('has what is waived as a line of the log', async () => {
    const { waived } = await everyKind();
    const { text } = report('azure', [{ case: waived! }]);
    expect(text).not.toContain('##vso[');
    expect(text).toContain(
      'cases/waived.yaml:19:1: Undantaget till och med den 31 december 2026 av juristen. Skäl: Nämnden tar upp det i januari. Nya svar',
    );
  });
});
