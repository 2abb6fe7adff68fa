import { defineConfig } from 'vitest/config';

/** All tests: unit, property, scenario and terminal. `test/` mirrors `src/`. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/config/random-input.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { TZ: 'Europe/Stockholm' },
  },
});
