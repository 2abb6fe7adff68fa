/**
 * Loaded before the program (`node --import`): of the calls that change files, the one with the number FAULT_AT (from 0)
 * kills the process (FAULT=SIGKILL; a write has then written half), or fails with the system's code that FAULT names.
 * From there on all fail when FAULT_STAYS is set: a disk stays full. The calls are listed in the file FAULT_LOG.
 */
import { appendFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

const { FAULT, FAULT_AT, FAULT_STAYS, FAULT_LOG } = process.env;
let calls = 0;

function strikes(name) {
  const number = calls++;
  if (FAULT_LOG) appendFileSync(FAULT_LOG, `${name}\n`);
  return number === Number(FAULT_AT) || (FAULT_STAYS && number > Number(FAULT_AT));
}

function strike() {
  if (FAULT === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${FAULT}: injected`), { code: FAULT });
}

function faulty(holder, name, half) {
  const real = holder[name].bind(holder);
  holder[name] = async (...args) => {
    if (strikes(name)) {
      await half?.(...args);
      strike();
    }
    return real(...args);
  };
}

const { open } = fs;
fs.open = async (path, flags, mode) => {
  const writes = /[wa+]/.test(String(flags));
  if (writes && strikes(`open ${flags}`)) strike();
  const handle = await open(path, flags, mode);
  if (writes) {
    const writeFile = handle.writeFile.bind(handle);
    faulty(handle, 'writeFile', (text) => writeFile(Buffer.from(text).subarray(0, text.length / 2)));
    for (const name of ['sync', 'chmod']) faulty(handle, name);
  }
  return handle;
};
for (const name of ['rename', 'link', 'unlink']) faulty(fs, name);
syncBuiltinESMExports();
