/**
 * Creates a store with two sections and nothing else. A process of its own, because the location of the store is read
 * from the environment only once.
 * @module
 */
import { prepareStore } from '#content/newsroom/newsroom.ts'

const payload = await prepareStore(async (payload) => {
  const news = { name: 'News', slug: 'news', order: 10 }
  const economy = { name: 'Ekonomi', slug: 'ekonomi', order: 20 }
  for (const data of [news, economy]) await payload.create({ collection: 'sections', data })
})
await payload.destroy()
process.exit()
