import { SingleBar } from 'cli-progress'
import { prepareStore } from '#content/newsroom/newsroom.ts'
import { reindex } from '#content/newsroom/search/search-reindexing.ts'

/** Rebuilds the full-text index and prints the number of stories indexed. */
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
