/**
 * Style of a table as lists, where its columns have no room beside each other: each cell after its heading (`data-label`).
 * Its elements need their roles written out: a table that is not laid out as one would else be none to a screen reader.
 */
export function stackedTable(table: string): string {
  return `${table},${table} :is(caption,tbody,tr,th,td){display:block}
${table} :is(th,td){overflow-wrap:anywhere}
${table} thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
${table} tbody tr{padding:.75rem 0;border-bottom:1px solid var(--hair)}
${table} tbody :is(th,td,.number){width:auto;padding:.15rem 0;border:0;text-align:start}
${table} tbody :is(th,td)::before{content:attr(data-label) ": ";color:var(--quiet)}`;
}
