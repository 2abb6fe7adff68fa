import { readFileSync } from 'node:fs';
import { minVersion, satisfies } from 'semver';
import { describe, expect, it } from 'vitest';

interface Locked {
  engines?: { node?: string };
}

function inPackage<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
}

describe('the oldest Node that the program is for', () => {
  const { engines } = inPackage<{ engines: { node: string } }>('package.json');
  const oldest = minVersion(engines.node)?.version ?? '';

  it('runs each package that building and testing need', () => {
    const { packages } = inPackage<{ packages: Record<string, Locked> }>('package-lock.json');
    const needed = Object.entries(packages).filter(([, { engines }]) => engines?.node !== undefined);
    expect(needed.length).toBeGreaterThan(50);
    const refusing = needed.filter(([, { engines }]) => !satisfies(oldest, engines?.node ?? ''));
    expect(refusing.map(([folder, { engines }]) => `${folder}: ${engines?.node}`)).toEqual([]);
  });
});
