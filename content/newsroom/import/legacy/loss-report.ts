/**
 * The account of an import: what became of each story, and what was dropped or simplified. One JSON object a line while
 * the import runs, and a page for editors at its end.
 * @module
 */
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { escapeAttribute, escapeText } from 'entities'
import type { LeftBehind } from '#content/intake/legacy/legacy-story.ts'
import type { LegacyOutcome } from './legacy-import.ts'

/** The account of a run, in `NAME.ndjson` and `NAME.html`. */
export interface LossReport {
  add(outcome: LegacyOutcome): Promise<void>
  /** Writes the page; `desk` is the address of the desk, `left` what no story took along. */
  finish(desk: string, left?: readonly LeftBehind[]): Promise<void>
}

/** Begins the account; one of an earlier run is replaced. */
export async function openLossReport(name: string): Promise<LossReport> {
  const lines = `${name}.ndjson`
  await rm(lines, { force: true })
  await appendFile(lines, '')
  return {
    add: (outcome) => appendFile(lines, `${JSON.stringify(outcome)}\n`),
    finish: (desk, left = []) =>
      pipeline(Readable.from(page(lines, desk, left)), createWriteStream(`${name}.html`)),
  }
}

async function* page(
  lines: string,
  desk: string,
  left: readonly LeftBehind[],
): AsyncGenerator<string> {
  yield `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Laporan impor</title>
<style>body{font:1rem/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}li{margin-bottom:.75rem}</style>
<h1>Laporan impor</h1>
<p>Berita yang tidak pindah seutuhnya. Yang tidak ada di sini pindah tanpa kehilangan. <a href="${escapeAttribute(`${desk}/panduan/pindah`)}">Panduan di meja redaksi</a></p>
`
  if (left.length > 0)
    yield `<h2>Yang tidak ikut pindah</h2>\n<ul>\n${left.map(leftEntry).join('')}</ul>\n`
  const reasons = await reasonsIn(lines)
  if (reasons.length > 1) {
    const rows = reasons.map(([reason, count]) => `<li>${count} × ${escapeText(reason)}</li>\n`)
    yield `<h2>Alasan</h2>\n<ul>\n${rows.join('')}</ul>\n`
  }
  yield '<h2>Berita</h2>\n<ol>\n'
  for await (const outcome of outcomesIn(lines)) {
    if (outcome.losses.length > 0) yield entry(outcome, desk)
  }
  yield '</ol>\n</html>\n'
}

async function* outcomesIn(lines: string): AsyncGenerator<LegacyOutcome> {
  for await (const line of createInterface({ input: createReadStream(lines) })) {
    yield JSON.parse(line) as LegacyOutcome
  }
}

/** Reasons that are counted: each story may have one of its own. */
const MOST_REASONS = 1_000

/** How many stories have each reason, whatever address it names; those of most stories first. */
async function reasonsIn(lines: string): Promise<[reason: string, count: number][]> {
  const counts = new Map<string, number>()
  for await (const { losses } of outcomesIn(lines)) {
    for (const reason of new Set(losses.map((each) => each.replace(/https?:\S+/g, '…')))) {
      const count = counts.get(reason)
      if (count !== undefined || counts.size < MOST_REASONS) counts.set(reason, (count ?? 0) + 1)
    }
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)
}

function leftEntry({ id, addresses = [] }: LeftBehind): string {
  if (addresses.length === 0) return `<li>${escapeText(id)}</li>\n`
  const rows = addresses.map((address) => `<li>${escapeText(address)}</li>\n`).join('')
  return `<li><details><summary>${escapeText(id)}</summary><ul>\n${rows}</ul></details></li>\n`
}

function entry(outcome: LegacyOutcome, desk: string): string {
  const { headline, address, id, kind, change, status, losses } = outcome
  const collection = kind === 'page' ? 'pages' : 'articles'
  const here =
    id === undefined
      ? ''
      : ` · <a href="${escapeAttribute(`${desk}/collections/${collection}/${id}`)}">buka di meja redaksi</a>`
  const state = change === 'refused' ? 'tidak diambil' : status === 'draft' ? 'draf' : ''
  const reasons = losses.map((reason) => `<li>${escapeText(reason)}</li>`).join('')
  const there = /^https?:/.test(address)
    ? `<a href="${escapeAttribute(address)}">alamat lama</a>`
    : escapeText(address)
  return `<li><strong>${escapeText(headline || 'Tanpa judul')}</strong>${state && ` (${state})`}<br>${there}${here}<ul>${reasons}</ul></li>\n`
}
