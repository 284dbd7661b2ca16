import { ACCOUNT_STYLE } from './account-style.ts'

/** The styles of the desk's plain pages: those of the pages for signing in, a bar above and the way to all lists. */
export const DESK_STYLE = `${ACCOUNT_STYLE}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.75rem 1rem}
.bar{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:center;padding:.5rem 1rem;border-bottom:1px solid var(--line)}
.bar a{display:inline-flex;align-items:center;min-height:2.75rem;max-width:100%;text-decoration:none;overflow-wrap:anywhere}
.bar a:is(:hover,:focus-visible){text-decoration:underline}
.bar .bar-name{flex:1 1 0;font:700 1.25rem/1.2 Georgia,"Times New Roman",serif}
.desk{display:grid;gap:0 2rem;max-width:90rem}
main{min-width:0;padding:1.5rem 1rem 4rem;outline:0}
nav ul{margin:0;padding:0;list-style:none}
#menu{inset:0 auto 0 0;width:min(20rem,85vw);height:auto;max-height:none;margin:0;padding:1rem;border:0;border-right:1px solid var(--line);background:var(--ground);color:var(--ink);overflow:auto}
#menu::backdrop{background:rgb(0 0 0/.5)}
#menu a{display:flex;align-items:center;min-height:2.75rem;padding:0 .5rem;text-decoration:none}
#menu a:is(:hover,:focus-visible){text-decoration:underline}
.bar .bar-account{display:none}
#menu form{margin:.5rem 0 0}
.nav-title{margin:1rem .5rem .25rem;color:var(--muted);font-size:.9375rem}
.narrow{max-width:46rem}
textarea,select{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:4px;background:var(--ground);color:inherit;font:inherit}
:is(textarea,select)[aria-invalid]{border-color:var(--danger)}
.choice{min-height:2.75rem}
form>.notice{margin-bottom:1rem}
.row{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1rem}
@media(min-width:64rem){.bar .bar-account{display:inline-flex}.bar{padding-inline:1.5rem}.bar-menu{display:none}.desk{grid-template-columns:13rem minmax(0,1fr);padding-inline:1rem}#menu{display:block;position:static;width:auto;padding:1rem 0;border:0}main{padding:1.5rem 1rem 4rem 0}}
@media(min-width:64rem) and (pointer:fine){#menu a{min-height:2rem}}
`
