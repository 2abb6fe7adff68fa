import { statSync } from 'node:fs';

/**
 * Whether there is a file, or a link to one: not a folder, and no pipe or device (`/dev/stdout`), which gives its content once
 * and may never end. False too where that cannot be told: why is said by whoever reads it.
 */
export function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
