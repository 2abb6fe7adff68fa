import { fileURLToPath } from 'node:url';

/**
 * The program of a worker or a thread, beside this one in `dist/`; undefined where the sources run as they are (in tests): Node
 * cannot start one from them.
 */
export function builtProgram(name: 'worker' | 'ahead-thread'): string | undefined {
  const here = import.meta.url;
  return here.endsWith('.ts') ? undefined : fileURLToPath(new URL(`./${name}.cjs`, here));
}
