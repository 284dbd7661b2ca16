/** The styles of the wire room. */
export const WIRE_STYLE = `
.wire-filter{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem 1rem;align-items:end;margin:0 0 1rem}
.wire-filter label{font-weight:400;font-size:.9375rem}
.wire-filter input{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:4px;background:var(--ground);color:inherit;font:inherit}
.wire-keys{margin:0 0 1rem}
.wire-list{margin:0;padding:0;list-style:none}
.wire-piece{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:.25rem 1rem;padding:.75rem .5rem;border-top:1px solid var(--line);scroll-margin:4rem}
.wire-piece.chosen{outline:3px solid var(--focus);outline-offset:-3px}
.wire-piece h2{margin:0;font-size:1.0625rem;overflow-wrap:anywhere}
.wire-piece h2 a{display:inline-block;min-height:1.75rem;text-decoration:none}
.wire-piece h2 a:is(:hover,:focus-visible){text-decoration:underline}
.wire-piece p{margin:0;overflow-wrap:anywhere}
.wire-facts{grid-column:1/-1;display:flex;flex-wrap:wrap;gap:.1rem .75rem;color:var(--muted);font-size:.9375rem}
.wire-urgent,.wire-alarm{color:var(--danger);font-weight:700}
.wire-piece form{margin:0;grid-row:1;grid-column:2}
.wire-opening{grid-column:1/-1;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
.wire-beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:1.25rem;align-items:start}
.wire-beside section{min-width:0;margin:0;overflow-wrap:anywhere}
.wire-text{white-space:pre-line;overflow-wrap:anywhere}
.wire-text del{color:var(--danger)}
.wire-text ins{color:var(--good);font-weight:600;text-decoration:none}
.wire-table{display:block;overflow-x:auto;border-collapse:collapse;margin:0 0 1.5rem}
.wire-table :is(th,td){padding:.5rem .75rem;border-top:1px solid var(--line);text-align:left;vertical-align:top}
dl{margin:0 0 1rem}dt{color:var(--muted);font-size:.9375rem}dd{margin:0 0 .25rem}
`
