import { SingleBar } from 'cli-progress'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { reindex } from '#content/newsroom/search/search-reindexing.ts'

/** Makes the index of full text anew and says how many stories it has looked at. */
export async function reindexStories(): Promise<void> {
  const payload = await prepareStore()
  const { totalDocs } = await payload.count({ collection: 'articles' })
  const bar = new SingleBar({
    format: '{bar} {value}/{total} stories',
    stream: process.stderr,
    clearOnComplete: true,
  })
  bar.start(totalDocs, 0)
  const done = await reindex(payload, (count) => bar.update(count)).finally(() => bar.stop())
  await payload.destroy()
  process.stdout.write(`Indexed ${done} stories.\n`)
}
