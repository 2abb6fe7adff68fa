/**
 * `npm run look`: makes the documents that people read, from real output of the built program, as pictures to look at: in
 * light and dark, narrow, enlarged, on paper, and as pages of Word; with axe in a real browser. Pictures for the README, and
 * an interview on a terminal, go to `pictures/`, all others to `out/`, which is not kept. Exits with 1 where axe or the ruler
 * found something.
 */
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookAt, pictureOf, printTo, topOf, views, withBrowser } from './browser.mjs';
import { recordInterview } from './record-interview.mjs';
import { missingTools, pagesOf, run, tools, wordToPdf } from './tools.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');
const out = path.join(here, 'out');
const say = (line) => process.stdout.write(`${line}\n`);
const iop = (args, options) =>
  run(process.execPath, [path.join(root, 'bin/iop.js'), ...args], {
    cwd: out,
    encoding: 'buffer',
    ...options,
  });

rmSync(out, { recursive: true, force: true });
mkdirSync(path.join(out, 'cases'), { recursive: true });
cpSync(path.join(here, 'cases'), path.join(out, 'cases'), { recursive: true });
cpSync(path.join(root, 'test/fixtures/cases'), path.join(out, 'cases'), { recursive: true });
cpSync(path.join(root, 'test/fixtures/partnerships'), path.join(out, 'cases'), { recursive: true });

/** Reports on the cases of our own, as HTML and Word; one in English. */
function makeReports() {
  const names = readdirSync(path.join(here, 'cases')).map((file) => path.basename(file, '.yaml'));
  const reports = names.map((name) => ({
    name,
    args: ['explain', `cases/${name}.yaml`, '--as-of', '2026-11-22'],
  }));
  reports.push({
    name: 'uddevalla-en',
    args: ['explain', 'cases/uddevalla-no-limits.yaml', '--as-of', '2026-11-22', '--lang', 'en'],
  });
  for (const { name, args } of reports)
    for (const format of ['html', 'docx'])
      writeFileSync(path.join(out, `${name}.${format}`), iop([...args, '--format', format]));
  return reports.map(({ name }) => name);
}

/** The overview of all cases: some with a saved verdict, of which some no longer follow; and a file that is no case. */
function makeOverview() {
  const cases = path.join(out, 'cases');
  iop(['evaluate', 'cases', '--update', '--as-of', '2026-11-22'], { mayFind: true });
  const edit = (name, from, to) => {
    const file = path.join(cases, name);
    run('sed', ['-i', `0,/${from}/s//${to}/`, file]);
  };
  edit('samtalsgrupper.yaml', 'several-providers: no', 'several-providers: yes');
  edit('laxhjalp.yaml', 'political-programme: no', 'political-programme: yes');
  cpSync(path.join(here, 'cases/cykelverkstad.yaml'), path.join(cases, 'cykelverkstad-ny.yaml'));
  writeFileSync(
    path.join(cases, 'felskriven.yaml'),
    'format: iop-case/1\nquestionSet: forum\nanswers:\n  officer:\n    no-markt: yes\n',
  );
  iop(['evaluate', 'cases', '--format', 'html=overview.html', '--as-of', '2026-11-22'], { mayFind: true });
}

async function lookInBrowser(pages) {
  const faults = [];
  await withBrowser(async (browser) => {
    for (const name of pages) {
      const file = path.join(out, `${name}.html`);
      for (const view of views) {
        const found = await lookAt(browser, file, view, path.join(out, `${name}.${view.name}`));
        faults.push(...found.map((fault) => `${name}, ${view.name}: ${fault}`));
      }
      const pdf = path.join(out, `${name}.print.pdf`);
      await printTo(browser, file, pdf);
      say(`${name}: ${views.length} views, ${pagesOf(pdf)} pages on paper`);
    }
    const pictures = path.join(here, 'pictures');
    mkdirSync(pictures, { recursive: true });
    await topOf(browser, path.join(out, 'traffpunkt.html'), path.join(pictures, 'report.png'), {
      width: 1100,
      height: 1000,
    });
    await topOf(browser, path.join(out, 'overview.html'), path.join(pictures, 'overview.png'), {
      width: 900,
      height: 1000,
    });
    await pictureOf(browser, path.join(out, 'samtalsgrupper.html'), path.join(pictures, 'path.png'));
    for (const file of readdirSync(pictures)) {
      const { size } = statSync(path.join(pictures, file));
      say(`pictures/${file}: ${Math.round(size / 1000)} kB`);
      if (size > 150_000) faults.push(`pictures/${file} is over 150 kB`);
    }
  });
  return faults;
}

function lookInWord(names) {
  for (const name of names) {
    const pdf = path.join(out, `${name}.word.pdf`);
    wordToPdf(path.join(out, `${name}.docx`), pdf);
    say(`${name}: ${pagesOf(pdf)} pages in Word`);
  }
}

for (const line of missingTools()) say(line);
writeFileSync(path.join(here, 'pictures/interview.txt'), `${await recordInterview()}\n`);
const reports = makeReports();
makeOverview();
const faults = tools.chromium ? await lookInBrowser([...reports, 'overview']) : [];
if (tools.soffice) lookInWord(reports);
say(`Look at ${path.relative(process.cwd(), out)}/*.png`);
for (const fault of faults) say(`FAULT ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
