/** A run of the program: how often it is started, and the modules it loads. */
export interface Run {
  times: number;
  modules: string[];
}

/** What a module imports at once, and its bytes in the bundle. */
export interface Module {
  imports: string[];
  size: number;
}

export function moduleGroups(
  runs: readonly Run[],
  modules: ReadonlyMap<string, Module>,
  isFixed: (file: string) => boolean,
): string[][];
export function reached(files: Iterable<string>, importsOf: (file: string) => Iterable<string>): Set<string>;
