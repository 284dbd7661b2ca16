import { words } from '#content/base/words/words.ts'
import { type AttachmentMeasures, KIND_OF } from './attachment.ts'
import { clockLength } from './clock-length.ts'

/** What readers should know of a file before they load it: kind, length or pages, and size. */
export const attachmentFacts = ({
  format,
  seconds,
  pages,
  bytes,
}: AttachmentMeasures): string[] => [
  words.attachment.kinds[KIND_OF[format]],
  ...(seconds === undefined ? [] : [clockLength(seconds)]),
  ...(pages === undefined ? [] : [words.attachment.pages(pages)]),
  words.attachment.size(bytes),
]
