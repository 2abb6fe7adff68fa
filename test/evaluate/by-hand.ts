/**
 * The tables of the shipped sets, written by hand from the contract's section 8: what a developer would write instead
 * of a question set. Answers are complete: a value for every question.
 */
export type Complete = Readonly<Record<string, string | number>>;

/** One set by hand: questions with their values in asking order, constraints, criteria and table. */
export interface ByHand {
  questions: Readonly<Record<string, readonly (string | number)[]>>;
  holds(answers: Complete): boolean;
  criteria(answers: Complete, asOf: string): Readonly<Record<string, boolean>>;
  outcome(answers: Complete, asOf: string): string;
}

const yesNo = ['yes', 'no'] as const;
const routing = [
  'several-providers',
  'makes-profit',
  'public-idea',
  'supports-general-work',
  'no-suitable-form',
  'association-developed',
];

function yesNoQuestions(ids: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(ids.map((id) => [id, yesNo]));
}

/** The routing rows, with what a set adds before them and after row 5. */
function routed(
  criteriaOf: (a: Complete) => Record<string, boolean>,
  before?: (a: Complete) => string | undefined,
  after?: (a: Complete) => string | undefined,
) {
  return (a: Complete): string => {
    const first = before?.(a);
    if (first) return first;
    if (a['several-providers'] === 'yes') return 'procurement';
    if (a['makes-profit'] === 'yes') return 'procurement';
    if (a['public-idea'] === 'yes') return 'market-investigation';
    if (a['supports-general-work'] === 'yes') return 'organisational-grant';
    if (Object.values(criteriaOf(a)).includes(false)) return 'iop-not-possible';
    const later = after?.(a);
    if (later) return later;
    if (a['association-developed'] === 'yes') return 'iop-may-fit';
    if (a['no-suitable-form'] === 'yes') return 'investigate-iop';
    return 'no-form-indicated';
  };
}

const metByYes = (ids: readonly string[]) => (a: Complete) =>
  Object.fromEntries(ids.map((id) => [id, a[id] === 'yes']));
const implies = (a: Complete, premise: string, conclusion: string) =>
  a[premise] !== 'yes' || a[conclusion] === 'yes';
const developed = (a: Complete) => implies(a, 'association-developed', 'association-initiative');

function local(
  criteria: readonly string[],
  rest: Partial<ByHand> & {
    before?: (a: Complete) => string | undefined;
    after?: (a: Complete) => string | undefined;
  } = {},
): ByHand {
  const criteriaOf = rest.criteria ? (a: Complete) => ({ ...rest.criteria!(a, '') }) : metByYes(criteria);
  return {
    questions: rest.questions ?? { ...yesNoQuestions(routing), ...yesNoQuestions(criteria) },
    holds: rest.holds ?? developed,
    criteria: criteriaOf,
    outcome: routed(criteriaOf, rest.before, rest.after),
  };
}

const forumCriteria = [
  'association-initiative',
  'political-programme',
  'outside-standard-grant',
  'no-market',
  'co-financing',
  'not-detail-regulated',
  'long-term',
];
const jonkopingCriteria = [
  'association-initiative',
  'strategic-goals',
  'not-detail-regulated',
  'mutual-added-value',
  'co-financing',
  'outside-standard-grant',
  'long-term',
];
const review = ['procurement-act', 'local-government-act', 'state-aid'];
const stenungsundCriteria = [
  'societal-challenge',
  'association-initiative',
  'municipal-goals',
  'outside-standard-grant',
  'not-procurement-like',
  'not-detail-regulated',
  'long-term',
];
const skaneCriteria = ['societal-challenge', 'association-owned', 'region-takes-part', 'specific-service'];
const lundCriteria = [
  'grant-unsuitable',
  'procurement-unsuitable',
  'association-responsible',
  'municipality-takes-part',
];

const contractPoints = [
  'two-parties',
  'mutual-consent',
  'acquires-service',
  'supplier-selected',
  'economic-consideration',
  'performance-enforceable',
];
const hallmarks = ['shared-need', 'public-benefit-goal', 'both-contribute'];

const national: ByHand = {
  questions: {
    ...yesNoQuestions([...hallmarks, ...contractPoints]),
    'public-body': ['municipality', 'region', 'state'],
    ...yesNoQuestions([
      'general-interest',
      'support-to-individual-business',
      'economic-activity',
      'affects-trade',
    ]),
    'aid-three-years': [0, 200_000, 200_001, 300_000, 300_000.5, 500_000, 500_001, 750_000, 750_001, 9e9],
    ...yesNoQuestions(['entrusted-service', 'sgei-decision', 'block-exemption']),
  },
  holds: () => true,
  criteria: (a, asOf) => {
    const [minor, entrusted] = asOf <= '2023-12-31' ? [200_000, 500_000] : [300_000, 750_000];
    const aid = Number(a['aid-three-years']);
    return {
      ...metByYes(hallmarks)(a),
      'not-a-public-contract': contractPoints.some((point) => a[point] === 'no'),
      'local-government-act':
        a['public-body'] === 'state' ||
        (a['general-interest'] === 'yes' && a['support-to-individual-business'] === 'no'),
      'state-aid':
        a['economic-activity'] === 'no' ||
        a['affects-trade'] === 'no' ||
        aid <= minor ||
        (a['entrusted-service'] === 'yes' && aid <= entrusted) ||
        a['sgei-decision'] === 'yes' ||
        a['block-exemption'] === 'yes',
    };
  },
  outcome: (a, asOf) => {
    const criteria = national.criteria(a, asOf);
    if (!criteria['not-a-public-contract']) return 'procurement';
    if (hallmarks.some((id) => !criteria[id])) return 'iop-not-possible';
    return criteria['local-government-act'] && criteria['state-aid'] ? 'iop-may-fit' : 'iop-not-possible';
  },
};

/** All shipped sets, by hand. */
export const byHand: Readonly<Record<string, ByHand>> = {
  forum: local(forumCriteria),
  'region-jonkoping': local(jonkopingCriteria, {
    questions: { ...yesNoQuestions([...routing, ...jonkopingCriteria, ...review]) },
    after: (a) => {
      if (a['procurement-act'] === 'no') return 'procurement';
      return a['local-government-act'] === 'no' || a['state-aid'] === 'no' ? 'iop-not-possible' : undefined;
    },
  }),
  stenungsund: local(stenungsundCriteria, {
    questions: {
      counterpart: ['association', 'company'],
      ...yesNoQuestions([...routing, ...stenungsundCriteria]),
    },
    before: (a) => (a.counterpart === 'company' ? 'iop-not-possible' : undefined),
  }),
  lund: local(lundCriteria, {
    holds: (a) =>
      implies(a, 'no-suitable-form', 'grant-unsuitable') &&
      implies(a, 'no-suitable-form', 'procurement-unsuitable'),
  }),
  'region-skane': local([...skaneCriteria, 'within-remit'], {
    questions: {
      ...yesNoQuestions([...routing, ...skaneCriteria]),
      area: ['health-care', 'regional-development', 'other'],
    },
    holds: () => true,
    criteria: (a) => ({ ...metByYes(skaneCriteria)(a), 'within-remit': a.area !== 'other' }),
  }),
  'national-guidance': national,
};
