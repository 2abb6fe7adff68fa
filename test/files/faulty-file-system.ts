import { type FileSystem, nodeFileSystem, type OpenFile } from '../../src/files/file-system.ts';

/** An error as Node's file system throws it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected`), { code });
}

/** A real file system on which some calls fail each time, with these codes. */
export function failingFileSystem(codes: Partial<Record<keyof FileSystem, string>>): FileSystem {
  const failing = Object.entries(codes).map(([name, code]) => [
    name,
    () => Promise.reject(systemError(code)),
  ]);
  return { ...nodeFileSystem, ...Object.fromEntries(failing) };
}

/** A real file system of which one call fails. */
export interface Faulty {
  fs: FileSystem;
  /** All calls so far, by name. */
  calls: string[];
}

/**
 * Fails the call with the given number (from 0) with the code. A write that fails has written half before.
 * Calls that `only` does not name are not counted.
 */
export function faultyFileSystem(number: number, code: string, only = /./): Faulty {
  const calls: string[] = [];
  const call = async <T>(name: string, work: () => Promise<T>, half?: () => Promise<unknown>): Promise<T> => {
    if (!only.test(name)) return work();
    calls.push(name);
    if (calls.length - 1 !== number) return work();
    await half?.();
    throw systemError(code);
  };
  const file = (inner: OpenFile): OpenFile => ({
    chmod: (mode) => call('chmod', () => inner.chmod(mode)),
    chown: (uid, gid) => call('chown', () => inner.chown(uid, gid)),
    sync: () => call('sync', () => inner.sync()),
    // The descriptor is closed all the same, as on Linux.
    close: () =>
      call(
        'close',
        () => inner.close(),
        () => inner.close(),
      ),
    writeFile: (bytes) =>
      call(
        'writeFile',
        () => inner.writeFile(bytes),
        () => inner.writeFile(Buffer.from(bytes).subarray(0, bytes.length / 2)),
      ),
  });
  const real = nodeFileSystem;
  const fs: FileSystem = {
    open: (path, flags, mode) => call('open', async () => file(await real.open(path, flags, mode))),
    lstat: (path) => call('lstat', () => real.lstat(path)),
    readlink: (path) => call('readlink', () => real.readlink(path)),
    readFile: (path) => call('readFile', () => real.readFile(path)),
    readdir: (path) => call('readdir', () => real.readdir(path)),
    rename: (from, to) => call('rename', () => real.rename(from, to)),
    link: (from, to) => call('link', () => real.link(from, to)),
    unlink: (path) => call('unlink', () => real.unlink(path)),
  };
  return { fs, calls };
}
