/**
 * What copy says differently from the story that somebody here has changed since it was imported.
 * @module
 */
import { excerpt } from '#content/intake/copy/copy-tidying.ts'
import type { IncomingStory } from '#content/intake/copy/incoming-story.ts'
import { blocksOfDraft } from '#content/intake/lexical/unfinished-blocks.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { INCOMING_TEXTS, textField } from '#content/model/story/fields.ts'
import { gistOf } from '#content/model/story/substance.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'

/** The words of a difference that fit one line of a report. */
const LENGTH = 60

/** A message for an editor, in Indonesian: the story stays as it is, and where the copy differs. */
export function keptWords(existing: StoredStory, incoming: IncomingStory): string {
  const differences = [
    ...textDifferences(existing, incoming),
    ...bodyDifferences(existing, incoming),
  ]
  const where =
    differences.length > 0
      ? `Bedanya: ${differences.join('; ')}.`
      : 'Kata-katanya sama; yang berbeda foto atau datanya.'
  return `Berita ini sudah disunting di sini sejak diimpor, jadi naskah yang baru tidak menimpanya. ${where}`
}

function textDifferences(existing: StoredStory, incoming: IncomingStory): string[] {
  return INCOMING_TEXTS.flatMap((name) => {
    const [here = '', there = ''] = [existing[name] ?? '', incoming[name] ?? '']
    if (gistOf(here) === gistOf(there)) return []
    return [`${textField(name).label.id} di sini ${quoted(here)}, di naskah ${quoted(there)}`]
  })
}

function bodyDifferences(existing: StoredStory, incoming: IncomingStory): string[] {
  // Somebody may be working on it: a block may not be filled in yet.
  const here = partsOf(
    existing.body ? blocksText(blocksOfDraft(existing.body, idOf, idOf, idOf)) : '',
  )
  const there = partsOf(blocksText(incoming.body))
  const known = new Set(here.map(gistOf))
  const fresh = there.filter((part) => !known.has(gistOf(part)))
  const kept = new Set(there.map(gistOf))
  const own = here.filter((part) => !kept.has(gistOf(part)))
  if (fresh.length === 0 && own.length === 0) return []
  const [first] = fresh
  const example = first === undefined ? '' : `, misalnya ${quoted(first)}`
  return [
    `${fresh.length} paragraf hanya ada di naskah${example}, ${own.length} paragraf hanya ada di sini`,
  ]
}

const partsOf = (text: string): string[] => text.split('\n').filter((part) => gistOf(part) !== '')

const quoted = (text: string): string => (text === '' ? '(kosong)' : `“${excerpt(text, LENGTH)}”`)
