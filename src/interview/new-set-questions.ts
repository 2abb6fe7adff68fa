import { caseIdFrom } from '../model/case-id.ts';
import type { NewSet, OwnCriterion } from '../model/new-set.ts';
import type { QuestionSet } from '../model/question-set.ts';
import { type Text, textIn } from '../model/text.ts';
import { idPattern, isCalendarDate, type Language } from '../model/vocabulary.ts';
import { isReservedId } from '../model/written-condition.ts';
import { spelledAnswer } from '../model/yes-no.ts';
import { type NewSetWords, newSetWords } from '../words/questions-new.ts';
import type { LineQuestions } from './line-questions.ts';

/** The questions of `iop questions new`, one after the other. */
export class NewSetQuestions {
  constructor(
    readonly lines: LineQuestions,
    readonly words: NewSetWords,
    readonly language: Language,
    /** Whether a set cannot be called this: another is, or its file would be written over. */
    readonly isTaken: (id: string) => Promise<boolean>,
    /** The id that the file's name asks for, where one is named: a set is found by its file's name. */
    readonly idOfFile: string | undefined,
    /** Ids of the criteria that a set cannot do without: other parts of it name them. */
    readonly needed: (base: QuestionSet) => ReadonlySet<string>,
  ) {}

  /** All of them; those already answered are not asked again after a step back. */
  all(sets: readonly QuestionSet[]): Promise<NewSet> {
    return this.lines.withWayBack(async () => {
      this.lines.say(this.words.intro);
      return this.about(await this.base(sets));
    });
  }

  base(sets: readonly QuestionSet[]): Promise<QuestionSet> {
    const list = sets.map(({ id, title }, i) => `${i + 1} ${id}: ${title[this.language] ?? ''}`);
    return this.lines.ask([this.words.base, ...list].join('\n'), (line) => {
      const found = sets[Number(line) - 1] ?? sets.find(({ id }) => id === line);
      return found ? { value: found } : { problem: this.words.choose(sets.map(({ id }) => id).join(', ')) };
    });
  }

  async about(base: QuestionSet): Promise<NewSet> {
    const { words } = this;
    const body = await this.text(words.body);
    const id = await this.id(await this.freeSetId(this.idOfFile ?? caseIdFrom(body)));
    const sv = await this.text(words.title);
    const english = await this.yes(words.inEnglish);
    const title: Text = { sv, ...(english && { en: await this.text(words.titleEn) }) };
    const document = await this.text(words.source);
    const date = await this.date(words.sourceDate);
    const dropped = await this.dropped(base);
    const own = await this.criteria(base, dropped, english);
    const languages: Language[] = english ? ['sv', 'en'] : ['sv'];
    const both = (text: (words: NewSetWords) => string): Text => ({
      sv: text(newSetWords.sv),
      ...(english && { en: text(newSetWords.en) }),
    });
    const source = { title: { sv: document, ...(english && { en: document }) }, publisher: body, date };
    return {
      ...{ id, base, languages, title, source, dropped, own },
      summary: both((texts) => texts.summary(body)),
      notMetReason: both((texts) => texts.notMetReason),
    };
  }

  async dropped(base: QuestionSet): Promise<string[]> {
    const dropped: string[] = [];
    const needed = this.needed(base);
    for (const { id, name } of base.criteria) {
      const shown = name[this.language] ?? id;
      if (needed.has(id)) this.lines.say(this.words.alwaysKept(shown));
      else if (!(await this.yes(this.words.keep(shown)))) dropped.push(id);
    }
    return dropped;
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
      const id = caseIdFrom(textIn(name, 'sv'));
      own.push({
        id: freeId(isReservedId(id) ? `criterion-${id}` : id, known()),
        ...{ name, question, help, notMet },
      });
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

  id(suggested: string): Promise<string> {
    return this.lines.ask(this.words.id(suggested), async (line) => {
      const id = line === '' ? suggested : line;
      if (!idPattern.test(id)) return { problem: this.words.invalidId };
      return (await this.isTaken(id)) ? { problem: this.words.taken(`${id}.yaml`) } : { value: id };
    });
  }

  async freeSetId(id: string): Promise<string> {
    for (let n = 1; ; n++) {
      const free = n === 1 ? id : `${id}-${n}`;
      if (!(await this.isTaken(free))) return free;
    }
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
