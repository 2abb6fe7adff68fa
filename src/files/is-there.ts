import { access } from 'node:fs/promises';

/** Whether there is anything under this path. */
export function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
