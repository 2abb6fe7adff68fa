import { diffSv } from './analysis-diff.sv.ts';
import { findingsSv } from './analysis-findings.sv.ts';
import { graphSv } from './analysis-graph.sv.ts';
import { showSv } from './analysis-show.sv.ts';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Orden i regelvårdens verktyg. */
export const analysisSv = {
  findings: findingsSv,
  diff: diffSv,
  graph: graphSv,
  show: showSv,
  severity: { error: 'fel', warning: 'varning', information: 'upplysning' },
  counts: {
    error: (count: number) => counted(count, 'fel', 'fel'),
    warning: (count: number) => counted(count, 'varning', 'varningar'),
    information: (count: number) => counted(count, 'upplysning', 'upplysningar'),
    waived: (count: number) => counted(count, 'undantag', 'undantag'),
  },
  check: {
    shownBy: 'visas av',
    noAnswers: 'ett ärende utan svar',
    at: (date: string) => `vid bedömning den ${date}`,
    from: (dates: string) => `gäller bedömningar från och med den ${dates}`,
    waived: (reason: string, until: string) => `undantas till och med den ${until}: ${reason}`,
    written: (count: number, folder: string) => `${counted(count, 'ärende', 'ärenden')} i ${folder}`,
    sound: 'inget att åtgärda',
    loadTitle: 'Går inte att läsa in',
    loadHelp:
      'Frågesamlingen går inte att använda förrän detta är rättat. Meddelandet säger vad som är tillåtet.',
  },
  test: {
    unknownRule: (found: string) => `”${found}” är ingen regel i frågesamlingen`,
    summary: (count: number, failing: number) =>
      failing === 0
        ? `${counted(count, 'exempel stämmer', 'exempel stämmer')}`
        : `${failing} av ${count} exempel stämmer inte`,
    example: (id: string) => `exemplet ”${id}”`,
    saved: (file: string) => `det sparade ärendet ”${file}”`,
    mismatch: (subject: string, field: string, expected: string, found: string) =>
      `${subject} stämmer inte: ${field} skulle vara ${expected} men är ${found}`,
    notInForce: (subject: string, date: string, parameters: string) =>
      `${subject} går inte att köra: ${parameters} saknar värde den ${date}`,
    field: {
      status: 'status',
      outcome: 'utfallet',
      possibleOutcomes: 'möjliga utfall',
      criteria: 'kriteriet',
      rule: 'regeln som avgör',
      openQuestions: 'öppna frågor',
    },
    nothing: 'inget',
    coverage: (percent: string, covered: number, total: number) =>
      `täckning: ${percent} % (${covered} av ${total})`,
    uncovered: {
      rule: (id: string) => `inget exempel där regeln ”${id}” avgör`,
      outcome: (id: string) => `inget exempel med utfallet ”${id}”`,
      constraint: (id: string) => `inget exempel där sambandet ”${id}” har betydelse`,
      criterion: (id: string, state: string) => `inget exempel där kriteriet ”${id}” ${state}`,
    },
    state: { met: 'är uppfyllt', 'not-met': 'inte är uppfyllt', 'not-applicable': 'inte gäller' },
    mutants: (killed: number, counted_: number, equivalent: number) => {
      const besides =
        equivalent > 0 ? ` (${counted(equivalent, 'likvärdig', 'likvärdiga')} räknas inte)` : '';
      return `mutanter: ${killed} av ${counted_} märks av något exempel${besides}`;
    },
    tooLarge: (ids: string) => `mutanter som är för stora för att prövas: ${ids}`,
    survivor: (edit: string) => `inget exempel märker om ${edit}`,
    addThis: 'det skulle detta exempel göra',
    edit: {
      negate: (before: string) => `villkoret ”${before}” vänds till sin motsats`,
      'drop-conjunct': (before: string) => `kravet ”${before}” tas bort`,
      'drop-disjunct': (before: string) => `alternativet ”${before}” tas bort`,
      'drop-part': (before: string) => `”${before}” inte längre räknas med`,
      'change-count': (before: string, after: string) => `”${before}” blir ”${after}”`,
      'change-values': (before: string, after: string) => `”${before}” blir ”${after}”`,
      'change-comparison': (before: string, after: string) => `”${before}” blir ”${after}”`,
      'change-constant': (before: string, after: string) => `”${before}” blir ”${after}”`,
      'change-parameter': (before: string, after: string) => `parameterns värde ${before} blir ${after}`,
      'swap-rows': (before: string, after: string) => `reglerna ”${before}” och ”${after}” byter plats`,
      'drop-row': (before: string) => `regeln ”${before}” tas bort`,
      'change-outcome': (before: string, after: string) => `utfallet ”${before}” blir ”${after}”`,
      'drop-constraint': (before: string) => `sambandet ”${before}” tas bort`,
      'drop-applies': (before: string) => `kriteriet gäller alltid, inte bara när ”${before}”`,
      'change-level': (before: string, after: string) => `nivån ${before} blir ${after}`,
    },
    suggested: (count: number, set: string) =>
      count === 0
        ? `# ${set}: inget exempel behöver läggas till`
        : `# ${set}: ${count} exempel att lägga till under examples:`,
  },
};
