import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own with cases in it. */
export class CaseFolder {
  readonly path = realpathSync(mkdtempSync(path.join(tmpdir(), 'iop-cases-')));

  write(name: string, text: string | Uint8Array): void {
    mkdirSync(path.dirname(path.join(this.path, name)), { recursive: true });
    writeFileSync(path.join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(path.join(this.path, name), 'utf8');
  }

  /** Cases with different answers; every 50th file is broken in some way. */
  fill(count: number): void {
    for (let i = 0; i < count; i++) {
      const name = `cases/${Math.floor(i / 40)}/case-${String(i).padStart(4, '0')}.yaml`;
      this.write(name, i % 50 === 49 ? brokenText(i) : answersText(i));
    }
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

const questions = ['several-providers', 'makes-profit', 'public-idea', 'no-suitable-form', 'no-market'];

/** A case whose answers are the digits of `number` in base three. */
export function answersText(number: number): string {
  const answers = questions.map((id, place) => {
    const value = ['yes', 'no', 'unknown'][Math.floor(number / 3 ** place) % 3];
    return place === 2 ? `    ${id}: { value: ${value}, note: "Ärende ${number}" }` : `    ${id}: ${value}`;
  });
  return [
    'format: iop-case/1',
    `id: case-${number}`,
    'questionSet: forum',
    'answers:',
    '  officer:',
    ...answers,
    '',
  ].join('\n');
}

function brokenText(number: number): string {
  const broken = [
    'a: [',
    'format: iop-case/2\n',
    'something: else\n',
    answersText(number).replace('makes-profit', 'makes-profits'),
  ];
  return broken[Math.floor(number / 50) % broken.length]!;
}
