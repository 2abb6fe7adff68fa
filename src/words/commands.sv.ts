/** `--help` på svenska. Exemplen är hela kommandorader som går att köra. */
export const sv = {
  headings: {
    'Usage:': 'Användning:',
    'Arguments:': 'Argument:',
    'Options:': 'Flaggor:',
    'Global Options:': 'Gemensamma flaggor:',
    'Commands:': 'Kommandon:',
  } as Record<string, string>,
  usage: { options: '[flaggor]', command: '[kommando]' },
  default: 'förval',
  examples: 'Exempel:',
  program:
    'Prövar om ett idéburet offentligt partnerskap (IOP) är rätt form för ett samarbete mellan kommun, region eller stat och en idéburen organisation – eller om upphandling, marknadsundersökning eller ett vanligt bidrag passar bättre.',
  footer: [
    'Utfallet är en vägledning och inte ett beslut.',
    '',
    'Avslutningskoder:',
    '  0    klart',
    '  1    något att ta hand om',
    '  2    kunde inte köras',
    '  130  avbrutet; det som är besvarat är sparat',
  ].join('\n'),
  version: 'visa versionen',
  help: 'visa hjälpen',
  common: {
    lang: 'språk: sv eller en (även IOP_LANG; förval sv)',
    questions: 'mapp med egna frågesamlingar, får anges flera gånger (även IOP_QUESTIONS)',
    asOf: 'bedömningsdag ÅÅÅÅ-MM-DD (förval: beslutets datum i ärendet, annars i dag)',
    plain: 'enkla rader utan färg och omritning, passar skärmläsare och rör (även ACCESSIBLE=1)',
    noColor: 'inga färger (även NO_COLOR)',
  },
  screen: {
    summary: 'gå igenom frågorna för ett ärende, nytt eller påbörjat',
    description:
      'Ställer de frågor som kan ändra utfallet, sparar efter varje svar och avslutar med bedömning och rapport.',
    case: 'ärendefil att fortsätta med; utelämna för ett nytt ärende',
    set: 'frågesamling för ett nytt ärende (förval: forum)',
    as: 'den som svarar: association, officer eller legal',
    all: 'ställ alla frågor, också dem som inte längre kan ändra utfallet',
    answers: 'läs svaren från en fil i stället för att fråga',
    out: 'fil eller mapp för ett nytt ärende (förval: <id>.yaml här)',
    report:
      'skriv också rapporten som fil bredvid ärendet: text, markdown, html, docx eller json; får anges flera gånger',
    title: 'ärendets rubrik',
    reference: 'diarienummer',
    public: 'offentlig part, får anges flera gånger',
    association: 'idéburen part, får anges flera gånger',
    examples: [
      'iop screen',
      'iop screen --set lund --title "Träffpunkt" --public Socialnämnden --association "RSMH i Lund"',
      'iop screen traffpunkt.yaml --as association --plain',
      'iop screen --answers svar.yaml --out arenden/ --report markdown',
    ],
  },
  evaluate: {
    summary: 'bedöm sparade ärenden på nytt och jämför med deras sparade bedömning',
    description:
      'Läser ärendefiler, mappar, sökmönster eller - (standard in). Ändrar ingen fil utan --update.',
    path: 'ärendefiler, mappar, sökmönster eller -',
    format: 'format, får anges flera gånger, med =FIL till fil:',
    update: 'skriv nya bedömningar i de ärenden där de är nya eller ändrade',
    dryRun: 'med --update: visa vad som skulle ändras, skriv inget',
    set: 'bedöm som om denna frågesamling gällde (id, fil eller git-revision REV:fil) och visa vad den ändrar; inte med --update',
    failOn: 'vad som ger avslutningskod 1, får anges flera gånger (förval: changed):',
    allowEmpty: 'godta att inget ärende finns',
    jobs: 'så många kärnor används (förval: alla, där det lönar sig)',
    baseline: 'fynd i denna fil är kända och ger inte avslutningskod 1',
    writeBaseline: 'skriv de fynd som annars skulle ge avslutningskod 1 till denna fil',
    cache: 'bedöm bara ärenden som inte är kända i denna fil från förra gången (förval: .iop-cache här)',
    changedSince:
      'bedöm bara ärenden som har ändrats sedan denna git-revision, alla om en frågesamling har ändrats',
    shard: 'bedöm bara del i av n; skriv delen med --format blob=FIL',
    merge: 'för ihop delarnas blob-filer till rapporten för hela körningen',
    examples: [
      'iop evaluate arenden/',
      'iop evaluate "arenden/**/*.yaml" --format json=bedomning.json --format text',
      'iop evaluate arenden/ --update',
      'iop evaluate arenden/ --set questions/forum.yaml --fail-on changed --fail-on contradictory',
    ],
  },
  explain: {
    summary: 'visa bedömningen av ett ärende som går att läsa',
    description:
      'Bedömer ett ärende och visar utfall, grunder, kriterier, vad som är öppet och vad som skulle ändra det.',
    case: 'ärendefil, eller - för standard in',
    format: 'format:',
    examples: ['iop explain traffpunkt.yaml', 'iop explain traffpunkt.yaml --format markdown --lang en'],
  },
  merge: {
    summary: 'för ihop två parters svar på samma ärende',
    description:
      'Lägger den andra filens svar till den första, vars kommentarer och ordning behålls. Inget tas bort: det som inte går att förena är ett fel.',
    first: 'ärendefil som behåller sin form',
    second: 'ärendefil vars svar läggs till',
    out: 'ny fil att skriva till (förval: standard ut)',
    sameCase: 'filerna gäller samma ärende, även om deras id skiljer sig',
    examples: [
      'iop merge handlaggaren.yaml foreningen.yaml --out traffpunkt.yaml',
      'iop merge a.yaml b.yaml --same-case',
    ],
  },
  list: {
    summary: 'visa registret: ärenden med parter, utfall och avtalstid',
    description:
      'Listar ärenden med rubrik, parter, frågesamling, läge, utfall, avtalstid och vad som väntar på vem.',
    path: 'ärendefiler, mappar eller sökmönster',
    format: 'format:',
    outcome: 'bara ärenden med detta utfall (id), får anges flera gånger',
    waitingFor: 'bara ärenden som väntar på någon av dessa, får anges flera gånger:',
    endsBefore: 'bara ärenden vars avtal löper ut före ÅÅÅÅ-MM-DD',
    examples: [
      'iop list arenden/',
      'iop list arenden/ --waiting-for legal',
      'iop list arenden/ --ends-before 2027-01-01 --format csv > register.csv',
    ],
  },
  schema: {
    summary: 'skriv JSON Schema för en filtyp',
    description:
      'Skriver JSON Schema (2020-12) för ärendefiler, frågesamlingar eller resultatet av iop evaluate --format json.',
    what: 'filtyp:',
    examples: ['iop schema case > iop-case.schema.json', 'iop schema questions'],
  },
  questions: {
    summary: 'verktyg för den som förvaltar frågorna',
    description: 'Lista, visa, kontrollera, testa, jämföra, rita och skapa frågesamlingar.',
    list: {
      summary: 'lista frågesamlingarna',
      format: 'format:',
      examples: ['iop questions list', 'iop questions list --questions vara-fragor --format json'],
    },
    check: {
      summary: 'bevisa att en frågesamling håller: varje ärende får ett svar, inget är dött',
      description:
        'Kontrollerar hela samlingar: form, texter och bevis över alla tänkbara svar. Varje fynd har en plats och, där det går, ett minsta exempel.',
      set: 'frågesamlingens id eller fil, eller REV:fil i git (förval: alla)',
      writeCases: 'mapp att skriva de ärenden i som visar fynden',
      format: 'format:',
      examples: [
        'iop questions check',
        'iop questions check vara-fragor/vara-kommun.yaml',
        'iop questions check vara-kommun --questions vara-fragor --write-cases fall',
        'iop questions check --format sarif > fynd.sarif',
      ],
    },
    test: {
      summary: 'kör exemplen i en frågesamling och se vilka fel de skulle märka',
      description:
        'Kör exemplen som test och visar vad de täcker. --mutate gör små fel i samlingen och ser vilka som inget exempel märker.',
      set: 'frågesamlingens id eller fil (förval: alla)',
      format: 'format:',
      cases: 'sparade ärenden som ska ge samma bedömning som förut, får anges flera gånger',
      minCoverage: 'minsta täckning i procent',
      mutate: 'pröva små fel i samlingen',
      suggest: 'föreslå exempel som märker felen',
      examples: [
        'iop questions test forum',
        'iop questions test forum --mutate --suggest',
        'iop questions test --min-coverage 100 --cases arenden/',
      ],
    },
    diff: {
      summary: 'jämför två frågesamlingar: i ord, och exakt i vad de säger om alla tänkbara ärenden',
      description:
        'Visar vad som skiljer i texter och regler, hur många svar som får ett annat utfall och vilka, och vilka sparade ärenden det rör.',
      before: 'id, fil eller REV:fil i git',
      after: 'id, fil eller REV:fil i git',
      format: 'format:',
      cases: 'sparade ärenden att jämföra, får anges flera gånger',
      examples: [
        'iop questions diff main:questions/forum.yaml questions/forum.yaml',
        'iop questions diff forum lund --format markdown',
        'iop questions diff a.yaml b.yaml --cases arenden/',
      ],
    },
    graph: {
      summary: 'rita en frågesamling som ett flöde',
      description:
        'Ritar frågor, stopprader, kriterier och utfall, och om du vill ett ärendes väg genom dem.',
      set: 'frågesamlingens id eller fil, eller REV:fil i git',
      format: 'format:',
      case: 'ärendefil vars väg ska visas',
      examples: [
        'iop questions graph forum',
        'iop questions graph lund --format svg > lund.svg',
        'iop questions graph forum --case traffpunkt.yaml --format svg > vagen.svg',
      ],
    },
    new: {
      summary: 'skapa en egen frågesamling ovanpå en som finns',
      description:
        'Frågar vad samlingen ska innehålla, en fråga i taget, och skriver en kommenterad fil som bygger på en annan samling.',
      out: 'fil att skriva (förval: <id>.yaml här)',
      examples: ['iop questions new', 'iop questions new --out vara-fragor/vara-kommun.yaml'],
    },
    show: {
      summary: 'visa en frågesamling sammansatt, med filen som varje del kommer från',
      set: 'frågesamlingens id eller fil',
      format: 'format:',
      examples: [
        'iop questions show forum',
        'iop questions show lund --format markdown > lund.md',
        'iop questions show lund --format json',
      ],
    },
  },
};
