/**
 * Redirects of another system: a table (CSV), the rules of an Apache server (`.htaccess`), the export of WordPress's
 * plugin Redirection as JSON or CSV, or Ghost's `redirects.yaml` or `redirects.json`.
 * @see https://httpd.apache.org/docs/current/mod/mod_alias.html
 * @see https://redirection.me/support/import-export-redirects/
 * @see https://ghost.org/docs/themes/routing/#redirects
 * @module
 */
import { isUtf8 } from 'node:buffer'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { ToSay } from '#content/base/desk-words/say.ts'
import { commaSeparated, OpenQuotes } from './comma-separated.ts'

/** A redirect as it stands there; without `to`, what it showed is gone. `line` counts from 1. */
export interface ReadRedirect {
  line: number
  from: string
  to?: string
}

/** What was read, and what was not with the reason. */
export interface ReadRedirects {
  redirects: ReadRedirect[]
  left: { line: number; reason: ToSay }[]
}

/** Reads the redirects of a file, or returns why there are none in it. */
export function redirectsIn(bytes: Uint8Array): ReadRedirects | ToSay {
  if (!isUtf8(bytes)) {
    return {
      text: 'Berkas ini tidak dalam UTF-8. Simpan sebagai UTF-8 (di lembar kerja: CSV UTF-8).',
    }
  }
  try {
    const read = readRedirects(new TextDecoder().decode(bytes))
    if (read.redirects.length + read.left.length > 0) return read
    return { text: 'Tidak ada pengalihan di dalamnya.' }
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      return { text: 'Ini bukan pengalihan dari Ghost atau plugin Redirection.' }
    }
    if (error instanceof OpenQuotes) {
      return { text: 'Baris {line}: tanda kutip tidak ditutup.', values: { line: error.line } }
    }
    throw error
  }
}

/**
 * Reads the redirects in `text`, whose form its content tells.
 * @throws {SyntaxError} for broken JSON or YAML
 * @throws {z.ZodError} for JSON of something else
 */
export function readRedirects(text: string): ReadRedirects {
  if (/^\uFEFF?\s*\[/.test(text)) return readGhostJson(text)
  if (/^\uFEFF?\s*\{/.test(text)) return readPlugin(text)
  if (/^30[12]:[ \t]*(?:#.*)?$/m.test(text)) return readGhostYaml(text)
  if (/^\s*(?:Redirect\w*|RewriteRule)\s/im.test(text)) return readApache(text)
  return readTable(text)
}

const GONE = /^(?:gone|404|410|451)$/i

const FROM = /^(?:from|source|url|old|dari|lama|alamat lama)$/i
const TO = /^(?:to|target|new|ke|tujuan|baru|alamat baru)$/i

function readTable(text: string): ReadRedirects {
  const rows = commaSeparated(text)
  const head = rows[0]?.cells ?? []
  const hasHead = head.some((cell) => FROM.test(cell))
  const column = (name: RegExp, otherwise: number) =>
    hasHead ? head.findIndex((cell) => name.test(cell)) : otherwise
  const [from, to, code] = [column(FROM, 0), column(TO, 1), column(/^code$/i, 2)]
  const pattern = hasHead ? column(/^regex$/i, -1) : -1
  const status = hasHead ? column(/^status$/i, -1) : -1
  const read: ReadRedirects = { redirects: [], left: [] }
  for (const { line, cells } of hasHead ? rows.slice(1) : rows) {
    if (/^(?:disabled|inactive)$/i.test(cells[status] ?? '')) continue
    const isPattern = /^(?:1|true|yes)$/i.test(cells[pattern] ?? '')
    if (isPattern) read.left.push({ line, reason: PATTERN })
    else add(read, line, cells[from] ?? '', cells[to], cells[code])
  }
  return read
}

const PATTERN: ToSay = { text: 'pola tidak diambil: simpan alamat yang diwakilinya' }

function add(
  { redirects, left }: ReadRedirects,
  line: number,
  from: string,
  to: string | undefined,
  code: string | undefined,
): void {
  if (!from) left.push({ line, reason: { text: 'tanpa alamat' } })
  else if (GONE.test(code ?? '')) redirects.push({ line, from })
  else if (to) redirects.push({ line, from, to })
  else left.push({ line, reason: { text: '{from}: tanpa tujuan', values: { from } } })
}

const RULE =
  /^\s*(Redirect|RedirectPermanent|RedirectTemp|RedirectMatch|RewriteRule|RewriteCond)\s+(.*)$/i

function readApache(text: string): ReadRedirects {
  const read: ReadRedirects = { redirects: [], left: [] }
  let isConditional = false
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    const line = index + 1
    const [, name = '', rest = ''] = RULE.exec(content) ?? []
    const words = Array.from(
      rest.matchAll(/"([^"]*)"|(\S+)/g),
      ([, quoted, bare]) => quoted ?? bare,
    )
    switch (name.toLowerCase()) {
      case 'rewritecond':
        isConditional = true
        break
      case 'rewriterule': {
        const [pattern = '', to = '', flags = ''] = words
        const isGone = /\bG\b|\bgone\b/i.test(flags)
        // Other rules rewrite within the server.
        if (/\bR\b|\bredirect\b/i.test(flags) || isGone) {
          if (isConditional)
            read.left.push({ line, reason: { text: 'aturan dengan syarat tidak diambil' } })
          else addPattern(read, line, pattern, to, isGone)
        }
        isConditional = false
        break
      }
      case 'redirectmatch':
      case 'redirect': {
        const hasStatus = /^(?:\d{3}|permanent|temp|seeother|gone)$/i.test(words[0] ?? '')
        const status = hasStatus ? words.shift() : undefined
        const [from = '', to] = words
        const isGone = GONE.test(status ?? '')
        if (name.toLowerCase() === 'redirect') add(read, line, from, to, status)
        else addPattern(read, line, from, to ?? '', isGone)
        break
      }
      case 'redirectpermanent':
      case 'redirecttemp':
        add(read, line, words[0] ?? '', words[1], undefined)
    }
  }
  return read
}

/** Adds a pattern that stands for one address only. */
function addPattern(
  read: ReadRedirects,
  line: number,
  pattern: string,
  to: string,
  isGone: boolean,
): void {
  const bare = pattern.replace(/^\^/, '').replace(/(?:\/\?)?\$?$/, '')
  const isLiteral = !/[$*+?()[\]{}|^]|(?<!\\)\./.test(bare)
  // One that may begin anywhere stands for many addresses.
  if (!pattern.startsWith('^') || !isLiteral || /[$%]\d/.test(to))
    read.left.push({ line, reason: PATTERN })
  else {
    const path = bare.replaceAll(/\\(.)/g, '$1')
    add(read, line, path.startsWith('/') ? path : `/${path}`, to, isGone ? '410' : undefined)
  }
}

const ghostExport = z.array(z.looseObject({ from: z.string(), to: z.string() }))

/** Redirects of this file have no lines of their own; they are counted from 1. */
function readGhostJson(text: string): ReadRedirects {
  const read: ReadRedirects = { redirects: [], left: [] }
  for (const [index, { from, to }] of ghostExport.parse(JSON.parse(text.trim())).entries()) {
    addGhost(read, index + 1, from, to)
  }
  return read
}

/** Two maps, by the status of the answer. */
function readGhostYaml(text: string): ReadRedirects {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  const [fault] = document.errors
  if (fault) throw new SyntaxError(fault.message)
  const read: ReadRedirects = { redirects: [], left: [] }
  const groups = isMap(document.contents) ? document.contents.items : []
  for (const { value: group } of groups) {
    for (const { key, value } of isMap(group) ? group.items : []) {
      const line = lineCounter.linePos((isScalar(key) && key.range?.[0]) || 0).line
      if (isScalar(key) && isScalar(value))
        addGhost(read, line, String(key.value), String(value.value))
      else read.left.push({ line, reason: { text: 'tanpa alamat dan tujuan' } })
    }
  }
  return read
}

/** Ghost takes every address for a pattern; most stand for one address only. */
function addGhost(read: ReadRedirects, line: number, from: string, to: string): void {
  const bare = from
    .replace(/^\^/, '')
    .replace(/\/i$/, '')
    .replace(/(?:\\?\/\?)?\$?$/, '')
  if (/[$*+?()[\]{}|^]/.test(bare) || /\$\d/.test(to)) read.left.push({ line, reason: PATTERN })
  else add(read, line, bare.replaceAll(/\\(.)/g, '$1'), to, undefined)
}

const pluginExport = z.object({
  redirects: z.array(
    z.looseObject({
      url: z.string(),
      match_type: z.string().default('url'),
      action_type: z.string().default('url'),
      action_code: z.coerce.string().default('301'),
      action_data: z.looseObject({ url: z.string().optional() }).nullish().catch(null),
      regex: z.coerce.boolean().default(false),
      enabled: z.boolean().default(true),
    }),
  ),
})

/** Redirects of the plugin have no lines; they are counted from 1. */
function readPlugin(text: string): ReadRedirects {
  const read: ReadRedirects = { redirects: [], left: [] }
  for (const [index, each] of pluginExport.parse(JSON.parse(text)).redirects.entries()) {
    const line = index + 1
    if (!each.enabled) continue
    if (each.regex) read.left.push({ line, reason: PATTERN })
    else if (each.match_type !== 'url') {
      read.left.push({
        line,
        reason: {
          text: '{from}: bergantung pada {kind}',
          values: { from: each.url, kind: each.match_type },
        },
      })
    } else add(read, line, each.url, each.action_data?.url, each.action_code)
  }
  return read
}
