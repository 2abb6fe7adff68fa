/**
 * What the packed program is made of (`npm run supply-chain`): the files of the package, the libraries that are bundled
 * into it with versions and licences, and how many – on stderr; and the same as a CycloneDX 1.5 bill of materials, as JSON
 * on stdout. Read from what esbuild has bundled, not from what is declared; the same sources give the same bytes.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readJson = (file) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

/**
 * The libraries that are bundled, by name and version.
 * @returns {Promise<{ name: string, version: string, licence: string, scripts: string[], integrity: string | undefined }[]>}
 */
export async function bundledPackages() {
  const folder = mkdtempSync(path.join(tmpdir(), 'iop-supply-chain-'));
  try {
    const { inputs, outputs } = await bundle(folder);
    // Only what is left in the output: esbuild also reads files of which it then keeps nothing.
    const kept = new Set(Object.values(outputs).flatMap((one) => Object.keys(one.inputs)));
    const folders = Object.keys(inputs)
      .filter((file) => kept.has(file))
      .flatMap(packageFolder);
    const { packages } = readJson('package-lock.json');
    return [...new Set(folders)].sort().map((one) => packageAt(one, packages));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** `node_modules/a/node_modules/@b/c/d.js` → `node_modules/a/node_modules/@b/c`; nothing for our own sources. */
function packageFolder(file) {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file.replace(/^.*?(?=node_modules\/)/, ''));
  return found ? [found[0]] : [];
}

function packageAt(folder, locked) {
  const { name, version, license, scripts = {} } = readJson(`${folder}/package.json`);
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : (license?.type ?? 'unknown'),
    scripts: Object.keys(scripts).filter((one) => ['preinstall', 'install', 'postinstall'].includes(one)),
    integrity: locked[folder]?.integrity,
  };
}

/** The files of the package that `npm pack` would make of what is built, as paths. */
export function packedFiles() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const json = execFileSync(npm, args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  return JSON.parse(json)[0]
    .files.map((file) => file.path)
    .sort();
}

/** A CycloneDX 1.5 bill of materials. */
export function billOfMaterials(packages) {
  const { name, version, description } = readJson('package.json');
  const components = packages.map(componentOf);
  const content = JSON.stringify([name, version, components]);
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(content)}`,
    version: 1,
    metadata: {
      component: {
        'bom-ref': purlOf(name, version),
        type: 'application',
        name,
        version,
        description,
        purl: purlOf(name, version),
      },
    },
    components,
    dependencies: [
      { ref: purlOf(name, version), dependsOn: components.map(({ purl }) => purl) },
      ...components.map(({ purl }) => ({ ref: purl })),
    ],
  };
}

function componentOf({ name, version, licence, integrity }) {
  const [algorithm, hash] = integrity?.split('-') ?? [];
  const content = hash && Buffer.from(hash, 'base64').toString('hex');
  const scope = name.startsWith('@') ? { group: name.split('/')[0] } : {};
  return {
    'bom-ref': purlOf(name, version),
    type: 'library',
    ...scope,
    name: name.split('/').at(-1),
    version,
    ...(algorithm === 'sha512' && { hashes: [{ alg: 'SHA-512', content }] }),
    licenses: [/ (?:OR|AND|WITH) /.test(licence) ? { expression: licence } : { license: { id: licence } }],
    purl: purlOf(name, version),
  };
}

function purlOf(name, version) {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** A UUID (version 8, RFC 9562) that depends on the content alone. */
function uuidOf(content) {
  const hex = createHash('sha256').update(content).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function listing(packages, files) {
  const licences = new Set(packages.map(({ licence }) => licence));
  return [
    ...files,
    '',
    ...packages.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
    '',
    `${files.length} files in ${[...new Set(files.map((file) => file.split('/')[0]))].join(', ')}`,
    `${packages.length} bundled packages under ${[...licences].sort().join(', ')}; no dependencies to install`,
    '',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const packages = await bundledPackages();
  process.stderr.write(listing(packages, packedFiles()));
  process.stdout.write(`${JSON.stringify(billOfMaterials(packages), null, 2)}\n`);
}
