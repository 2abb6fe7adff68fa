import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { batchFormatNames } from '../../src/report/batch/format-names.ts';
import { caseFormatNames } from '../../src/report/case-formats.ts';
import { caseText, World } from '../commands/world.ts';
import { openPage, readXml } from '../report/batch/dom.ts';
import { terminalCommand } from './oracle.ts';

/** What terminals, build logs, markup, formulas and the languages of graphs obey, and what XML cannot hold. */
const evil =
  'a\u001b[31m\u001b]0;t\u0007\u009b2J\u202eb\u2066\r\n::error::x\n##vso[task.complete]\u2028\b\u007f]]><script>alert(1)</script>"];end\n-->\'`|=1+1 %0A\uffff\ud800#;{{x}}\\';

/** Each text of a set as a person reads it, with something hostile in it; ids and kinds as they are. */
function hostile(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => hostile(one, key));
  if (typeof value === 'string')
    return ['sv', 'en', 'publisher', 'reference', 'unit', 'title', 'at'].includes(key)
      ? `=${evil}${value}`
      : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hostile(one, name)]));
}

/** As JSON, which is YAML, with what may not stand in a file by its number. */
const escaped = (value: unknown) =>
  JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

let world: World;
beforeAll(async () => {
  const shipped = new URL('../../questions/national-guidance.yaml', import.meta.url);
  const set = hostile(parse(readFileSync(shipped, 'utf8'))) as Record<string, unknown>;
  const lines = ['shared-need: yes', 'public-body: municipality', 'aid-three-years: 400000'];
  world = await World.with({
    'sets/evil.yaml': escaped({ ...set, id: 'evil' }),
    'a.yaml': caseText('evil', lines, [`title: ${escaped(evil)}`]),
    'b.yaml': caseText('evil', ['shared-need: no'], ['verdict: { outcome: iop-may-fit }']),
  });
});
afterAll(() => world.remove());

const own = ['--questions', 'sets', '--as-of', '2026-11-22'];
const formats = (command: readonly string[], names: readonly string[]) =>
  names.map((format) => [...command, '--format', format]);
const commands: readonly (readonly string[])[] = [
  ...formats(['evaluate', 'a.yaml', 'b.yaml'], batchFormatNames),
  ...formats(
    ['explain', 'a.yaml'],
    caseFormatNames.filter((name) => name !== 'docx'),
  ),
  ...formats(['list', '.'], ['text', 'json', 'csv', 'markdown']),
  ['questions', 'list'],
  ['questions', 'list', '--format', 'json'],
  ...formats(['questions', 'show', 'evil'], ['text', 'markdown', 'html', 'json']),
  ...formats(['questions', 'check', 'evil'], ['text', 'json', 'sarif', 'github', 'gitlab']),
  ...formats(['questions', 'test', 'evil'], ['text', 'json']),
  ['questions', 'test', 'evil', '--suggest'],
  ...formats(
    ['questions', 'diff', 'national-guidance', 'evil', '--cases', '.'],
    ['text', 'markdown', 'json'],
  ),
  ...formats(['questions', 'graph', 'evil'], ['mermaid', 'dot', 'svg']),
  ...formats(['questions', 'graph', 'evil', '--case', 'a.yaml'], ['mermaid', 'dot', 'svg']),
  ['questions', 'new', '--out', 'new.yaml'],
  ['screen', '--plain', 'b.yaml'],
  [
    'screen',
    '--plain',
    '--set',
    'evil',
    '--title',
    't',
    '--public',
    'n',
    '--association',
    'f',
    '--reference',
    'r',
  ],
];

/** Answers to whatever is asked: help, a note, back, and then each way in turn. */
const typed = ['?', '+ x', '<', 'ja', 'nej', '1', '2', 'vet ej', 'x', '1000', 'evil', '2026-01-01'].join(
  '\n',
);

describe('a question set whose every text is hostile', () => {
  it.each(commands.map((args) => [args.join(' '), args] as const))(
    'commands nothing where it is shown: %s',
    async (_shown, args) => {
      const { code, out, err } = await world.run([...args, ...own], { stdin: `${typed}\n`.repeat(3) });
      expect([0, 1, 130], err).toContain(code);
      expect(err).not.toMatch(/oväntat fel|\n {4}at /);
      const said = (out + err).replaceAll('\r\n', '\n');
      expect(terminalCommand.exec(said), JSON.stringify(said.slice(0, 2000))).toBe(null);
      // At the start of a line for GitHub; for Azure anywhere, but not in the text of a command.
      expect(said).not.toMatch(/^\s*::error::x|^(?!##vso|::).*##vso\[task\.complete/m);
      if (args.includes('html') || args.includes('markdown') || args.includes('svg'))
        expect(said).not.toContain('<script>alert');
      await world.forget(/^(new|t)\./);
    },
  );

  it.each(['svg', 'html'])('is well-formed in a picture or a page: %s', async (format) => {
    const args = format === 'svg' ? ['questions', 'graph', 'evil'] : ['explain', 'a.yaml'];
    const { out } = await world.run([...args, '--format', format, ...own]);
    const document = format === 'svg' ? readXml(out) : openPage(out).document;
    expect([...document.querySelectorAll('script, foreignObject, iframe')]).toEqual([]);
    expect(document.documentElement.textContent).toContain('alert(1)');
  });

  it('is well-formed in every part of a Word document', async () => {
    const { code } = await world.run(['screen', '--plain', 'a.yaml', '--report', 'docx', ...own], {
      stdin: 'nej\n'.repeat(30),
    });
    expect(code).toBe(0);
    const { readFile } = await import('node:fs/promises');
    const parts = unzipSync(await readFile(`${world.folder}/a.docx`));
    for (const [name, bytes] of Object.entries(parts)) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      // Throws for what is not XML.
      expect(readXml(Buffer.from(bytes).toString('utf8')).documentElement, name).toBeTruthy();
    }
  });

  it('is written into no line of a graph that was not drawn', async () => {
    for (const format of ['mermaid', 'dot']) {
      const graph = ['questions', 'graph', 'national-guidance', '--format', format];
      const [usual, here] = [
        await world.run([...graph, '--as-of', '2026-11-22']),
        await world.run(['questions', 'graph', 'evil', '--format', format, ...own]),
      ];
      const shape = (text: string) => text.trimEnd().split('\n').length;
      expect(shape(here.out), here.out).toBe(shape(usual.out));
      expect(here.out).not.toMatch(/^\s*(?:end|"\];end)/m);
    }
  });
});
