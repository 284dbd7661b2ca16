import type { Sent, SentItem } from '#content/intake/wire/sent/sent-item.ts'

/**
 * What a message is called: its number at its service on its day, for numbers begin again. A message without a day has no
 * name, and is known by what it says.
 */
export function telegramIdentity(
  format: string,
  number: string,
  sentOn: Date | undefined,
): Pick<SentItem, 'identity'> {
  if (!sentOn) return {}
  const day = sentOn.toISOString().slice(0, 10)
  return { identity: { provider: `wire:${format}`, id: `${number}:${day}`, versionAt: sentOn } }
}

/** What a message of either format says. */
interface TelegramParts
  extends Pick<
    SentItem,
    'format' | 'identity' | 'status' | 'isCorrection' | 'notes' | 'subjects' | 'keywords'
  > {
  headline: Sent | undefined
  slugline: Sent | undefined
  byline: Sent | undefined
  /** Only what one of the formats has. */
  summary?: Sent | undefined
  agency?: Sent | undefined
  /** `undefined` if it says none. */
  urgency: number | undefined
  sentOn: Date | undefined
  text: string
  line: number
}

/** The message as a piece: no teleprinter sends genres, places or pictures. */
export function telegramItem({
  sentOn,
  urgency,
  text,
  line,
  headline,
  slugline,
  byline,
  summary,
  agency,
  ...facts
}: TelegramParts): SentItem {
  return {
    ...facts,
    ...(urgency !== undefined && { urgency }),
    genres: [],
    places: [],
    pictures: [],
    hasMainPicture: false,
    isPartial: false,
    people: [],
    ...(headline && { headline }),
    ...(slugline && { slugline }),
    ...(byline && { byline }),
    ...(summary && { summary }),
    ...(agency && { agency }),
    ...(sentOn && { publishedAt: sentOn }),
    body: { kind: 'text', text, line },
  }
}

/** Whether the words above a text say that another is withdrawn. */
export const cancellation = (words: readonly string[]): boolean =>
  words.some((each) =>
    /^(?:(?:mandatory |bulletin )?kill\b|cancel+ed\b|withdrawn\b|dicabut\b|ditarik\b|batal\b|annul|storno|zurückgezogen)/i.test(
      each.trim(),
    ),
  )

/** Whether they say that it is another version of a story. */
export const update = (words: string): boolean =>
  /\b(?:\d(?:st|nd|rd|th) ?l(?:ea)?d|lead|writethru|refile|correct(?:ion|ed|s)|koreksi|ralat|update \d)\b/i.test(
    words,
  )
