/**
 * Captions of a film: WebVTT, and SubRip, which becomes WebVTT.
 * @see https://www.w3.org/TR/webvtt1/
 * @module
 */

/** The words of one cue, and when they are said, in seconds. */
export interface Cue {
  from: number
  to: number
  text: string
}

const HEAD = /^\uFEFF?WEBVTT(?:[ \t].*)?$/
const TIMES =
  /^((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{1,2}:\d{2}[.,]\d{3})(.*)$/

/** The cues of WebVTT or SubRip in `text`; `undefined` if it is neither, or a cue ends before it begins. */
function cuesIn(text: string): Cue[] | undefined {
  const parts = partsOf(text)
  const isVtt = HEAD.test(parts[0]?.[0] ?? '')
  const cues: Cue[] = []
  for (const lines of isVtt ? parts.slice(1) : parts) {
    if (isVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(lines[0] ?? '')) continue
    const at = lines.findIndex((line) => TIMES.test(line))
    // A cue may have a name or a number above its times.
    if (at !== 0 && at !== 1) return undefined
    const [, from = '', to = ''] = TIMES.exec(lines[at] ?? '') ?? []
    const cue = { from: secondsOf(from), to: secondsOf(to), text: lines.slice(at + 1).join('\n') }
    if (cue.to <= cue.from) return undefined
    cues.push(cue)
  }
  return cues.length > 0 ? cues : undefined
}

/** `text` as WebVTT without styles and notes, which browsers read in different ways; `undefined` if it is none. */
export function webVtt(text: string): string | undefined {
  const cues = cuesIn(text)
  if (!cues) return undefined
  const blocks = cues.map(
    ({ from, to, text: words }) => `${stamp(from)} --> ${stamp(to)}\n${words}`,
  )
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`
}

/** What is said in captions, as one text without times and marks. */
export const spokenWords = (text: string): string =>
  (cuesIn(text) ?? [])
    .map((cue) => cue.text.replace(/<[^>]*>/g, '').replace(/\s+/g, ' '))
    .join(' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()

const partsOf = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)

function secondsOf(time: string): number {
  const [seconds = 0, minutes = 0, hours = 0] = time
    .replace(',', '.')
    .split(':')
    .map(Number)
    .reverse()
  return hours * 3600 + minutes * 60 + seconds
}

function stamp(seconds: number): string {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const millis = Math.round(seconds * 1000)
  const rest = String(millis % 1000).padStart(3, '0')
  return `${two(millis / 3_600_000)}:${two((millis / 60_000) % 60)}:${two((millis / 1000) % 60)}.${rest}`
}
