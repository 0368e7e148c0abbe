/** The report's look: light, dense, and made to be printed. */
export const style = `
:root { color-scheme: light; --line: #d8dde3; --muted: #4b535e; --accent: #1a5fc7; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.5rem 4rem; background: #fff; color: #15191e;
  font: 14px/1.45 ui-sans-serif, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
  font-variant-numeric: tabular-nums; }
h1 { margin: 0; font-size: 24px; line-height: 1.2; }
h2 { margin: 2.5rem 0 .75rem; padding-bottom: .25rem; border-bottom: 2px solid #15191e; font-size: 17px; }
p { margin: .5rem 0; max-width: 48rem; }
a { color: var(--accent); }
.head { color: var(--muted); }
nav ol { margin: .25rem 0; padding-left: 1.25rem; }
nav { margin-top: 1.5rem; }
table { width: 100%; margin: .75rem 0 1.25rem; border-collapse: collapse; font-size: 13px; }
caption { padding: .25rem 0; text-align: left; font-weight: 600; }
th, td { padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead th { border-top: 0; border-bottom: 1px solid #aab2bd; color: var(--muted); font-weight: 600; }
tbody th { font-weight: 500; }
code { font: 12px/1.45 ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; }
details { margin: .5rem 0; padding: .4rem .75rem; border: 1px solid var(--line); border-radius: 6px; }
details.mismatch { border-color: #b3261e; }
summary { cursor: pointer; }
details table { font-size: 12px; }
details th:first-child, details td:nth-child(4) { overflow-wrap: normal; }
.agreed { color: #1a6e3c; }
.mismatch > span, span.mismatch { color: #b3261e; font-weight: 600; }
.unproven { color: #875000; }
.less { color: var(--muted); }
.total th, .total .bytes { font-weight: 600; }
.group th { padding-top: .6rem; color: var(--muted); font-weight: 600; }
.bytes { width: 5rem; padding-right: 1.5rem; text-align: right; white-space: nowrap; }
.none { color: var(--muted); }
small { font-size: 11px; }
small a { margin-right: .1rem; text-decoration: none; }
#sources ol { padding-left: 2rem; font-size: 12px; }
@media (max-width: 40rem) {
  body { padding: 1rem; }
  table { display: block; overflow-x: auto; }
  th, td { min-width: 6rem; overflow-wrap: normal; }
}
@media print {
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  table { font-size: 8.5pt; }
  details table { font-size: 7.5pt; }
  details { border: 0; padding: 0; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  details:not([open]) > :not(summary) { display: revert; }
  summary { margin-top: 1rem; list-style: none; break-after: avoid; }
  tr, caption, h2 { break-inside: avoid; }
  h2, caption { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`.trim();
