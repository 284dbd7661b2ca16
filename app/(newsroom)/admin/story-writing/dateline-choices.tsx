'use client'
import { useEffect, useId } from 'react'
import { z } from 'zod'
import { useDeskAnswer } from '../story-panel/desk-fetching.ts'

/** The most recently changed stories with a dateline. */
const USED =
  '/api/articles?where[dateline][exists]=true&limit=300&depth=0&select[dateline]=true&sort=-updatedAt'

const datelines = z
  .object({ docs: z.array(z.object({ dateline: z.string().nullish() })) })
  .transform(({ docs }) => docs.flatMap(({ dateline }) => dateline?.trim() || []))

/** Suggests datelines used before, the most frequent first. */
export function DatelineChoices({ path }: { path: string }) {
  const list = useId()
  const used = useDeskAnswer(USED, datelines) ?? []
  useEffect(() => {
    document.getElementById(`field-${path}`)?.setAttribute('list', list)
  }, [path, list])
  return (
    <datalist id={list}>
      {mostUsed(used).map((place) => (
        <option key={place} value={place} />
      ))}
    </datalist>
  )
}

function mostUsed(places: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1)
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([place]) => place)
}
