/** The styles of the day: lists in columns, because they differ in length. */
export const DAY_STYLE = `
.notice{margin:0 0 1.5rem}
.notice p{margin:.25rem 0;overflow-wrap:anywhere}
.day-head{margin:0 0 1.5rem}
.day-head h1{margin:0}
.day-head p{margin:.25rem 0 1rem;color:var(--muted)}
.day-links{display:flex;flex-wrap:wrap;gap:.5rem}
.day-links a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 1rem;border:1px solid var(--edge);border-radius:4px;text-decoration:none}
.day-links a:first-child{border-color:var(--button);background:var(--button);color:var(--on-button)}
.day-links a:is(:hover,:focus-visible){text-decoration:underline}
.day-lists{columns:22rem;column-gap:1.25rem}
.day-list{margin:0 0 1.25rem;padding:1rem 1.25rem;break-inside:avoid}
.day-list.first{border-color:var(--danger)}
.day-list h2{display:flex;gap:.5rem;align-items:baseline}
.day-count{padding:0 .5rem;border-radius:999px;background:var(--raised);font-size:.875rem;font-variant-numeric:tabular-nums}
.day-list ul{margin:0;padding:0;list-style:none}
.day-list li{display:flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:baseline;justify-content:space-between;padding:.4rem 0;border-top:1px solid var(--line)}
.day-list li:first-child{border-top:0}
.day-list a{display:inline-flex;align-items:center;min-height:2.75rem;text-decoration:none;overflow-wrap:anywhere}
.day-list a:is(:hover,:focus-visible){text-decoration:underline}
.day-list li>a{flex:1 1 14rem;font-weight:600}
.day-list li>span{font-size:.9375rem}
.day-list q{flex:1 1 100%;white-space:pre-line}
.day-note,.day-empty{color:var(--muted)}
.day-empty{margin:0}
.desk-late,.desk-returned{color:var(--danger);font-weight:600}
.desk-stage{padding:.1rem .6rem;border:1px solid var(--line);border-radius:3px;background:var(--raised);font-weight:600;white-space:nowrap}
.desk-stage-submitted,.desk-stage-editing,.desk-stage-scheduled{border-color:var(--edge)}
form.setup-closed{margin:0 0 1.5rem}
.setup ol{margin:0 0 1rem;padding:0;list-style:none;columns:26rem;column-gap:2rem}
.setup li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;min-height:3.25rem;padding:.25rem 0;border-top:1px solid var(--line);break-inside:avoid}
.setup li>span{flex:1 1 14rem}
.setup li a{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600}
.setup li form{margin:0}
.setup li .hint{display:block}
.setup .done{color:var(--muted)}
.setup .done>span:before{content:'✓ '/''}
@media(min-width:64rem) and (pointer:fine){.day-list a{min-height:2rem}}
`
