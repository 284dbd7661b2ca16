/** The styles of the pages on readership. */
export const READERSHIP_STYLE = `
.readings{max-width:46rem}
.readings svg{display:block;width:100%;height:7.5rem;fill:var(--focus)}
.readings .ground{stroke:var(--edge)}
.readings .kind svg{height:.375rem;margin-top:.25rem}
.readings .ends{display:flex;justify-content:space-between;gap:1rem;margin:.25rem 0;color:var(--muted);font-size:.875rem}
.readings .ends :last-child{text-align:right}
.readings p:last-of-type{margin:0}
.readings summary{display:flex;align-items:center;min-height:2.75rem;cursor:pointer}
.readings summary:before{content:'+ '/'';white-space:pre}
.readings [open] summary:before{content:'− '/''}
table{width:100%;border-collapse:collapse}
th,td{padding:.375rem .5rem .375rem 0;border-top:1px solid var(--line);text-align:left;font-weight:400;vertical-align:baseline;overflow-wrap:anywhere}
thead th{border:0;color:var(--muted);font-size:.9375rem}
.kind th{font-weight:600}
.name-of{padding-left:1rem}
.count{padding-right:0;padding-left:.75rem;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
td a,th a{display:inline-flex;align-items:center;min-height:2.75rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.total{font-size:1.25rem;font-weight:600}
.period{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:0 0 1rem}
.period .field{margin:0}
`
