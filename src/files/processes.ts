import { readFileSync } from 'node:fs';

/** Whether a process with this id runs on this computer, whoever it belongs to. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
  // What has ended but was not waited for (a zombie) still answers; containers without an init keep such for
  // ever.
  return !/^[ZX]/.test(statFields(pid)[0] ?? '');
}

/**
 * When a process began, as a text that no other process with the same id shares, not even after a restart of
 * the computer. Undefined where the system does not tell: only Linux does.
 */
export function processStart(pid: number): string | undefined {
  const started = statFields(pid)[19];
  if (started === undefined) return undefined;
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()}/${started}`;
  } catch {
    return undefined;
  }
}

/**
 * `/proc/<pid>/stat` from its third field on (proc(5)): the second, the program's name, may hold spaces and
 * brackets.
 */
function statFields(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
