import { createHash } from 'node:crypto'

const STYLE =
  'body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1.25rem;color-scheme:light dark}h1{font-family:Georgia,serif;line-height:1.2}'

/** The CSP source of the failure page's style. */
export const failureStyleHash = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`

/** What a reader gets when a page could not be made. It depends on nothing that could have failed. */
export const failurePage = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Halaman belum dapat ditampilkan</title><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><style>${STYLE}</style></head>
<body><main><h1>Halaman belum dapat ditampilkan</h1><p>Ada gangguan di pihak kami dan redaksi sudah dapat melihatnya di catatan. Silakan muat ulang sebentar lagi, atau kembali ke <a href="/">halaman depan</a>.</p></main></body></html>
`
