import { type Markup, markup, none } from './markup.ts';

/**
 * A table whose rows become lists where there is no room for columns (`stacked-table.ts`). The first cell of a row names it.
 */
export function labelledTable(
  kind: 'counts' | 'findings',
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly Markup[])[],
): Markup {
  const heads = columns.map((column) => markup`<th scope="col" role="columnheader">${column}</th>`);
  const body = rows.map((cells) => {
    const [first, ...others] = cells.map((content, i) => {
      const label = markup` data-label="${columns[i]!}"${isWordy(content) ? markup` class="wordy"` : none}`;
      return i === 0
        ? markup`<th scope="row" role="rowheader"${label}>${content}</th>`
        : markup`<td role="cell"${label}>${content}</td>`;
    });
    return markup`<tr role="row">${first!}${others}</tr>\n`;
  });
  return markup`<table role="table" class="${kind}">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${heads}</tr></thead>
<tbody role="rowgroup">
${body}</tbody>
</table>
`;
}

/** Columns are as wide as their longest words, but for words that are no words: those are broken. */
function isWordy({ html }: Markup): boolean {
  return /[^\s<>]{21}/.test(html.replace(/<[^>]*>/g, ' '));
}
