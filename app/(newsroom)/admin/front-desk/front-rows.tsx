'use client'
import { useRowLabel } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'

/** Payload keeps a relationship in the form as an id. */
type Chosen = number | null | undefined

const record = z.object({ headline: z.string().optional(), name: z.string().optional() })

/** A row of stories: the headline that it shows, so that a folded row is known while it is dragged. */
export function StoryRow() {
  const { data, rowNumber = 0 } = useRowLabel<{ story: Chosen; headline?: string }>()
  const name = useNameOf('articles', data.story)
  return `${rowNumber + 1}. ${data.headline || name || 'Pilih berita'}`
}

/** A block of a section. */
export function BlockRow() {
  const { data, rowNumber = 0 } = useRowLabel<{ section: Chosen }>()
  const name = useNameOf('sections', data.section)
  return `${rowNumber + 1}. ${name || 'Pilih rubrik'}`
}

/** What the record `id` is called; nothing until that is known. */
function useNameOf(collection: 'articles' | 'sections', id: Chosen): string | undefined {
  const [known, setKnown] = useState<{ id: Chosen; name: string | undefined }>()
  useEffect(() => {
    if (!id) return
    const leaving = new AbortController()
    fetch(`/api/${collection}/${id}?depth=0&select[headline]=true&select[name]=true`, {
      signal: leaving.signal,
    })
      .then(async (answer) => {
        const { headline, name } = record.parse(await answer.json())
        setKnown({ id, name: headline ?? name })
      })
      // Left, or no network: the row keeps its number.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [collection, id])
  return known?.id === id ? known?.name : undefined
}
