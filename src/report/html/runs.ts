import { type Markup, markup } from '../batch/html/markup.ts';
import type { Run, Runs } from '../document.ts';
import { safeAddress } from '../safe-text.ts';
import type { Anchors } from './anchors.ts';

/** Running text as HTML. */
export function runsHtml(runs: Runs, anchors: Anchors): Markup[] {
  return runs.map((run) => runHtml(run, anchors));
}

function runHtml(run: Run, anchors: Anchors): Markup {
  switch (run.type) {
    case 'text':
      return markup`${run.text}`;
    case 'strong':
      return markup`<strong>${run.text}</strong>`;
    case 'code':
      return markup`<code>${run.text}</code>`;
    case 'state':
      return markup`<span class="state ${run.tone}">${run.text}</span>`;
    case 'link': {
      const address = safeAddress(run.href);
      if (address === undefined) return markup`${run.text}`;
      // On paper an address is read, not followed: it is written out where the text is another.
      const kind = address === run.text || run.href === run.text ? 'bare' : 'named';
      return markup`<a class="${kind}" href="${address}" rel="noreferrer">${run.text}</a>`;
    }
    case 'cite': {
      const text = run.at === undefined ? `[${run.number}]` : `[${run.number}, ${run.at}]`;
      const source = anchors.source(run.number);
      return source === undefined ? markup`${text}` : markup`<a class="cite" href="#${source}">${text}</a>`;
    }
  }
}
