import { SetCache } from '../batch/set-cache.ts';
import type { Context } from '../context.ts';
import { newSetText, type OwnCriterion } from '../files/sets/new-set.ts';
import { shownPath } from '../files/shown-path.ts';
import { Left, LineQuestions } from '../interview/line-questions.ts';
import { caseIdFrom } from '../model/case-id.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { type Text, textIn } from '../model/text.ts';
import { idPattern, isCalendarDate, type Language } from '../model/vocabulary.ts';
import { spelledAnswer } from '../model/yes-no.ts';
import { type NewSetWords, newSetWords } from '../words/questions-new.ts';
import { tell } from './print.ts';
import type { ExitCode } from './program.ts';
import { type CommonOptions, readSettings } from './settings.ts';
import { writeNew } from './write-new.ts';

interface Options extends CommonOptions {
  out?: string;
}

/** `iop questions new`: an interview that writes a set of one's own on top of one that is there. */
export async function newQuestionSet(context: Context, options: Options): Promise<ExitCode> {
  const settings = readSettings(options, context);
  const { language } = settings;
  const words = newSetWords[language];
  const files = await settings.sets();
  const sets = new SetCache(files);
  const stop = new AbortController();
  const stopListening = context.onSignal(() => stop.abort());
  const lines = new LineQuestions(context.stdin, context.stdout, stop.signal);
  try {
    const asked = new Asking(lines, words, language);
    lines.say(words.intro);
    const base = await asked.base(
      await Promise.all([...files.known.keys()].map(async (id) => (await sets.get(id)).set)),
    );
    const known = await asked.about(base, [...files.known.keys()]);
    const file = options.out ?? `${known.id}.yaml`;
    await writeNew(file, newSetText(known, words.comments), context.cwd);
    const shown = shownPath(file, context.cwd);
    await tell(
      context,
      `${words.writtenTo(shown)}\n${words.checkIt(known.id, shown.includes('/') ? shown.slice(0, shown.lastIndexOf('/')) : '.')}\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof Left) return 130;
    throw error;
  } finally {
    lines.close();
    stopListening();
  }
}

/** The questions, one after the other. */
class Asking {
  constructor(
    readonly lines: LineQuestions,
    readonly words: NewSetWords,
    readonly language: Language,
  ) {}

  base(sets: readonly QuestionSet[]): Promise<QuestionSet> {
    const list = sets.map(({ id, title }, i) => `${i + 1} ${id}: ${title[this.language] ?? ''}`);
    return this.lines.ask([this.words.base, ...list].join('\n'), (line) => {
      const found = sets[Number(line) - 1] ?? sets.find(({ id }) => id === line);
      return found ? { value: found } : { problem: this.words.choose(sets.map(({ id }) => id).join(', ')) };
    });
  }

  async about(base: QuestionSet, taken: readonly string[]) {
    const { words } = this;
    const body = await this.text(words.body);
    const id = await this.id(caseIdFrom(body), taken);
    const sv = await this.text(words.title);
    const english = await this.yes(words.inEnglish);
    const title: Text = { sv, ...(english && { en: await this.text(words.titleEn) }) };
    const document = await this.text(words.source);
    const date = await this.date(words.sourceDate);
    const dropped: string[] = [];
    for (const criterion of base.criteria) {
      if (!(await this.yes(words.keep(criterion.name[this.language] ?? criterion.id))))
        dropped.push(criterion.id);
    }
    const own = await this.criteria(base, dropped, english);
    const languages: Language[] = english ? ['sv', 'en'] : ['sv'];
    const both = (text: (words: NewSetWords) => string): Text => ({
      sv: text(newSetWords.sv),
      ...(english && { en: text(newSetWords.en) }),
    });
    const source = { title: { sv: document, ...(english && { en: document }) }, publisher: body, date };
    return { id, base, languages, title, summary: both((own) => own.summary(body)), source, dropped, own };
  }

  async criteria(base: QuestionSet, dropped: readonly string[], english: boolean): Promise<OwnCriterion[]> {
    const { words } = this;
    const own: OwnCriterion[] = [];
    const left = base.criteria.length - dropped.length;
    const known = () => [...base.questions, ...base.criteria, ...own].map(({ id }) => id);
    while (left + own.length === 0 || (await this.yes(words.addCriterion(own.length)))) {
      if (left + own.length === 0) this.lines.say(words.tooFew);
      const name = await this.both(words.criterionName, words.fields.name, english);
      const question = await this.both(words.question, words.fields.question, english);
      const help = await this.both(words.help, words.fields.help, english);
      const notMet = await this.both(words.notMet, words.fields.notMet, english);
      own.push({ id: freeId(caseIdFrom(textIn(name, 'sv')), known()), name, question, help, notMet });
    }
    return own;
  }

  async both(question: string, field: string, english: boolean): Promise<Text> {
    return {
      sv: await this.text(question),
      ...(english && { en: await this.text(this.words.english(field)) }),
    };
  }

  text(question: string): Promise<string> {
    return this.lines.ask(question, (line) =>
      line === '' ? { problem: this.words.needed } : { value: line },
    );
  }

  id(suggested: string, taken: readonly string[]): Promise<string> {
    return this.lines.ask(this.words.id(suggested), (line) => {
      const id = line === '' ? suggested : line;
      if (taken.includes(id)) return { problem: this.words.taken(`${id}.yaml`) };
      return idPattern.test(id) ? { value: id } : { problem: this.words.invalidId };
    });
  }

  date(question: string): Promise<string | undefined> {
    return this.lines.ask(question, (line) =>
      line === '' || isCalendarDate(line)
        ? { value: line === '' ? undefined : line }
        : { problem: this.words.invalidDate },
    );
  }

  yes(question: string): Promise<boolean> {
    return this.lines.ask(question, (line) => {
      const first = { j: 'ja', y: 'yes', n: 'nej' }[line.toLowerCase()];
      const answer = spelledAnswer(first ?? line);
      if (answer === 'yes' || answer === 'no') return { value: answer === 'yes' };
      return { problem: this.words.choose(this.language === 'sv' ? 'ja, nej' : 'yes, no') };
    });
  }
}

function freeId(id: string, taken: readonly string[]): string {
  let free = id;
  for (let n = 2; taken.includes(free); n++) free = `${id}-${n}`;
  return free;
}
