import { stackedTable } from './stacked-table.ts';

/**
 * How a page looks on screen: the reader's own font and colour scheme, lines of a length that can be followed, and
 * nothing wider than 320 pixels. Contrast is tested (`style.test.ts`): text 4.5 : 1, lines that carry meaning 3 : 1.
 */
export const screenStyle = `
:root{color-scheme:light dark;--ink:#1b1b1b;--paper:#fff;--quiet:#4f4f4f;--line:#767676;--hair:#d5d9dc;--shade:#f2f4f6;--link:#0b4f8a;--good:#1d6b3a;--bad:#9b1c1c;--open:#6b3c8f}
@media screen and (prefers-color-scheme:dark){:root{--ink:#ededed;--paper:#16181a;--quiet:#bdbdbd;--line:#8c8c8c;--hair:#3a4045;--shade:#23272b;--link:#8cc4ff;--good:#84d2a0;--bad:#ffa3a3;--open:#d2aef0}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:1rem/1.55 -apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif;text-size-adjust:100%;scroll-padding-top:1rem}
body{max-width:74rem;margin:0 auto;padding:1.5rem 1.25rem 4rem;overflow-wrap:anywhere;hyphens:auto;hyphenate-limit-chars:12 5 5}
header,main,footer{max-width:46rem}
h1,h2,h3,h4,h5,h6{line-height:1.25;text-wrap:balance;hyphens:manual;overflow-wrap:break-word}
h1{font-size:2rem;font-weight:650;letter-spacing:-.01em;margin:0 0 1rem}
h2{font-size:1.375rem;font-weight:650;margin:3rem 0 1rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h3{font-size:1.0625rem;margin:2rem 0 .75rem}
h4,h5,h6{font-size:1rem;margin:1.5rem 0 .5rem}
p{margin:.75rem 0}
p.key{font-size:1.25rem;line-height:1.4}
a{color:var(--link);text-underline-offset:.15em}
a:hover{text-decoration-thickness:.15em}
a.cite{display:inline-block;text-decoration:none;color:var(--quiet);font-size:.9em;font-weight:400}
a.cite:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--link);outline-offset:3px;border-radius:2px}
main:focus{outline:none}
.skip{position:absolute;left:-100vw;background:var(--paper);padding:.5rem 1rem}
.skip:focus{left:1rem;top:.5rem;z-index:1}
code{font:.875em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;hyphens:none}
nav{margin:2rem 0 0}
nav .contents{font-weight:650;margin:0 0 .5rem}
nav ol{list-style:none;margin:0;padding:0;columns:17rem;column-gap:2rem}
nav li{break-inside:avoid;margin:0;padding:0}
nav a{display:block;padding:.25rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
ul,ol{padding-left:1.5rem;margin:.75rem 0}
li{margin:.4rem 0;padding-left:.25rem}
dl{margin:.75rem 0}
dl.facts>div{display:grid;grid-template-columns:minmax(0,13rem) minmax(0,1fr);column-gap:1.5rem;padding:.4rem 0;border-bottom:1px solid var(--hair)}
dl.long>div{grid-template-columns:minmax(0,21rem) minmax(0,1fr)}
dl.facts>div:first-child{border-top:1px solid var(--hair)}
.entries dl.facts>div{border:0;padding:.15rem 0}
dt{color:var(--quiet);grid-column:1}
dd{margin:0;grid-column:2}
dd+dd{margin-top:.3rem}
ul.entries{list-style:none;padding:0;margin:1rem 0}
.entries>li{margin:0;padding:1rem 0;border-top:1px solid var(--hair)}
.entries>li:last-child{border-bottom:1px solid var(--hair)}
.entries dl{margin:0}
.entries>li>:is(h2,h3,h4,h5,h6){font-size:1.0625rem;font-weight:600;margin:0 0 .5rem;padding:0;border:0}
.state{font-weight:600}
.neutral{font-weight:inherit}
.good{color:var(--good)}
.bad{color:var(--bad)}
.open{color:var(--open)}
.entries>li>:first-child>.good::before{content:"✓ ";content:"✓ " / ""}
.entries>li>:first-child>.bad::before{content:"✗ ";content:"✗ " / ""}
.entries>li>:first-child>.open::before{content:"? ";content:"? " / ""}
.notice{margin:1.25rem 0;padding:.75rem 1rem;background:var(--shade);border-left:5px solid var(--line)}
.notice.warning{border-left-color:var(--bad)}
.notice p{margin:0}
table{width:100%;border-collapse:collapse;margin:1.25rem 0;font-size:.9375rem}
caption{text-align:start;font-weight:600;padding-bottom:.5rem}
th,td{text-align:start;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--hair)}
thead th{border-bottom:2px solid var(--line);font-weight:600;vertical-align:bottom}
tbody th{font-weight:400}
th,td{overflow-wrap:break-word}
.wordy{overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
.number{text-align:end;font-variant-numeric:tabular-nums}
figure{margin:1.25rem 0}
figcaption{font-weight:600;margin-bottom:1rem}
svg{display:block;width:100%;height:auto}
svg.wide{max-width:45rem}
svg.narrow{display:none;max-width:26rem}
@counter-style reference{system:extends decimal;prefix:"[";suffix:"] "}
ol.references{list-style:reference;padding-left:2.25rem}
footer{margin-top:3rem;padding-top:.75rem;border-top:1px solid var(--line);color:var(--quiet);font-size:.9375rem}
:target{scroll-margin-top:1rem}
li:target{background:var(--shade)}
@media screen and (min-width:68rem){
body{display:grid;grid-template-columns:16rem minmax(0,46rem);column-gap:4rem;padding-top:3rem}
header,main,footer{grid-column:2}
nav{grid-column:1;grid-row:1/span 3;margin:0;position:sticky;top:2rem;align-self:start;max-height:calc(100vh - 3rem);overflow-y:auto;border-right:1px solid var(--hair);padding-right:1rem}
nav ol{columns:auto}
}
@media screen and (max-width:40rem){
svg.wide{display:none}
svg.narrow{display:block}
}
@media screen and (max-width:36rem){
body{padding:1rem 1rem 3rem}
h1{font-size:1.625rem}
dl.facts>div{display:block}
dt{font-size:.9375rem}
${stackedTable('table')}
}
@media screen and (max-width:46rem){
${stackedTable('table.many')}
}
`;
