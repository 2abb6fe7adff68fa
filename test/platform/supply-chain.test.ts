import { beforeAll, describe, expect, it } from 'vitest';
import { billOfMaterials, bundledPackages, packedFiles } from '../../src/build/supply-chain.mjs';

type Packages = Awaited<ReturnType<typeof bundledPackages>>;

/** Licences under which a program may be given on without its sources. */
const permissive = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

describe('what the program is made of', () => {
  let packages: Packages;
  beforeAll(async () => {
    packages = await bundledPackages();
  });

  it('is few libraries, each with a permissive licence, and none that wants to run something when it is installed', () => {
    expect(packages.length).toBeGreaterThan(5);
    expect(packages.length).toBeLessThan(50);
    expect(packages.filter(({ licence }) => !permissive.includes(licence))).toEqual([]);
    expect(packages.filter(({ scripts }) => scripts.length > 0)).toEqual([]);
  });

  it('is pinned by a hash', () => {
    for (const { name, integrity } of packages) expect(integrity, name).toMatch(/^sha512-/);
  });

  it('can be listed as CycloneDX, the same each time', async () => {
    const bill = billOfMaterials(packages);
    expect(bill).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      serialNumber: expect.stringMatching(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/,
      ),
      metadata: { component: { type: 'application', name: 'iop' } },
    });
    const yaml = bill.components.find(({ name }) => name === 'yaml');
    expect(yaml).toMatchObject({
      type: 'library',
      purl: expect.stringMatching(/^pkg:npm\/yaml@2\./),
      licenses: [{ license: { id: 'ISC' } }],
    });
    const refs = new Set(bill.components.map((one) => one['bom-ref']));
    expect(refs.size).toBe(packages.length);
    expect(bill.dependencies[0]?.dependsOn).toEqual([...refs]);
    expect(JSON.stringify(billOfMaterials(await bundledPackages()))).toBe(JSON.stringify(bill));
  });
});

describe('the package', () => {
  it('holds only what runs', () => {
    const files = packedFiles();
    expect(files).toContain('bin/iop.js');
    expect(files).toContain('dist/main.cjs');
    // Of the Node that built it, which may be another than this.
    expect(files).toContainEqual(expect.stringMatching(/^dist\/compiled-v[^/]+\/main\.cjs$/));
    expect(
      files.filter(
        (file) =>
          !/^(?:bin\/(?:iop\.js|package\.json)|dist\/(?:(?:sets|compiled-[^/]+)\/)?[^/]+|questions\/[^/]+\.(?:yaml|md)|README\.md|package\.json)$/.test(
            file,
          ),
      ),
    ).toEqual([]);
  });
});
