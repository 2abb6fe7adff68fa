/**
 * The look of the overview: the reader's own font and colour scheme, two columns at most beside each other so that it
 * fits 320 pixels, and no colour without words. Contrast is tested (`html-style.test.ts`): text 4.5, lines and bars 3.
 */
export const style = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#4f4f4f;--line:#767676;--bar:#1d5f8a;--link:#0b4f8a;--bad:#9b1c1c;--shade:#f2f4f6}
@media (prefers-color-scheme:dark){:root{--ink:#ededed;--paper:#16181a;--quiet:#bdbdbd;--line:#8c8c8c;--bar:#6fb1de;--link:#8cc4ff;--bad:#ffa3a3;--shade:#23272b}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.2}
h2{font-size:1.35rem;margin:2rem 0 .5rem}
h3{font-size:1rem;display:inline;margin:0}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{position:static}
nav ul{padding-left:1.25rem}
table{width:100%;border-collapse:collapse;margin:.5rem 0 1rem}
caption{text-align:start;color:var(--quiet);padding:.25rem 0}
/* The heading above says the same to the eye. */
.cases caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:.35rem .75rem .35rem 0;border-bottom:1px solid var(--line)}
thead th{border-bottom-width:2px}
tbody th{font-weight:400}
.cases th{width:50%}
.cases small,li small{display:block;color:var(--quiet);font-size:.875rem}
.counts td:last-child{width:45%}
.bar{display:block;height:.6rem;min-width:2px;background:var(--bar);print-color-adjust:exact;-webkit-print-color-adjust:exact}
.bad{color:var(--bad);font-weight:600}
details{margin:.5rem 0}
summary{cursor:pointer;padding:.5rem;background:var(--shade)}
footer{margin-top:2rem;border-top:2px solid var(--line);color:var(--quiet)}
@media (forced-colors:active){.bar{background:CanvasText;forced-color-adjust:none}}
@page{size:A4;margin:18mm 15mm;@bottom-right{content:counter(page) " / " counter(pages)}}
@media print{
:root{color-scheme:light;--ink:#000;--paper:#fff;--quiet:#333;--bar:#1d5f8a;--link:#000;--bad:#000;--shade:#fff}
body{max-width:none;padding:0;font-size:10pt}
nav,.skip{display:none}
details::details-content{content-visibility:visible;display:block}
thead{display:table-header-group}
tr,summary{break-inside:avoid}
h2,summary,caption{break-after:avoid}
}
`;
