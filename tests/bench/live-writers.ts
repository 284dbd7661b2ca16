/**
 * Five writers of one live story while renderers and the worker are killed at random: every entry is posted once, and
 * readers get what the store has.
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kill } from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { entriesPath, livePollPath, storyPath } from '#content/base/address/addresses.ts'
import { blocksFromLexical } from '#content/intake/lexical/lexical-reading.ts'
import { entryPages, numbersAtHead, numbersOnPage } from '#content/model/live/entry-pages.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { descendantsOf } from '#tests/running/process-tree.ts'
import type { Figure } from './bench-table.ts'
import type { BenchStory, SentEntry } from './live-story.ts'

const WRITERS = 5
/** The longest pause of a writer between two entries, in milliseconds: far more entries than twenty a minute. */
const WRITING = 4_000
/** The longest pause between two kills, in milliseconds. */
const QUIET = 12_000
/** The programs that are killed. */
const KILLED = ['server/renderer/renderer.ts', 'server/worker/worker.ts']

/** Where the portal runs, and what is written there. */
export interface WritersPlan {
  readonly base: string
  /** The process that started all others of the portal. */
  readonly portal: number
  readonly dataDir: string
  readonly story: BenchStory
  readonly entries: Iterator<SentEntry, never>
  readonly count: number
}

/** Lets the writers write `count` entries on a story without any, and compares. */
export async function writeDuringKills(plan: WritersPlan): Promise<Figure[]> {
  const { story, count } = plan
  const sent = Array.from({ length: count }, () => plan.entries.next().value)
  const kills = { renderer: 0, worker: 0 }
  let isOver = false
  const killing = killAtRandom(plan.portal, kills, () => isOver)
  const reading = readMeanwhile(plan, () => isOver)
  const numbers = new Map<string, Set<number>>()
  let unanswered = 0
  const waiting = [...sent]
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
        await pause(Math.random() * WRITING)
        // Each is sent until it is posted, and one in five once more, as when an answer is lost.
        for (let more = Math.random() < 0.2 ? 2 : 1; more > 0; ) {
          const number = await story.send(entry)
          if (number === undefined) {
            unanswered += 1
            await pause(200)
          } else {
            more -= 1
            numbers.set(entry.client, (numbers.get(entry.client) ?? new Set()).add(number))
          }
        }
      }
    }),
  )
  isOver = true
  const [, { failed, read, full }] = await Promise.all([killing, reading])
  const stored = storedEntries(plan.dataDir, story.id)
  const isOnce =
    stored.length === count &&
    stored.every(({ number }, index) => number === index + 1) &&
    sent.every(({ client }) => stored.filter((row) => row.client === client).length === 1) &&
    [...numbers.values()].every(({ size }) => size === 1)
  const { pages, shown } = await shownEntries(plan)
  const differing = stored.filter(({ number, words }) => !shown.get(number)?.includes(words)).length
  const changed = full.filter((html, index) => html !== pages[index]).length
  const must = (what: string, value: number, goal: string, isReached: boolean): Figure => ({
    what: `${WRITERS} writers: ${what}`,
    value: String(value),
    goal,
    isReached,
  })
  return [
    must('kills of renderers', kills.renderer, 'at least one', kills.renderer > 0),
    must('kills of the worker', kills.worker, 'at least one', kills.worker > 0),
    { what: `${WRITERS} writers: sendings without an answer`, value: String(unanswered) },
    must('entries in the store', stored.length, `each of ${count} once`, isOnce),
    must(
      'entries that readers get otherwise',
      differing + Math.abs(shown.size - stored.length),
      `0 of ${count}`,
      differing === 0 && shown.size === stored.length && stored.length > 0,
    ),
    must('full pages that changed', changed, `0 of ${full.length}`, !changed && full.length > 0),
    must('requests of a reader that failed', failed, `0 of ${read}`, failed === 0 && read > 0),
  ]
}

/** Kills one of the portal's processes at a time, until `isOver`. */
async function killAtRandom(
  portal: number,
  kills: { renderer: number; worker: number },
  isOver: () => boolean,
): Promise<void> {
  while (!isOver()) {
    const running = descendantsOf(portal).flatMap((pid) => {
      const program = programOf(pid)
      return program ? [{ pid, program }] : []
    })
    const chosen = running[Math.floor(Math.random() * running.length)]
    if (chosen) {
      kill(chosen.pid, 'SIGKILL')
      kills[chosen.program === KILLED[0] ? 'renderer' : 'worker'] += 1
    }
    await pause(1_000 + Math.random() * QUIET)
  }
}

/** Which of the killed programs a process runs; `undefined` if none, or if it has ended. */
function programOf(pid: number): string | undefined {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return KILLED.find((program) => words.includes(program))
  } catch {
    return undefined
  }
}

/** Follows the head meanwhile, and keeps each page as it is when it has become full. */
async function readMeanwhile(
  { base, story }: WritersPlan,
  isOver: () => boolean,
): Promise<{ failed: number; read: number; full: string[] }> {
  const full: string[] = []
  let failed = 0
  let read = 0
  const ask = async (path: string) => {
    const answer = await fetch(base + path).catch(() => undefined)
    read += 1
    if (!answer?.ok) failed += 1
    return answer?.ok ? answer.text() : ''
  }
  while (!isOver()) {
    await ask(storyPath(story))
    const n = /"n":(\d+)/.exec(await ask(livePollPath(story.id)))?.[1]
    const page = full.length + 1
    if (Number(n) >= numbersOnPage(page).last) full.push(await ask(entriesPath(story, page)))
    await pause(250)
  }
  return { failed, read, full }
}

const row = z.object({
  number: z.number(),
  client: z.string(),
  body: z.string().transform((text): StoredStory['body'] => JSON.parse(text)),
})

/** The entries of a story in the store, in the order of their numbers. */
function storedEntries(dataDir: string, story: number) {
  const database = new DatabaseSync(join(dataDir, 'warta.db'), { readOnly: true })
  const rows = z
    .array(row)
    .parse(
      database
        .prepare('select number, client, body from live_entries where story_id = ? order by number')
        .all(story),
    )
  database.close()
  return rows.map(({ number, client, body }) => ({
    number,
    client,
    words: plain(blocksText(blocksFromLexical(body, idOf, idOf, idOf))),
  }))
}

/** What readers get: the HTML of each page, and the words of each entry by its number. */
async function shownEntries({ base, story, count }: WritersPlan) {
  const shown = new Map<number, string>()
  const pages: string[] = []
  const ask = async (path: string) => (await fetch(base + path)).text()
  for (let page = 1; page <= entryPages(count); page += 1) {
    const html = await ask(entriesPath(story, page))
    pages.push(html)
    for (const [number, words] of entriesIn(html)) shown.set(number, words)
  }
  const head = entriesIn(await ask(storyPath(story)))
  const { first, last } = numbersAtHead(count)
  for (let number = first; number <= last; number += 1) {
    // What the head shows otherwise counts as not shown at all.
    if (head.get(number) !== shown.get(number)) shown.delete(number)
  }
  return { pages, shown }
}

/** The words of the entries on a page, by number. */
function entriesIn(html: string): Map<number, string> {
  return new Map(
    Array.from(html.matchAll(/<article id="e-(\d+)".*?<\/article>/gs), ([article, number]) => [
      Number(number),
      plain(article.replace(/<[^>]*>/g, ' ').replace(/&[^;]*;/g, ' ')),
    ]),
  )
}

/** Words without what HTML writes otherwise. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, ' ')
