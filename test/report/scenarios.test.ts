import { describe, expect, it } from 'vitest';
import { diagnostic } from '../../src/model/diagnostic.ts';
import { renderMarkdown } from '../../src/report/render-markdown.ts';
import { renderText } from '../../src/report/render-text.ts';
import { type CaseName, cases } from './cases.ts';
import { documentOf, withoutDigests } from './scenario.ts';

/**
 * What people read, stored once and read by people: `vitest -u` writes anew what has changed, and whoever does
 * that reads the difference as an officer would.
 */
describe('the report on a case', () => {
  for (const name of Object.keys(cases) as CaseName[]) {
    it(`reads as expected: ${name}`, async () => {
      const text = renderText(withoutDigests(await documentOf(cases[name])), { width: 80 });
      await expect(text).toMatchFileSnapshot(`expected/${name}.txt`);
    });
  }

  it('reads as expected with warnings, in English', async () => {
    const data = { set: 'storkoping', asOf: '2027-02-01', from: '2025-01-01', to: '2026-12-31' };
    const diagnostics = [diagnostic('set-not-in-force', { file: 'odling.yaml' }, data, 'warning')];
    const document = await documentOf(cases['own-set'], { language: 'en', asOf: '2027-02-01', diagnostics });
    await expect(renderText(withoutDigests(document), { width: 80 })).toMatchFileSnapshot(
      'expected/own-set.en.txt',
    );
  });

  it('reads as expected in English, as Markdown for a larger document', async () => {
    const markdown = renderMarkdown(withoutDigests(await documentOf(cases.open, { language: 'en' })), {
      headingLevel: 2,
    });
    await expect(markdown).toMatchFileSnapshot('expected/open.en.md');
  });

  it('reads as expected on a narrow terminal, and in plain lines', async () => {
    const document = withoutDigests(await documentOf(cases['settled-by-one-answer']));
    await expect(renderText(document, { width: 40 })).toMatchFileSnapshot('expected/narrow.txt');
    const plain = renderText(document, { width: 80, plain: true });
    await expect(plain).toMatchFileSnapshot('expected/plain.txt');
  });
});
