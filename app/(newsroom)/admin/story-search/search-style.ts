/** The styles of the desk's search. */
export const SEARCH_STYLE = `
.search-form{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.5rem 1rem;align-items:end;margin:0 0 1rem}
.search-form .field{margin:0;min-width:0}
.search-form .field:first-child{grid-column:1/-1}
.search-form label{font-size:.9375rem}
.found{margin:0 0 1.5rem;padding:0;list-style:none;max-width:46rem}
.found>li{padding:.75rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.found h2{margin:0;font-size:1.125rem}
.found h2 a{display:inline-flex;align-items:center;min-height:2.75rem}
.found p{margin:0 0 .25rem}
.found mark{background:none;color:inherit;font-weight:700;text-decoration:underline;text-underline-offset:.2em}
.view-list{display:flex;flex-wrap:wrap;gap:.5rem;margin:0 0 1rem;padding:0;list-style:none}
.view-list li{display:flex;align-items:center;border:1px solid var(--line);border-radius:4px}
.view-list a{display:inline-flex;align-items:center;min-height:2.75rem;padding:0 .75rem;overflow-wrap:anywhere}
.view-list form{margin:0}
.view-list button{min-width:2.75rem;border:0;border-left:1px solid var(--line);border-radius:0}
.view-form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;margin:0 0 1.5rem}
.view-form .field{margin:0;flex:0 1 20rem}
`
