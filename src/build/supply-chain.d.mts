/** A library that is bundled into the program. */
export interface BundledPackage {
  name: string;
  version: string;
  /** An SPDX expression. */
  licence: string;
  /** What it would run when it is installed, by name. */
  scripts: string[];
  /** As the lock file has it. */
  integrity: string | undefined;
}

/** The part of a CycloneDX 1.5 bill of materials that is looked at. */
export interface BillOfMaterials {
  components: { 'bom-ref': string; name: string; purl: string }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

export function bundledPackages(): Promise<BundledPackage[]>;
export function packedFiles(): string[];
export function billOfMaterials(packages: readonly BundledPackage[]): BillOfMaterials;
