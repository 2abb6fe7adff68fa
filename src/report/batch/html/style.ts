import { stackedTable } from '../../html/stacked-table.ts';

/**
 * The look of the overview: the reader's own font and colour scheme, two columns at most beside each other where there
 * are 320 pixels, and no colour without words. Contrast is tested (`html-style.test.ts`): text 4.5, lines and bars 3.
 */
export const style = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#4f4f4f;--line:#767676;--hair:#d5d9dc;--bar:#1d5f8a;--link:#0b4f8a;--bad:#9b1c1c;--shade:#f2f4f6}
@media (prefers-color-scheme:dark){:root{--ink:#ededed;--paper:#16181a;--quiet:#bdbdbd;--line:#8c8c8c;--hair:#3a4045;--bar:#6fb1de;--link:#8cc4ff;--bad:#ffa3a3;--shade:#23272b}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.5 -apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1.5rem 1rem 3rem;overflow-wrap:anywhere;hyphens:auto;hyphenate-limit-chars:12 5 5}
h1{font-size:2rem;line-height:1.2;margin:0 0 1rem}
h2{font-size:1.375rem;line-height:1.25;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1rem;display:inline;margin:0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{position:static}
nav ul{list-style:none;padding:0;columns:14rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem}
caption{text-align:start;color:var(--quiet);padding:.25rem 0}
/* The heading above says the same to the eye. */
.cases caption,.files caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--hair)}
thead th{border-bottom:2px solid var(--line);vertical-align:bottom}
tbody th{font-weight:400}
.cases tbody th{width:55%}
.files tbody th{width:35%}
.cases .why{font-weight:600;padding-top:1rem}
.cases small,li small{display:block;color:var(--quiet);font-size:.875rem}
.counts td:last-child{width:45%}
.counts :is(th,td),.findings :is(th,td){overflow-wrap:break-word}
.counts .wordy,.findings .wordy{overflow-wrap:anywhere}
.track{display:block;background:var(--shade)}
.bar{display:block;height:.6rem;min-width:2px;background:var(--bar);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bad{color:var(--bad);font-weight:600}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.5rem;background:var(--shade)}
footer{margin-top:2rem;border-top:2px solid var(--line);color:var(--quiet)}
@media screen and (max-width:36rem){
${stackedTable('table.counts')}
${stackedTable('table.findings')}
}
@media (forced-colors:active){.bar{background:CanvasText;forced-color-adjust:none}}
@page{size:A4;margin:18mm 15mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{
:root{color-scheme:light;--ink:#000;--paper:#fff;--quiet:#333;--bar:#1d5f8a;--link:#000;--bad:#000;--shade:#fff}
body{max-width:none;padding:0;font-size:10pt}
nav,.skip{display:none}
h2{border-top-width:1px}
details::details-content{content-visibility:visible;display:block}
thead{display:table-header-group}
tr,summary,.counts,.findings{break-inside:avoid}
h2,summary,tr:has(.why){break-after:avoid}
summary{list-style:none;padding-left:0}
}
`;
