import { diagnostic } from '../../../src/model/diagnostic.ts';
import type { Language } from '../../../src/model/vocabulary.ts';
import type { ReportedCase } from '../../../src/report/batch/reporter.ts';
import type { Piece } from './run-report.ts';
import { everyKind, reportedDiagnostic, shippedSet } from './sample-cases.ts';

/** What a case that comes by e-mail from anyone may hold, meant for every reader that there is. */
export const hostile = [
  '\u001b[2J\u009b31m',
  ']]> -- <!-- <script>alert(1)</script> </title></style> &amp; "q" \'q\'',
  '##vso[task.setvariable variable=a]b ##[error]c ##VSO[d]',
  '%0A%25%3B ;a=b,c:d ]',
  '\u202eRTL\u2066 \u200b\ufeff \ud800 \u{e0041}',
  '| `code` *a* _b_ [l](http://evil.example) ![i](//evil.example/i.png) @everyone #1 www.evil.example',
  '{0} {{1}} \\ # TODO \\# SKIP',
  '\n::error file=a.yaml::injected\r\n::add-mask::x\n##[group]y\nok 99 - forged\n1..99\n  ...\nnot ok',
  "=cmd|' /C calc'!A0",
].join(' ');

/** A file name may hold nearly all of it. */
export const hostileFile = `::error ::å b ${hostile}`.replaceAll('/', '∕');

/** `data` with every text of a question set made hostile. */
function withHostileTexts(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withHostileTexts);
  if (typeof data !== 'object' || data === null) return data;
  const keys = Object.keys(data);
  if (keys.length > 0 && keys.every((key) => key === 'sv' || key === 'en'))
    return Object.fromEntries(keys.map((key) => [key, `${key} ${hostile}`]));
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, withHostileTexts(value)]));
}

let kinds: Promise<ReportedCase[]> | undefined;

/** Cases of every kind with hostile text in every field; made once. */
function hostileKinds(): Promise<ReportedCase[]> {
  kinds ??= makeHostileKinds();
  return kinds;
}

async function makeHostileKinds(): Promise<ReportedCase[]> {
  const loaded = await shippedSet('forum');
  const set = { ...loaded, set: withHostileTexts(loaded.set) as typeof loaded.set };
  return Object.values(await everyKind({ set }));
}

/** Findings whose waivers, where they have any, hold hostile text; every other one is of a baseline with a hostile name. */
function withHostileWaivers(findings: ReportedCase['findings'], i: number): ReportedCase['findings'] {
  const waived = i % 2 ? { baseline: hostile } : { reason: hostile, by: hostile, until: '2026-12-31' };
  return findings.map((finding) => (finding.waived ? { ...finding, waived } : finding));
}

/** `count` hostile cases and a few hostile diagnostics; each file has a mark `f7f` of its own number. */
export async function hostilePieces(count: number, language: Language): Promise<Piece[]> {
  const all = await hostileKinds();
  return Array.from({ length: count }, (_, i): Piece[] => {
    const kind = all[i % all.length]!;
    const file = `${hostileFile} f${i}f.yaml`;
    const result = { ...kind.result, file, id: hostile, title: `${i} ${hostile}` };
    const warning = diagnostic('set-not-in-force', { file, line: 3, column: 1 }, { set: hostile }, 'warning');
    const broken = diagnostic(
      'unknown-question',
      { file: `${file}.yml`, line: 5, column: 3 },
      { found: hostile, set: hostile, allowed: [hostile], suggestion: hostile },
    );
    return [
      ...(i % 5 === 1 ? [{ diagnostic: reportedDiagnostic(warning, language) }] : []),
      { case: { ...kind, result, findings: withHostileWaivers(kind.findings, i) } },
      ...(i % 7 === 2 ? [{ diagnostic: reportedDiagnostic(broken, language) }] : []),
    ];
  }).flat();
}
