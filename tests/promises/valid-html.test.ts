/**
 * Every kind of page passes the W3C's HTML checker, all in one run of its virtual machine.
 * @see https://validator.github.io/validator/
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import jar from 'vnu-jar'
import { z } from 'zod'
import { isInstalled } from '#tests/running/program-path.ts'
import { ask } from './portal-answers.ts'
import { readingAddresses } from './reading-addresses.ts'

const verdict = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
})

/**
 * What its CSS checker does not know yet. Each stands in a specification, and browsers that do not know it either leave it
 * out: the registered properties of Tailwind and its test for browsers without them, the colour of a photo before it is
 * there, transitions between pages, and the name that comes into the bar.
 */
const UNKNOWN_CSS = new Set([
  'CSS: Unrecognized at-rule “@property”',
  'CSS: Unrecognized at-rule “@view-transition”',
  "CSS: “animation-range”: Property “animation-range” doesn't exist.",
  "CSS: “animation-timeline”: Property “animation-timeline” doesn't exist.",
  'CSS: “background”: Parse Error.',
  "CSS: “margin-trim”: Property “margin-trim” doesn't exist.",
])

it.skipIf(!isInstalled('java'))('every kind of page is valid HTML without warnings', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'warta-html-'))
  try {
    const addresses = readingAddresses()
    for (const [index, { path }] of addresses.entries()) {
      writeFileSync(join(folder, `${index}.html`), (await ask(path)).body)
    }
    const { stderr } = spawnSync('java', ['-jar', String(jar), '--format', 'json', folder], {
      encoding: 'utf8',
    })
    const complaints = verdict
      .parse(JSON.parse(stderr))
      .messages.filter(({ type, subType }) => type !== 'info' || subType === 'warning')
      .filter(({ message }) => !UNKNOWN_CSS.has(message))
      .map(({ url, message, extract = '' }) => {
        const page = addresses[Number(/(\d+)\.html$/.exec(url)?.[1])]
        return `${page?.kind}: ${message} ${extract.trim()}`
      })
    expect(complaints).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
