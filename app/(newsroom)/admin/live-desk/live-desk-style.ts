/** The styles of the desk of a live story, beside those of all plain pages. */
export const LIVE_DESK_STYLE = `
.live{max-width:46rem}
.live-state{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:baseline;margin:0 0 1rem}
.live .live-state details,.live .waiting,.live .entries{margin:0}
.live .row:empty{display:none}
.live-on{color:var(--danger);font-weight:700}
.live-on::before{content:"● "}
.live form.plain{display:inline;margin:0}
.live textarea{resize:vertical;font-size:1.0625rem;line-height:1.5}
.live .field textarea[name=text]{min-height:7.5rem}
.live .marks{display:flex;flex-wrap:wrap;gap:0 1.25rem;margin:0 0 .5rem}
.live .choice{min-height:2.75rem}
.live .send{position:sticky;bottom:0;z-index:1;display:flex;gap:.75rem;margin:0 -1rem;padding:.5rem 1rem;background:var(--ground);border-top:1px solid var(--line)}
.live .send [type=submit]{flex:1}
.live details{margin:0 0 1rem}
.live summary{min-height:2.75rem;padding:.5rem 0;cursor:pointer;font-weight:600}
.live .photo{margin:0 0 1rem;padding:.75rem;border:1px solid var(--line);border-radius:4px}
.live .photo>div:not([hidden]){display:grid;gap:.5rem;margin:.5rem 0 0}
.live .photo canvas{max-width:100%;height:auto;max-height:12rem;justify-self:start}
.live .photo input[type=file]{max-width:100%;min-height:2.75rem}
.waiting,.entries{margin:0 0 1.5rem;padding:0;list-style:none}
.waiting>li,.entries>li{padding:.75rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.entries>li:target{outline:3px solid var(--focus);outline-offset:2px}
.entry-line{display:flex;flex-wrap:wrap;gap:0 .75rem;margin:0;color:var(--muted);font-size:.9375rem}
.entry-line strong{color:var(--ink)}
.entry-text{margin:.25rem 0;white-space:pre-line}
.entry-tools{display:flex;flex-wrap:wrap;gap:0 1rem}
.entry-tools>details{margin:0}
.entry-tools>details[open]{flex-basis:100%}
.gone .entry-text{color:var(--muted)}
@media(min-width:64rem){
.live{display:grid;grid-template-columns:minmax(0,26rem) minmax(0,1fr);gap:0 3rem;max-width:none}
.live>header{grid-column:1/-1}
.live .send{position:static;margin:0;padding:.5rem 0;border:0}
}
`
