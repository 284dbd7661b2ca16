import { currentFront } from './front-queries.ts'

/** The ids of the photos on the front page as it stands at `now`, from its top down. */
export async function frontPhotos(now: Date): Promise<number[]> {
  const { lead, secondary, popular, blocks } = await currentFront(now)
  const teasers = [
    ...(lead ? [lead] : []),
    ...secondary,
    ...popular,
    ...blocks.flatMap((block) => block.teasers),
  ]
  return teasers.flatMap(({ hero }) => hero?.id ?? [])
}
