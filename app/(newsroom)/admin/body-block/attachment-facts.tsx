'use client'
import { useDocumentInfo, useField } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { Say } from '#content/base/desk-words/say.ts'
import { LOCALES } from '#content/base/settings/languages.ts'
import { fileSize } from '#content/base/text/file-size.ts'
import { clockLength } from '#content/model/attachment/clock-length.ts'
import { useSay } from '../desk-frame/use-say.ts'
import './body-block.css'

const shape = z.object({
  title: z.string(),
  format: z.string().nullish(),
  filesize: z.number().nullish(),
  seconds: z.number().nullish(),
  pages: z.number().nullish(),
  captions: z.string().nullish(),
  transcript: z.string().nullish(),
})

/** In a block of the body: what the chosen attachment is. */
export function FactsOfBlock() {
  const { value } = useField<number | { id: number } | null>({ path: 'file' })
  return <Facts id={typeof value === 'object' ? value?.id : value} />
}

/** In the form of an attachment: what its file is. */
export function FactsOfRecord() {
  const { id, lastUpdateTime } = useDocumentInfo()
  return <Facts key={lastUpdateTime} id={id} />
}

function Facts({ id }: { id: number | string | null | undefined }) {
  const say = useSay()
  const [facts, setFacts] = useState<z.infer<typeof shape>>()
  useEffect(() => {
    if (!id) return setFacts(undefined)
    const leaving = new AbortController()
    fetch(`/api/attachments/${id}?depth=0`, { signal: leaving.signal })
      .then((answer) => answer.json())
      .then((body: unknown) => setFacts(shape.safeParse(body).data))
      .catch(() => setFacts(undefined))
    return () => leaving.abort()
  }, [id])
  if (!facts) return null
  return (
    <p className="attachment-facts">
      <strong>{facts.title}</strong> · {factsIn(facts, say).join(' · ')}
    </p>
  )
}

function factsIn(facts: z.infer<typeof shape>, say: Say): string[] {
  const { format, filesize, seconds, pages, captions, transcript } = facts
  return [
    ...(format ? [format.toUpperCase()] : []),
    ...(seconds ? [clockLength(seconds)] : []),
    ...(pages ? [say('{count} halaman', { count: pages })] : []),
    ...(filesize ? [fileSize(filesize, LOCALES[say.language].intl)] : []),
    ...(format === 'mp4' && !captions ? [say('tanpa takarir')] : []),
    ...(format && format !== 'pdf' && !captions && !transcript ? [say('tanpa transkrip')] : []),
  ]
}
