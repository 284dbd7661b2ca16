import type { Store } from '#content/newsroom/newsroom.ts'
import { renderWaitingPhoto, waitingPhotos } from '#content/newsroom/photo/waiting-photos.ts'
import { frontPhotos } from '#content/reading/lists/front-photos.ts'
import type { Job } from './job.ts'

/** Between two looks for photos that wait, in milliseconds. */
const EVERY = 2_000
/** Until a photo that could not be rendered is tried again, in milliseconds. */
const RETRY = 60_000

/** Renders the photos that wait, one a turn: those of the front page first, then those of the newest stories. */
export function photoJob(payload: Store): Job {
  const failed = new Map<number, number>()
  return {
    name: 'photos',
    every: EVERY,
    async run() {
      const now = new Date()
      const waiting = await waitingPhotos(payload, now)
      const due = waiting.filter((id) => now.getTime() - (failed.get(id) ?? 0) >= RETRY)
      if (due.length === 0) return
      const wanted = due.length > 1 ? await frontPhotos(now) : []
      const next = wanted.find((id) => due.includes(id)) ?? due[0]
      if (next === undefined) return
      failed.set(next, now.getTime())
      await renderWaitingPhoto(payload, next)
      failed.delete(next)
      return 'more'
    },
  }
}
