import { decodeCopy } from '#content/intake/copy/copy-decoding.ts'
import { type Reading, UnreadableCopy } from '#content/intake/copy/incoming-story.ts'
import { readMarkdownStory } from '#content/intake/markdown/markdown-story.ts'
import { readWireCopy } from '#content/intake/wire/wire-copy.ts'

/**
 * Reads the story in a file of copy: Markdown if it begins with front matter, wire copy otherwise. `fileName` only serves
 * to detect a `.md` file without front matter.
 * @throws {UnreadableCopy} with the line and the reason, in Indonesian
 */
export function readCopy(bytes: Uint8Array, fileName?: string): Reading {
  const text = decodeCopy(bytes)
  if (/^---[ \t]*\n/.test(text)) return readMarkdownStory(text)
  if (/\.(?:md|markdown)$/i.test(fileName ?? '')) {
    throw new UnreadableCopy(
      'Berkas Markdown harus diawali data berita di antara dua baris ---, sekurangnya headline.',
      1,
    )
  }
  return readWireCopy(text)
}
