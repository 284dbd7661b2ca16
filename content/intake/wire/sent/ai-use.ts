import type { AiUse } from '#content/model/photo/photo.ts'
import { SOURCE_TYPES } from '#content/model/photo/photo-rights.ts'

/** What a digital source type of the IPTC says of AI. */
export function aiUseOf(sourceType: string | undefined): AiUse {
  const name = nameIn(sourceType ?? '')
  if (name === nameIn(SOURCE_TYPES.generated)) return 'generated'
  // Whatever else a program has made.
  return /algorithmic|compositesynthetic$/.test(name) ? 'altered' : 'none'
}

const nameIn = (type: string): string => type.split(/[/:#]/).at(-1)?.toLowerCase() ?? ''
