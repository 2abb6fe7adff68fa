import { type Waiting, waitingOptions } from '../../../model/register.ts';
import { batchWords } from '../../../words/batch.ts';
import type { ReportedCase, ReportSettings } from '../reporter.ts';
import type { Tally } from '../tally.ts';
import { caseLink } from './case-row.ts';
import { type Markup, markup, none } from './markup.ts';
import { folded } from './page.ts';

/** So many cases are listed for each: a case stands in the tables anyway, and the file is to stay small. */
const LISTED = 200;

/** Who is waited for, and by which cases. */
export class WaitingLists {
  readonly #settings: ReportSettings;
  readonly #links = new Map<Waiting, Markup[]>();

  constructor(settings: ReportSettings) {
    this.#settings = settings;
  }

  add(reported: ReportedCase): void {
    for (const who of reported.waitingFor) {
      const links = this.#links.get(who) ?? [];
      this.#links.set(who, links);
      if (links.length < LISTED) links.push(markup`<li>${caseLink(reported, this.#settings)}</li>\n`);
    }
  }

  /** A folded list for each who is waited for. */
  lists(tally: Tally): Markup {
    const { waiting } = batchWords[this.#settings.language].overview;
    const parts = waitingOptions.flatMap((who) => {
      const links = this.#links.get(who) ?? [];
      if (links.length === 0) return [];
      const count = tally.waiting.of(who);
      const more = count > links.length ? markup`<p>${waiting.more(count - links.length)}</p>\n` : none;
      const list = markup`<ul>\n${links}</ul>\n${more}`;
      return [folded(waiting.list(waiting.who[who], count), list, false)];
    });
    return markup`${parts}`;
  }
}
