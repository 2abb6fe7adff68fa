/** Case files, one a situation that a report must put well. Realistic, and none is a real case. */
const head = `format: iop-case/1
created: 2026-11-02
questionSet: forum
`;

const clearRoute = `
    several-providers: no
    makes-profit: no
    public-idea: no
    supports-general-work: no`;

const allCriteria = `
    association-initiative: yes
    political-programme: yes
    outside-standard-grant: yes
    no-market: yes
    co-financing: yes
    not-detail-regulated: yes
    long-term: yes`;

export const cases = {
  /** One answer is enough; the others cannot change it. */
  'settled-by-one-answer': `${head}id: laxhjalp-norr
title: Läxhjälp i stadsdelen Norr
reference: UN 2026/41
parties:
  public: [Utbildningsnämnden]
  associations: [Norrs läsfrämjare]
handling: { unit: Utbildningsförvaltningen, officer: handläggare 2 }
answers:
  officer:
    several-providers:
      value: yes
      note: |
        Tre föreningar och ett företag har läxhjälp.
        Förvaltningen har bara talat med en av dem.
      evidence: [kartlaggning-laxhjalp.pdf, "https://example.org/protokoll/2026-10-14"]
      by: utredaren
      at: 2026-11-03T09:20:00+01:00
    makes-profit: no
    association-initiative: yes
    political-programme: no
`,

  /** Everything speaks for an IOP, and all parts of the case file are filled in. */
  'settled-iop-may-fit': `${head}id: traffpunkt-2026
title: Träffpunkt för personer med psykisk ohälsa
reference: SN 2026/123
parties:
  public: [Socialnämnden, Kultur- och fritidsnämnden]
  associations: [Föreningen Träffpunkten]
handling:
  unit: Socialförvaltningen
  officer: handläggare 3
  partnerChosen: Föreningen lämnade ett eget förslag den 2 mars 2026. Inga andra har visat intresse.
answers:
  officer:${clearRoute}
    association-developed: yes
    no-suitable-form: yes${allCriteria.replace('no-market: yes', 'no-market: { value: yes, note: "Upphandlingsenheten har frågat grannkommunerna.", evidence: [marknad.pdf] }')}
agreement:
  purpose: En öppen mötesplats för vuxna med psykisk ohälsa.
  contributions:
    - { party: Kommunen, contribution: Lokal och 400 000 kronor om året }
    - { party: Föreningen, contribution: Två anställda och tjugo frivilliga }
  period: { from: 2027-01-01, to: 2029-12-31 }
review: { by: kommunjuristen, date: 2026-12-01, note: Ingen erinran. }
decision: { body: Socialnämnden, date: 2026-12-15, reference: § 142, outcome: iop-may-fit }
`,

  /** Some answers are missing, one is "vet ej", some come from the association alone. */
  open: `${head}id: anhorigstod
title: Stöd till anhöriga
parties: { public: [Omsorgsnämnden], associations: [Anhörigföreningen] }
answers:
  association:
    association-initiative: yes
    association-developed: yes
    co-financing: { value: yes, note: Vi bidrar med tio frivilliga., by: ordföranden }
    long-term: yes
  officer:${clearRoute}
    no-market: { value: unknown, note: Kartläggning pågår. }
    outside-standard-grant: yes
    not-detail-regulated: unknown
`,

  /** Two answers cannot both be right. */
  contradictory: `${head}id: cykelverkstad
title: Cykelverkstad för unga
answers:
  officer:
    several-providers: no
    association-developed: yes
    association-initiative: no
    no-market: unknown
`,

  /** They differ where it decides. */
  'disputed-and-decisive': `${head}id: samtalsgrupper
title: Samtalsgrupper för unga
parties: { associations: [Unga röster] }
answers:
  association:${clearRoute}
    association-developed: yes${allCriteria}
  officer:${clearRoute}
    association-developed: yes
    no-market:
      value: no
      note: Två företag säljer samtalsgrupper i länet.
      evidence: [anbud-2025.pdf]
      at: 2026-11-10T13:00:00Z
`,

  /** They differ, and it changes nothing. */
  'disputed-without-weight': `${head}id: musikkafe
title: Musikkafé
answers:
  association: { makes-profit: no, no-market: yes, several-providers: yes }
  officer: { makes-profit: yes, no-market: no, several-providers: yes }
`,

  /** The officer's answer counts over the association's, and the reason is there. */
  overruled: `${head}id: matlagning
title: Matlagning för änklingar
answers:
  association:
    no-market: { value: no, note: Ett företag i grannkommunen säljer kurser. }
  officer:${clearRoute}
    association-developed: yes${allCriteria.replace('no-market: yes', 'no-market: { value: yes, overrules: Företaget har lagt ned sina kurser. }')}
`,

  /** An amount decides: what would change it is a number. The lawyer takes part. */
  'number-decides': `format: iop-case/1
id: sommarkollo
title: Sommarkollo för barn i skyddat boende
reference: KS 2026/88
questionSet: national-guidance
parties: { public: [Kommunstyrelsen], associations: [Kolloföreningen] }
answers:
  officer:
    shared-need: yes
    public-benefit-goal: yes
    both-contribute: yes
    performance-enforceable: no
    public-body: municipality
    general-interest: yes
    support-to-individual-business: no
    economic-activity: yes
    affects-trade: yes
    aid-three-years: 500000
    entrusted-service: no
    sgei-decision: no
    block-exemption: no
`,

  /** A state body: the Local Government Act does not apply. The lawyer has overruled the officer. */
  'criterion-does-not-apply': `format: iop-case/1
id: myndighet
title: Samverkan mot ensamhet
questionSet: national-guidance
answers:
  officer:
    shared-need: yes
    public-benefit-goal: yes
    both-contribute: yes
    performance-enforceable: yes
    public-body: state
    economic-activity: unknown
    affects-trade: no
  legal:
    performance-enforceable: { value: no, overrules: Avtalet ger bara rätt att kräva pengarna tillbaka., by: jurist 1, at: 2026-11-20T08:00:00Z }
`,

  /** Two answers are enough, each by itself; the committee has decided otherwise, and the set is out of date. */
  'several-grounds': `${head}id: kafe
title: Kafé vid torget
handling: { officer: handläggare 1 }
answers:
  association:
    several-providers: yes
  officer:
    makes-profit: { value: yes, evidence: [bokslut-2025.pdf] }
earlier:
  - { question: has-companies, respondent: officer, answer: no, since: 0.9.0 }
decision: { body: Kommunstyrelsen, date: 2026-12-01, outcome: organisational-grant }
history:
  - status: open
    outcome: null
    possibleOutcomes: [iop-may-fit, procurement]
    criteria: {}
    asOf: 2026-10-01
    questionSet: { id: forum, version: 0.9.0, digest: "sha256:${'0'.repeat(64)}" }
    engine: 1.0.0
    answersDigest: "sha256:${'0'.repeat(64)}"
    digest: "sha256:${'0'.repeat(64)}"
    reason: changed-by-answers
`,

  /** A municipality's own set: should, at least, dates, free text, steps that depend on answers. */
  'own-set': `format: iop-case/1
id: odling
title: Stadsodling på ödetomten
questionSet: storkoping
answers:
  association:
    members: { value: 12, by: kassören }
    activity: Odlingslotter, kurser och en skördefest om året.
  officer:
    form: foundation
    start: 2027-03-01
    plan: yes
    budget: unknown
    statutes: no
`,
} as const;

export type CaseName = keyof typeof cases;
