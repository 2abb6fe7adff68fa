import { link, lstat, open, readdir, readFile, readlink, rename, unlink } from 'node:fs/promises';

/** What of an open file is used. */
export interface OpenFile {
  chmod(mode: number): Promise<void>;
  chown(uid: number, gid: number): Promise<void>;
  writeFile(bytes: string | Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What of a file's entry in its folder is used. */
export interface FileStats {
  mode: number;
  uid: number;
  gid: number;
  ino: number;
  size: number;
  mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isFIFO(): boolean;
  isSymbolicLink(): boolean;
}

/**
 * The part of `node:fs/promises` that writing and locking need, so that tests can let each call fail. Errors
 * carry a system `code`, as Node's do.
 */
export interface FileSystem {
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>;
  lstat(path: string): Promise<FileStats>;
  readlink(path: string): Promise<string>;
  readFile(path: string): Promise<Uint8Array>;
  readdir(path: string): Promise<string[]>;
  rename(from: string, to: string): Promise<void>;
  link(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
}

/** The real one. */
export const nodeFileSystem: FileSystem = { open, lstat, readlink, readFile, readdir, rename, link, unlink };
