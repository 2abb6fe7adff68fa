const head = 'format: iop-case/1\nquestionSet: forum\n';

/** Case files with one thing wrong in each: what people write, or what happens to a file. */
export const badCases: Readonly<Record<string, string | Uint8Array>> = {
  'tom.yaml': '',
  'annat-innehall.yaml': 'version: 2\nservices: {}\n',
  'senare-format.yaml': 'format: iop-case/2\n',
  'dubbelt-dokument.yaml': `${head}answers: {}\n---\n${head}answers: {}\n`,
  'ingen-yaml.yaml': `${head}answers: { officer: { no-market: yes }\n`,
  'tabb.yaml': `${head}answers:\n\tofficer: {}\n`,
  'kolon-i-varde.yaml': `${head}title: Träffpunkt: för vuxna\nanswers: {}\n`,
  'dubbel-nyckel.yaml': `${head}answers: {}\nanswers: {}\n`,
  'nyckel-ar-lista.yaml': `${head}? [a, b]\n: c\nanswers: {}\n`,
  'felstavad-nyckel.yaml': `${head}anwsers: {}\n`,
  'felstavad-fraga.yaml': `${head}answers:\n  officer:\n    no-markett: yes\n`,
  'felstavat-svar.yaml': `${head}answers:\n  officer:\n    no-market: unkown\n`,
  'felstavat-ja.yaml': `${head}answers:\n  officer:\n    no-market: jaa\n`,
  'inget-svar.yaml': `${head}answers:\n  officer:\n    no-market:\n`,
  'alias-utan-ankare.yaml': `${head}answers:\n  officer:\n    no-market: *svar\n`,
  'alias-i-sitt-ankare.yaml': `${head}answers: {}\nx-lista: &lista [*lista]\n`,
  'kodade-bytes.yaml': `${head}answers:\n  officer:\n    no-market: !!binary aGVq\n`,
  'fel-svarande.yaml': `${head}answers:\n  oficer:\n    no-market: yes\n`,
  'svaret-ar-tal.yaml': `${head}answers:\n  officer:\n    no-market: 3\n`,
  'saknar-svar.yaml': head,
  'fel-datum.yaml': `${head}created: 2026-02-30\nanswers: {}\n`,
  'inget-datum.yaml': `${head}created: 31/12/2026\nanswers: {}\n`,
  'fel-tid.yaml': `${head}answers:\n  officer:\n    no-market: { value: yes, at: i går }\n`,
  'fel-id.yaml': `${head}id: Träffpunkt 2026\nanswers: {}\n`,
  'tom-titel.yaml': `${head}title: ""\nanswers: {}\n`,
  'lista-i-stallet.yaml': `${head}parties: [Socialnämnden]\nanswers: {}\n`,
  'text-i-stallet.yaml': `${head}parties: { public: Socialnämnden }\nanswers: {}\n`,
  'forening-gar-fore.yaml': `${head}answers:\n  association:\n    no-market: { value: yes, overrules: Vi vet bäst. }\n`,
  'jurist-svarar.yaml': `${head}answers:\n  legal:\n    no-market: yes\n`,
  'nolltecken.yaml': `${head}title: a\u0000b\nanswers: {}\n`,
  'latin-1.yaml': Uint8Array.from([0x74, 0xe4, 0x74]),
  'for-stor.yaml': `${head}answers: {}\nx-note: ${'a'.repeat(1024 * 1024)}\n`,
  'for-djup.yaml': `${head}answers: {}\nx-note: ${'['.repeat(80)}${']'.repeat(80)}\n`,
  'farliga-tecken.yaml': `${head}answers:\n  officer:\n    "no\\e[31m-market\\nannan rad": yes\n`,
};

const nationalHead = 'format: iop-case/1\nquestionSet: national-guidance\n';

/** The same for answers that `forum` has no question for. */
export const badNationalCases: Readonly<Record<string, string>> = {
  'belopp-med-mellanslag.yaml': `${nationalHead}answers:\n  officer:\n    aid-three-years: 300 000\n`,
  'inget-tal.yaml': `${nationalHead}answers:\n  officer:\n    aid-three-years: .inf\n`,
  'negativt-belopp.yaml': `${nationalHead}answers:\n  officer:\n    aid-three-years: -1\n`,
  'okant-alternativ.yaml': `${nationalHead}answers:\n  officer:\n    public-body: kommun\n`,
};
