import { fork } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** A process that has tried so many is replaced: what mutants leave in memory is not for the next ones. */
const MANY = 300;

/** Some processes, each of which answers one question at a time. */
export class Workers {
  #script;
  #waiting = [];
  #free = [];
  #all = new Set();

  /** @param {number} count @param {string} script made by `bundle-tests.mjs`; the folder it is in is theirs to write in */
  constructor(count, script) {
    this.#script = script;
    for (let i = 0; i < count; i++) this.#start();
  }

  /** The answer; nothing if there is none in time (ms), or the process ends. */
  ask(question, limit) {
    return new Promise((resolve) => {
      this.#waiting.push({ question, limit, resolve });
      this.#next();
    });
  }

  end() {
    for (const child of this.#all) child.kill('SIGKILL');
  }

  #start() {
    const cwd = path.join(path.dirname(this.#script), 'world');
    mkdirSync(cwd, { recursive: true });
    // A worker gives up root's rights.
    chmodSync(cwd, 0o777);
    const env = { ...process.env, TMPDIR: cwd, TZ: 'Europe/Stockholm' };
    const child = fork(program, [this.#script], { cwd, env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    this.#all.add(child);
    child.once('message', () => {
      this.#free.push({ child, asked: 0 });
      this.#next();
    });
  }

  #next() {
    if (this.#waiting.length === 0 || this.#free.length === 0) return;
    const { question, limit, resolve } = this.#waiting.shift();
    const worker = this.#free.shift();
    worker.asked += 1;
    const done = (answer, fit) => {
      clearTimeout(timer);
      worker.child.removeAllListeners();
      if (fit && worker.asked < MANY) this.#free.push(worker);
      else this.#replace(worker.child);
      resolve(answer);
      this.#next();
    };
    const timer = setTimeout(() => done(undefined, false), limit);
    worker.child.once('message', (answer) => done(answer, true));
    worker.child.once('exit', () => done(undefined, false));
    worker.child.send(question);
  }

  #replace(child) {
    child.kill('SIGKILL');
    this.#all.delete(child);
    this.#start();
  }
}
