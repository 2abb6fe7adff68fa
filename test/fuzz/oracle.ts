import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { Run } from '../commands/world.ts';

/** Characters that do something to a terminal; line feeds and tabs do no harm. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through.
export const terminalCommand = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** What holds for every run, whatever it was given. */
export function expectOrderlyEnd({ code, out, err }: Run, what: unknown): void {
  const place = `${JSON.stringify(what)}\n${err}`.slice(0, 3000);
  expect([0, 1, 2, 130], place).toContain(code);
  expect(err, place).not.toMatch(/^ {4}at /m);
  expect(err, place).not.toMatch(/oväntat fel|unexpected error/);
  expect(err.replaceAll('\r\n', '\n'), place).not.toMatch(terminalCommand);
  if (code === 2) expect(err, place).not.toBe('');
  expect(out.includes('[object Object]') || out.includes('undefined'), place).toBe(false);
}

/** All files below a folder with their contents. */
export async function contents(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const read = await Promise.all(files.map(async (file) => [file, await readFile(file, 'latin1')] as const));
  return new Map(read.sort());
}
