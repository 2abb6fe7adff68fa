import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { type IPty, spawn } from '@lydell/node-pty';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CaseAnswers } from '../../src/model/case.ts';
import { AT_REST, ScreenEmulator } from './screen-emulator.ts';
import type { Drive } from './terminal-driver.ts';

let folder: string;
let running: Terminal | undefined;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'iop-terminal-'));
  const here = fileURLToPath(new URL('./', import.meta.url));
  await build({
    entryPoints: [path.join(here, 'terminal-driver.ts')],
    // Beside the sources, as far as the driver can see: it looks for the question sets from there.
    define: { 'import.meta.url': JSON.stringify(new URL('./', import.meta.url).href) },
    outfile: path.join(folder, 'driver.mjs'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
  });
});
afterEach(() => running?.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const keys = {
  enter: '\r',
  up: '\u001b[A',
  down: '\u001b[B',
  escape: '\u001b',
  tab: '\t',
  interrupt: '\u0003',
  end: '\u0004',
  clear: '\u0015',
};

/** The interview on a pseudo-terminal, and what is on its screen. */
class Terminal {
  readonly screen: ScreenEmulator;
  readonly #pty: IPty;
  readonly #result: string;
  readonly #exited: Promise<void>;
  #ended = false;
  /** What was written since a key was last pressed. */
  #since = '';

  constructor(drive: Drive, columns = 80, rows = 40) {
    const name = `${Date.now()}-${Math.random()}`;
    const file = path.join(folder, `${name}.drive.json`);
    this.#result = path.join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(drive));
    this.screen = new ScreenEmulator(columns, rows);
    const args = [path.join(folder, 'driver.mjs'), file, this.#result];
    this.#pty = spawn(process.execPath, args, {
      cols: columns,
      rows,
      env: { ...process.env, TZ: 'Europe/Stockholm' },
    });
    this.#pty.onData((data) => {
      this.#since += data;
      this.screen.write(data);
    });
    this.#exited = new Promise((resolve) =>
      this.#pty.onExit(() => {
        this.#ended = true;
        resolve();
      }),
    );
    running = this;
  }

  /**
   * Waits until `text` has been written, however it is wrapped, since a key was last pressed, and all that belongs to it.
   */
  async sees(text: string): Promise<string> {
    const ready = () => (this.screen.atRest || this.#ended) && collapsed(this.#since).includes(text);
    for (let waited = 0; !ready(); waited += 10) {
      if (waited > 10_000) throw new Error(`“${text}” is not on the screen:\n${this.screen.text}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.screen.text;
  }

  press(...pressed: string[]): void {
    this.#since = '';
    for (const key of pressed) this.#pty.write(key);
  }

  /** Presses a key when a question is on the screen, for each of them. */
  async answers(...each: [seen: string, ...keys: string[]][]): Promise<void> {
    for (const [seen, ...pressed] of each) {
      await this.sees(seen);
      this.press(...pressed);
    }
  }

  /** How many characters were written since a key was last pressed. */
  get redrawn(): number {
    return this.#since.replaceAll(AT_REST, '').length;
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  async result(): Promise<{ end: string; answers: CaseAnswers; facts?: unknown }> {
    await this.#exited;
    return JSON.parse(readFileSync(this.#result, 'utf8'));
  }

  kill(): void {
    this.#pty.kill('SIGKILL');
  }
}

/** Text alone, its line breaks as spaces. */
function collapsed(written: string): string {
  return stripVTControlCharacters(written).replace(/\s+/g, ' ');
}

const forum = (more: Partial<Drive> = {}): Drive => ({ set: 'forum', language: 'sv', ...more });
const grant = (more: Partial<Drive> = {}): Drive => ({ set: 'grant', language: 'sv', ...more });

describe('a question on the terminal', () => {
  it('stands with what is left, its keys, and the choices', async () => {
    const terminal = new Terminal(grant());
    await terminal.sees('Vet ej');
    expect(terminal.screen.text).toMatchInlineSnapshot(`
      "
      Bidrag till ungdomskafé
      Du svarar som handläggare.
      Skriv inga personuppgifter. Skriv roller i stället för namn, till exempel
      ”ordföranden”. Ärendet kan bli en allmän handling.
      Varje svar sparas direkt. Du kan sluta när du vill och fortsätta senare.

      Fråga 1 · minst 1, högst 5 kvar
      Vem söker bidraget, enligt ansökan som kom in till förvaltningen före sista
      dagen?
      1–5 väljer · pilar och Enter · b tillbaka · m anteckna · ? hjälp · q sluta
      > 1 Förening
        2 Stiftelse
        3 Företag
        4 En grupp som inte har bildat någon
          förening än
        5 Vet ej"
    `);
  });

  it('fits in 40 columns, cutting no word', async () => {
    const terminal = new Terminal(grant(), 40);
    await terminal.sees('Vet ej');
    expect(terminal.screen.text).toMatchInlineSnapshot(`
      "
      Bidrag till ungdomskafé
      Du svarar som handläggare.
      Skriv inga personuppgifter. Skriv roller
      i stället för namn, till exempel
      ”ordföranden”. Ärendet kan bli en allmän
      handling.
      Varje svar sparas direkt. Du kan sluta
      när du vill och fortsätta senare.

      Fråga 1 · minst 1, högst 5 kvar
      Vem söker bidraget, enligt ansökan som
      kom in till förvaltningen före sista
      dagen?
      1–5 väljer · pilar och Enter
      b tillbaka · m anteckna · ? hjälp
      q sluta
      > 1 Förening
        2 Stiftelse
        3 Företag
        4 En grupp som inte har bildat någon
          förening än
        5 Vet ej"
    `);
  });

  it('speaks English', async () => {
    const terminal = new Terminal(grant({ language: 'en' }), 40);
    await terminal.sees('Don’t know');
    expect(terminal.screen.text).toMatchInlineSnapshot(`
      "
      Grant to a youth café
      You answer as case officer.
      Keep personal data out. Write roles
      rather than names, for example “the
      chair”. The case may become a public
      document.
      Every answer is saved at once. You can
      stop at any time and go on later.

      Question 1 · at least 1, at most 5 left
      Who applies for the grant, according to
      the application that came in before the
      last day?
      1–5 chooses · arrows and Enter · b back
      m note · ? help · q stop
      > 1 Association
        2 Foundation
        3 Company
        4 A group that has not formed an
          association yet
        5 Don’t know"
    `);
  });

  it('is answered with one key, and shows the answer in place of the choices', async () => {
    const terminal = new Terminal(forum());
    await terminal.answers(['Fråga 1', 'n'], ['Fråga 2', 'v'], ['Fråga 3', 'J']);
    expect(await terminal.sees('Klar – godkänn svaren')).toMatch(
      /Svar: Nej\n[^>]*Svar: Vet ej\n[^>]*Svar: Ja\n[^>]*> 1 Klar/,
    );
    terminal.press(keys.enter);
    const { end, answers } = await terminal.result();
    expect(end).toBe('accepted');
    expect(Object.values(answers.officer!).map(({ value }) => value)).toEqual(['no', 'unknown', 'yes']);
  });

  it('is answered with arrows and Enter', async () => {
    const terminal = new Terminal(forum());
    await terminal.answers(
      ['Fråga 1', keys.down],
      ['> Nej', keys.down],
      ['> Vet ej', keys.up],
      ['> Nej', keys.enter],
    );
    await terminal.sees('Fråga 2');
    terminal.press('q');
    expect((await terminal.result()).answers.officer).toMatchObject({ 'several-providers': { value: 'no' } });
  });

  it('is not answered by keys that were pressed before it was shown', async () => {
    const terminal = new Terminal(forum());
    await terminal.sees('Fråga 1');
    terminal.press('nnnn');
    await terminal.sees('Fråga 2');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(terminal.screen.text).not.toContain('Fråga 3');
  });

  it('goes back with b, the answer so far chosen beforehand', async () => {
    const terminal = new Terminal(forum());
    await terminal.answers(['Fråga 1', 'n'], ['Fråga 2', 'b']);
    expect(await terminal.sees('> Nej')).toContain('Ditt svar nu: Nej');
    terminal.press(keys.enter);
    await terminal.answers(['Fråga 2 · minst 1, högst 12 kvar', 'q']);
    expect((await terminal.result()).end).toBe('quit');
  });

  it('redraws nothing but the choices', async () => {
    const terminal = new Terminal(forum());
    await terminal.sees('> Ja');
    terminal.press(keys.down);
    await terminal.sees('> Nej Vet ej');
    expect(terminal.redrawn).toBeLessThan(120);
  });

  it('needs no colour, and uses bold and dim alone where it may', async () => {
    const without = new Terminal(forum());
    await without.sees('> Ja');
    expect([...without.screen.attributes]).toEqual([]);
    without.kill();
    const withColor = new Terminal(forum({ color: true }));
    await withColor.sees('> Ja');
    expect([...withColor.screen.attributes].sort()).toEqual(['1', '2', '22']);
  });

  it('survives being made narrower and wider', async () => {
    const terminal = new Terminal(grant());
    await terminal.sees('> 1 Förening');
    terminal.resize(40, 40);
    terminal.press(keys.down);
    await terminal.sees('> 2 Stiftelse');
    terminal.resize(80, 40);
    terminal.press(keys.down);
    expect((await terminal.sees('> 3 Företag')).match(/Stiftelse/g)).toHaveLength(1);
  });
});

describe('choices', () => {
  it('are picked with their digit', async () => {
    const terminal = new Terminal(grant());
    await terminal.answers(['Vem söker bidraget', '2'], ['Hur stort är bidraget?', 'q']);
    expect((await terminal.result()).answers.officer).toMatchObject({ applicant: { value: 'foundation' } });
  });

  it('that are more than the screen has room for are shown in part', async () => {
    const terminal = new Terminal(grant({ all: true }), 40, 9);
    await terminal.answers(
      ['Vem söker', '3'],
      ['Hur stort', '0', keys.enter],
      ['När startar', 'v'],
      ['hyresavtal', 'n'],
      ['lokal', 'n'],
    );
    await terminal.answers(
      ['Något mer', 'nej', keys.enter],
      ['godkänn svaren', '2'],
      ['(5 till nedanför)', keys.down],
    );
    await terminal.sees('(1 till ovanför)');
  });
});

describe('typed answers', () => {
  it('are checked in place, and corrected', async () => {
    const terminal = new Terminal(grant(), 40);
    await terminal.answers(
      ['Vem söker', '1'],
      ['Hur stort', '50.000', keys.enter],
      ['kan läsas på två sätt', keys.clear],
    );
    terminal.press('50 000', keys.enter);
    await terminal.answers(
      ['När startar', '2027-13-01', keys.enter],
      ['är inget datum', keys.clear],
      ['Svar:', '2027-01-31', keys.enter],
    );
    await terminal.sees('Finns ett hyresavtal?');
    expect(terminal.screen.text).toMatchInlineSnapshot(`
      "
      Bidrag till ungdomskafé
      Du svarar som handläggare.
      Skriv inga personuppgifter. Skriv roller
      i stället för namn, till exempel
      ”ordföranden”. Ärendet kan bli en allmän
      handling.
      Varje svar sparas direkt. Du kan sluta
      när du vill och fortsätta senare.

      Fråga 1 · minst 1, högst 5 kvar
      Vem söker bidraget, enligt ansökan som
      kom in till förvaltningen före sista
      dagen?
      Svar: Förening

      Fråga 2 · minst 1, högst 4 kvar
      Hur stort är bidraget?
      Svara med ett tal i SEK. Minst 0 SEK.
      Skriv vet ej om du inte vet.
      Svar: 50 000 SEK

      Fråga 3 · minst 1, högst 3 kvar
      När startar kaféet?
      Svara med ett datum, till exempel
      2026-11-22. Skriv vet ej om du inte vet.
      Svar: 31 januari 2027

      Fråga 4 · minst 1, högst 2 kvar
      Finns ett hyresavtal?
      j, n eller v · pilar och Enter
      b tillbaka · m anteckna · ? hjälp
      q sluta
      > Ja
        Nej
        Vet ej"
    `);
    terminal.press('q');
    expect((await terminal.result()).answers.officer).toMatchObject({
      amount: { value: 50_000 },
      start: { value: '2027-01-31' },
    });
  });

  it('are left with one key while the line is empty', async () => {
    const terminal = new Terminal(grant());
    await terminal.answers(
      ['Vem söker', '1'],
      ['Hur stort', '?'],
      ['Svarar du mer än 50', 'v'],
      ['När startar', 'b'],
      ['Ditt svar nu: Vet ej', keys.enter],
    );
    await terminal.answers(['När startar', 'q']);
    expect((await terminal.result()).answers.officer).toMatchObject({ amount: { value: 'unknown' } });
  });

  it('of free text take any letter, and commands after a colon', async () => {
    const terminal = new Terminal(grant({ all: true }));
    await terminal.answers(
      ['Vem söker', '3'],
      ['Hur stort', '0', keys.enter],
      ['När startar', 'v'],
      ['hyresavtal', 'n'],
      ['lokal', 'n'],
    );
    await terminal.answers(
      ['Något mer', ':?', keys.enter],
      ['påverkar aldrig utfallet', 'bra? Åäö', keys.enter],
      ['godkänn svaren', keys.enter],
    );
    expect((await terminal.result()).answers.officer).toMatchObject({ remarks: { value: 'bra? Åäö' } });
  });
});

describe('beside the answer', () => {
  it('a note and evidence are written after m', async () => {
    const terminal = new Terminal(forum(), 40);
    await terminal.answers(
      ['Fråga 1', 'm'],
      ['Anteckning:', 'Enligt registret', keys.enter],
      ['Underlag:', 'a.pdf; b.pdf', keys.enter],
    );
    await terminal.answers(['Ditt underlag: a.pdf; b.pdf', 'n'], ['Fråga 2', keys.interrupt]);
    expect((await terminal.result()).answers.officer?.['several-providers']).toMatchObject({
      value: 'no',
      note: 'Enligt registret',
      evidence: ['a.pdf', 'b.pdf'],
    });
  });

  it('nothing changes after Esc', async () => {
    const terminal = new Terminal(forum());
    await terminal.answers(
      ['Fråga 1', 'm'],
      ['Anteckning:', 'hej', keys.escape],
      ['> Ja', 'n'],
      ['Fråga 2', 'q'],
    );
    expect((await terminal.result()).answers.officer?.['several-providers']).toEqual({
      value: 'no',
      at: '2026-11-22T10:15:00Z',
    });
  });
});

describe('the officer, after the association', () => {
  const answers = {
    association: { 'several-providers': { value: 'no', note: 'Bara vi' }, 'makes-profit': { value: 'yes' } },
  };

  it('sees the answer and note, and agrees with one key', async () => {
    const terminal = new Terminal(forum({ answers }), 40);
    await terminal.sees('> Nej');
    const shown = terminal.screen.text;
    expect(shown.slice(shown.indexOf('Föreningen svarade'))).toMatchInlineSnapshot(`
      "Föreningen svarade: Nej
      Föreningen antecknade: Bara vi
      Håller du med?
      Enter eller h håller med · j, n eller v
      pilar och Enter · b tillbaka
      m anteckna · ? hjälp · q sluta
        Ja
      > Nej
        Vet ej"
    `);
    terminal.press('h');
    await terminal.answers(['Fråga 2', keys.enter], ['godkänn svaren', keys.enter]);
    const { answers: kept } = await terminal.result();
    expect(kept.officer).toMatchObject({
      'several-providers': { value: 'no' },
      'makes-profit': { value: 'yes' },
    });
  });

  it('answers otherwise, and says why that is to count', async () => {
    const terminal = new Terminal(forum({ answers }));
    await terminal.answers(
      ['Fråga 1', 'n'],
      ['Fråga 2', 'n'],
      ['Mitt svar gäller', '2'],
      ['Skäl:', keys.enter],
      ['Skriv ett skäl', 'Bokslutet'],
    );
    terminal.press(keys.enter);
    await terminal.answers(['Fråga 3', 'q']);
    expect((await terminal.result()).answers.officer?.['makes-profit']).toMatchObject({
      value: 'no',
      overrules: 'Bokslutet',
    });
  });

  it('goes back from a dispute to answer anew', async () => {
    const terminal = new Terminal(forum({ answers }));
    await terminal.answers(
      ['Fråga 1', 'j'],
      ['Mitt svar gäller', 'b'],
      ['Håller du med?', 'n'],
      ['Fråga 2', 'q'],
    );
    expect((await terminal.result()).answers.officer).toEqual({
      'several-providers': { value: 'no', at: '2026-11-22T10:15:00Z' },
    });
  });
});

describe('answers that cannot hold together', () => {
  it('are shown before the last one is kept, which can be taken back', async () => {
    const answers = { officer: { lease: { value: 'yes' } } };
    const terminal = new Terminal(grant({ answers, all: true }), 40);
    await terminal.answers(
      ['Vem söker', '1'],
      ['Hur stort', '1', keys.enter],
      ['När startar', '2027-05-01', keys.enter],
      ['Finns en lokal?', 'n'],
    );
    await terminal.sees('> 1 Ändra svaret');
    expect(terminal.screen.text).toMatchInlineSnapshot(`
      "Skriv inga personuppgifter. Skriv roller
      i stället för namn, till exempel
      ”ordföranden”. Ärendet kan bli en allmän
      handling.
      Varje svar sparas direkt. Du kan sluta
      när du vill och fortsätta senare.

      Fråga 1 · 5 kvar
      Vem söker bidraget, enligt ansökan som
      kom in till förvaltningen före sista
      dagen?
      Svar: Förening

      Fråga 2 · 4 kvar
      Hur stort är bidraget?
      Svara med ett tal i SEK. Minst 0 SEK.
      Skriv vet ej om du inte vet.
      Svar: 1 SEK

      Fråga 3 · 3 kvar
      När startar kaféet?
      Svara med ett datum, till exempel
      2026-11-22. Skriv vet ej om du inte vet.
      Svar: 1 maj 2027

      Fråga 4 · 2 kvar
      Finns en lokal?
      Svaret ändrar inte utfallet.
      Svar: Nej

      Svaret ”Nej” går inte ihop med andra
      svar:
      Du svarade på ”Hyresavtal”: Ja
      Därför: den som har ett hyresavtal har
      en lokal.
      Så länge svaren inte går ihop finns det
      inget utfall.
      1–2 väljer · pilar och Enter · q sluta
      > 1 Ändra svaret
        2 Behåll svaret ändå"
    `);
    terminal.press(keys.enter);
    await terminal.answers(['Finns en lokal?', 'j'], ['Något mer', keys.interrupt]);
    expect((await terminal.result()).answers.officer?.premises?.value).toBe('yes');
  });
});

describe('the list of all answers', () => {
  it('lets an answer be changed, and marks what no longer matters', async () => {
    const terminal = new Terminal(forum(), 40);
    await terminal.answers(
      ['Fråga 1', 'n'],
      ['Fråga 2', 'j'],
      ['Ändra ett svar', '2'],
      ['Vilket svar vill du ändra?', '1'],
      ['Ditt svar nu: Nej', 'j'],
    );
    await terminal.sees('(påverkar inte utfallet)');
    terminal.press('1');
    expect((await terminal.result()).end).toBe('accepted');
  });

  it('takes numbers of two digits', async () => {
    const terminal = new Terminal(forum());
    for (let n = 1; n <= 13; n++) await terminal.answers([`Fråga ${n} `, 'v']);
    await terminal.answers(['godkänn svaren', '2'], ['Vilket svar', '1', '2'], ['> 12 ', keys.enter]);
    await terminal.answers(['Fråga 12 ', 'b'], ['godkänn svaren', 'q']);
    expect((await terminal.result()).end).toBe('quit');
  });

  it('leads on to a full record', async () => {
    const terminal = new Terminal(forum());
    await terminal.answers(['Fråga 1', 'j'], ['Svara på 12 frågor till', '3'], ['Fråga 2 · 12 kvar', 'q']);
    expect((await terminal.result()).end).toBe('quit');
  });
});

describe('leaving', () => {
  it.each([
    ['q', 'q'],
    ['Ctrl-C', keys.interrupt],
    ['Ctrl-D', keys.end],
  ])('with %s keeps what was answered', async (_, key) => {
    const terminal = new Terminal(forum());
    await terminal.answers(['Fråga 1', 'n'], ['Fråga 2', key]);
    const { end, answers } = await terminal.result();
    expect([end, Object.keys(answers.officer!)]).toEqual(['quit', ['several-providers']]);
    expect(terminal.screen.cursor).toBe(true);
  });
});

describe('what a new case is called', () => {
  it('is asked first, and can be corrected', async () => {
    const terminal = new Terminal(forum({ facts: true }), 40);
    await terminal.answers(
      ['Vad ska ärendet heta?', keys.enter],
      ['Ärendet behöver ett namn', 'Träffpunkt', keys.enter],
    );
    await terminal.answers(['diarienummer', ':b', keys.enter], ['Vad ska ärendet heta?', 'Café', keys.enter]);
    await terminal.answers(['diarienummer', keys.enter], ['nämnd', 'A; B', keys.enter]);
    await terminal.answers(['Vilken förening', keys.enter], ['Fråga 1', 'q']);
    expect((await terminal.result()).facts).toEqual({
      title: 'Café',
      reference: '',
      public: ['A', 'B'],
      associations: [],
    });
  });

  it('is taken from a paste of several lines', async () => {
    const terminal = new Terminal(forum({ facts: true }));
    await terminal.answers(['Vad ska ärendet heta?', 'Café\rSN 1\rNämnden\rFöreningen\r'], ['Fråga 1', 'q']);
    expect((await terminal.result()).facts).toEqual({
      title: 'Café',
      reference: 'SN 1',
      public: ['Nämnden'],
      associations: ['Föreningen'],
    });
  });
});
