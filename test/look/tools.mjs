/** The programs that looking needs, and how they are run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The first of these commands that is on the path. */
function found(...names) {
  for (const name of names.filter(Boolean)) {
    const { status, stdout } = spawnSync('sh', ['-c', 'command -v "$0"', name], { encoding: 'utf8' });
    if (status === 0) return stdout.trim();
  }
  return undefined;
}

export const tools = {
  chromium: found(process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome'),
  soffice: found('soffice', 'libreoffice'),
  pdftoppm: found('pdftoppm'),
};

/** What is missing and what cannot be looked at without it. */
export function missingTools() {
  const needs = {
    chromium: 'pages on screen and on paper (apt-get install chromium, or CHROMIUM=/path)',
    soffice: 'Word files (apt-get install libreoffice-writer)',
    pdftoppm: 'pages of PDF files as pictures (apt-get install poppler-utils)',
  };
  return Object.entries(needs)
    .filter(([name]) => tools[name] === undefined)
    .map(([name, what]) => `${name} is missing, so this is left out: ${what}`);
}

/** Runs a command to its end; what it says is shown only where it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28, ...options });
  if (done.error) throw done.error;
  if (done.status !== 0 && !options.mayFind) throw new Error(`${command} ${args.join(' ')}: ${done.stderr}`);
  return done.stdout;
}

/** Each page of a PDF file as a PNG beside it. @returns how many pages there are */
export function pagesOf(pdf, dpi = 70) {
  if (!tools.pdftoppm) return 0;
  const base = pdf.replace(/\.pdf$/, '');
  run(tools.pdftoppm, ['-r', String(dpi), '-png', pdf, base]);
  const name = path.basename(base);
  return readdirSync(path.dirname(pdf)).filter((file) => new RegExp(`^${name}-\\d+\\.png$`).test(file))
    .length;
}

/** A Word file as PDF, by LibreOffice with a profile of its own, so that one that is open does not disturb it. */
export function wordToPdf(docx, pdf) {
  const folder = mkdtempSync(path.join(tmpdir(), 'iop-look-'));
  try {
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run(tools.soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx]);
    run('mv', [path.join(folder, path.basename(docx).replace(/\.docx$/, '.pdf')), pdf]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
