/**
 * Turns the edge's answers into the lines of a receipt. Pure.
 * @module
 */

import { type MachineId, machineReaders } from '#content/audit/fetch/machine-readers.ts'
import type { PageAnswer } from '#content/audit/fetch/page-fetch.ts'
import { metaContent } from '#content/audit/read/head-facts.ts'
import type { MachineReading, PageObservation } from '#content/audit/read/observation.ts'
import type { Finding } from '#content/audit/rules/rule.ts'
import type { Say } from '#content/base/desk-words/say.ts'
import type { ReceiptLine } from './receipt.ts'

/** What a receipt needs to know of a story. */
export interface ReceiptStory {
  /** Absolute URL. */
  address: string
  headline: string
  visible: boolean
}

/** What `machine` sees on the page of `story`. */
export function machineLine(
  machine: MachineId,
  story: ReceiptStory,
  reading: MachineReading | undefined,
  findings: readonly Finding[],
  say: Say,
): ReceiptLine {
  const base = { place: machineReaders[machine].name, address: story.address }
  if (!reading) {
    return {
      ...base,
      ...judged(
        story,
        false,
        say('Dilarang oleh robots.txt, sesuai pilihan di Perayap dan mesin.'),
      ),
      faults: [],
    }
  }
  if ('failure' in reading) return unanswered(base, reading.failure)
  const { answer, head } = reading
  const title = head && (metaContent(head, 'og:title') ?? head.titles[0])
  const shown = answer.status === 200 && title !== undefined && sameWords(title, story.headline)
  const own = findings.filter(({ audience, level }) => audience === machine && level !== 'advice')
  return {
    ...base,
    ...judged(story, shown),
    ...(!shown && { note: say('Dijawab {status}.', { status: answer.status }) }),
    ...sinceOf(answer),
    // The page of a withdrawn story has nothing that could be cut.
    faults: shown ? own.map(({ seen, todo }) => `${seen} ${todo}`) : [],
  }
}

/** Whether the list at `address` contains the story; `reason` explains why it may be missing. */
export function listLine(
  place: string,
  address: string,
  story: ReceiptStory,
  seen: { answer: PageAnswer; shown: boolean } | { failure: Error },
  reason?: string,
): ReceiptLine {
  const base = { place, address }
  if ('failure' in seen) return unanswered(base, seen.failure)
  return { ...base, ...judged(story, seen.shown, reason), ...sinceOf(seen.answer), faults: [] }
}

/** The picture that link previews of the page show. */
export function pictureLine(
  story: ReceiptStory,
  { readings, pictures }: PageObservation,
  say: Say,
): ReceiptLine | undefined {
  const { whatsapp } = readings
  if (!story.visible || !whatsapp || 'failure' in whatsapp || !whatsapp.head) return undefined
  const address = metaContent(whatsapp.head, 'og:image')
  const picture = pictures.find((one) => one.address === address)
  if (!address || !picture) return undefined
  const { status, format, width, height, bytes = 0 } = picture
  const shown = status === 200 && format !== undefined
  return {
    place: say('Gambar pratinjau'),
    address,
    ...judged(story, shown),
    note: shown
      ? say('{width} × {height} piksel, {size} KB.', {
          width: width ?? '?',
          height: height ?? '?',
          size: Math.ceil(bytes / 1000),
        })
      : status === undefined
        ? say('Tidak dijawab.')
        : say('Dijawab {status}.', { status }),
    faults: [],
  }
}

function judged(
  { visible }: ReceiptStory,
  shown: boolean,
  reason?: string,
): Pick<ReceiptLine, 'shown' | 'verdict' | 'note'> {
  if (shown === visible) return { shown, verdict: 'right' }
  if (!shown && reason) return { shown, verdict: 'explained', note: reason }
  return { shown, verdict: 'wrong' }
}

const unanswered = (base: { place: string; address: string }, { message }: Error): ReceiptLine => ({
  ...base,
  shown: false,
  verdict: 'wrong',
  note: message,
  faults: [],
})

/** When the answer was generated: its `Date` minus its `Age` (RFC 9111, section 5.1). */
function sinceOf({ headers }: PageAnswer): { since?: string } {
  const date = Date.parse(headers.date ?? '')
  if (Number.isNaN(date)) return {}
  const age = /^\d+$/.test(headers.age ?? '') ? Number(headers.age) : 0
  return { since: new Date(date - age * 1_000).toISOString() }
}

/** Spaces and direction marks differ between a head and the stored headline. */
const sameWords = (one: string, other: string) => plain(one) === plain(other)
const plain = (text: string) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim()
