/** The styles of the pages for signing in: the desk's look, in a few hundred bytes. */
export const ACCOUNT_STYLE = `
:root{color-scheme:light dark;--ground:#fff;--raised:#f5f5f5;--line:#d0d0d0;--edge:#8a8a8a;--ink:#171717;--muted:#595959;--button:#171717;--on-button:#fff;--danger:#b3261e;--good:#1c6b3c;--focus:#1f5fbf}
@media(prefers-color-scheme:dark){:root:not([data-theme=light]){--ground:#141414;--raised:#222;--line:#3d3d3d;--edge:#8c8c8c;--ink:#ededed;--muted:#b0b0b0;--button:#ededed;--on-button:#141414;--danger:#ff9b91;--good:#7fd6a1;--focus:#8db8ff}}
:root[data-theme=light]{color-scheme:light}
:root[data-theme=dark]{color-scheme:dark;--ground:#141414;--raised:#222;--line:#3d3d3d;--edge:#8c8c8c;--ink:#ededed;--muted:#b0b0b0;--button:#ededed;--on-button:#141414;--danger:#ff9b91;--good:#7fd6a1;--focus:#8db8ff}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
.frame{max-width:26rem;margin:0 auto;padding:clamp(1.5rem,8vh,6rem) 1.25rem 3rem}
.frame.wide{max-width:48rem;padding-top:2rem}
.name{margin:0 0 2rem;font:700 2.5rem/1.1 Georgia,"Times New Roman",serif;text-align:center;overflow-wrap:anywhere}
.wide .name{font-size:1.5rem;text-align:left}
h1{margin:0 0 1rem;font-size:1.5rem;line-height:1.25}
h2{margin:0 0 .5rem;font-size:1.125rem;line-height:1.3}
p{margin:0 0 1rem}
section{margin:0 0 1.5rem;padding:1.25rem;border:1px solid var(--line);border-radius:4px}
a{color:inherit;text-underline-offset:.15em}
label,legend{display:block;margin:0 0 .25rem;padding:0;font-weight:600}
.choice{display:flex;gap:.5rem;align-items:center;min-height:2rem;font-weight:400}
.choice input{width:1.125rem;height:1.125rem;margin:0}
fieldset{margin:0 0 1rem;padding:0;border:0}
.field{margin:0 0 1rem}
.field input{width:100%;min-height:2.75rem;padding:.5rem .75rem;border:1px solid var(--edge);border-radius:4px;background:var(--ground);color:inherit;font:inherit}
.field input[aria-invalid]{border-color:var(--danger)}
.code input{font-size:1.25rem;letter-spacing:.1em;font-variant-numeric:tabular-nums}
.hint,.muted{color:var(--muted);font-size:.9375rem}
.hint{margin:.25rem 0 0}
.error{margin:.25rem 0 0;color:var(--danger);font-weight:600}
.notice{padding:.75rem 1rem;border-left:4px solid var(--good);background:var(--raised)}
.notice.bad{border-color:var(--danger)}
button,.button{display:inline-block;min-height:2.75rem;padding:.5rem 1.25rem;border:1px solid var(--button);border-radius:4px;background:var(--button);color:var(--on-button);font:inherit;font-weight:600;text-decoration:none;text-align:center;cursor:pointer}
button.quiet,.button.quiet{background:transparent;color:var(--ink);border-color:var(--edge)}
.full button{width:100%}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.or{margin:1rem 0}
.links{margin-top:1.5rem}
.links p{margin:0 0 .5rem}
.qr{display:block;width:12rem;height:12rem;margin:0 0 1rem;border:.75rem solid #fff;background:#fff;box-sizing:content-box}
code{font:600 1.0625rem/1.6 ui-monospace,Consolas,monospace;overflow-wrap:anywhere}
.codes{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.25rem 1rem;margin:0 0 1rem;padding:0;list-style:none}
.rows{margin:0 0 1rem;padding:0;list-style:none}
.rows li{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.75rem 0;border-top:1px solid var(--line)}
.rows strong{overflow-wrap:anywhere}
.rows form{margin:0}
[hidden]{display:none}
@media print{.frame{padding:0}.links,button,.button{display:none}}
`
