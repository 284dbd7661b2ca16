import type { SentItem } from '#content/intake/wire/sent/sent-item.ts'

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
