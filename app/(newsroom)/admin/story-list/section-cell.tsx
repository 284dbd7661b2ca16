import type { DefaultServerCellComponentProps } from 'payload'
import { cache } from 'react'
import { z } from 'zod'
import { allSections } from '#content/reading/lists/section-queries.ts'

const sections = cache(allSections)
const sectionId = z.union([z.number(), z.object({ id: z.number() }).transform(({ id }) => id)])

/** The section of a story in a list. Payload's own cell requests each row separately and says "none" until it arrives. */
export async function SectionCell({ cellData }: DefaultServerCellComponentProps) {
  const { data } = sectionId.safeParse(cellData)
  const section = (await sections()).find(({ id }) => id === data)
  return <span>{section?.name}</span>
}
