/** The styles of the calendar: a list of days, side by side where there is room for seven. */
export const WEEK_STYLE = `
.plan-form{max-width:46rem;margin:0 0 1.5rem;padding:0 1rem;border:1px solid var(--line);border-radius:4px}
.plan-form summary{display:flex;align-items:center;min-height:2.75rem;font-weight:600;cursor:pointer}
.plan-form summary:before{content:'+ '/'';white-space:pre}
.plan-form[open] summary:before{content:'− '/''}
.plan-form input:not([type=checkbox]){width:100%}
.week-steps{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center}
nav.week-steps{margin:0 0 1rem}
.week-filter{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:0 0 1.5rem}
.week-filter select{width:auto;max-width:100%}
.week{display:grid;gap:0 1rem;margin:0;padding:0;list-style:none}
.week>li{min-width:0;padding:.75rem 0;border-top:1px solid var(--line)}
.week>li[aria-current]{border-top:3px solid var(--ink);padding-top:calc(.75rem - 2px)}
.week h2{margin:0 0 .5rem;font-size:1.0625rem}
.week ul{margin:0;padding:0;list-style:none}
.week ul>li{padding:.5rem .75rem;margin:0 0 .5rem;border:1px solid var(--line);border-radius:4px;overflow-wrap:anywhere}
.week p{margin:0}
.week form{margin:.25rem 0 0}
.week a{display:inline-flex;align-items:center;min-height:2.75rem}
.week-facts{color:var(--muted);font-size:.9375rem}
.week-title{font-weight:600}
.week-note{white-space:pre-line}
@media(min-width:64rem) and (pointer:fine){.week a{min-height:2rem}}
@media(min-width:80rem){.week{grid-template-columns:repeat(7,minmax(0,1fr))}}
`
