/**
 * Starts and ends the coverage of a live story, and writes its summary.
 * @module
 */
import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { announceLive } from '#content/newsroom/announcing/announcement-hooks.ts'
import { logStep } from '#content/newsroom/story/workflow/log-writing.ts'
import type { StoredStory } from '#content/store/payload-types.ts'
import { refuse } from '#content/store/refused.ts'
import { inTransactionOf } from '#content/store/transactions.ts'
import {
  changeCoverage,
  pointsOf,
  purgeCoverage,
  storedCoverage,
  takeCoverage,
} from './coverage-record.ts'
import { guardPoints } from './entry-guard.ts'
import type { CoverageStep } from './entry-order.ts'

/**
 * Takes a step of the coverage of `story`. A coverage that has ended can start again; a step that changes nothing is no
 * error, because a phone may send it twice.
 * @throws {Refused} 409 for any other step before the start, and for a summary that somebody else has changed since
 * @throws {ValidationError} with the guard's findings about the summary that nobody confirmed
 */
export function takeCoverageStep(
  req: PayloadRequest,
  story: StoredStory,
  order: CoverageStep,
  now: Date,
): Promise<void> {
  return inTransactionOf(req, async () => {
    await takeCoverage(req, story.id)
    const coverage = await storedCoverage(req, story.id)
    const at = now.toISOString()
    if (!coverage) {
      if (order.step !== 'start') {
        refuse(409, sayIn(req.i18n)('Liputan ini belum dimulai. Mulai dahulu liputannya.'))
      }
      await req.payload.create({
        collection: 'live-coverages',
        data: {
          story: story.id,
          startedAt: at,
          changedAt: at,
          points: [],
          entries: 0,
          revision: 0,
        },
        depth: 0,
        req,
      })
      await logStep(req, story, 'coverageStarted')
      return purgeCoverage(req, story.id, { isOpening: true })
    }
    switch (order.step) {
      case 'start':
        if (!coverage.endedAt) return
        await changeCoverage(req, coverage, { endedAt: null }, now)
        await logStep(req, story, 'coverageStarted')
        break
      case 'end':
        if (coverage.endedAt) return
        await changeCoverage(req, coverage, { endedAt: at }, now)
        await logStep(req, story, 'coverageEnded')
        await announceLive(req, story)
        break
      case 'unpin':
        if (!coverage.pinned) return
        await changeCoverage(req, coverage, { pinned: null }, now)
        await logStep(req, story, 'entryPinned')
        break
      case 'points': {
        if (isDeepStrictEqual(order.points, pointsOf(coverage))) return
        if ((order.revision ?? coverage.revision) < (coverage.pointsRevision ?? 0)) {
          refuse(
            409,
            sayIn(req.i18n)('Ringkasan ini sudah diubah orang lain. Muat ulang, lalu ubah lagi.'),
          )
        }
        const confirmed = await guardPoints(req, order.points, order.confirmed)
        const pointsRevision = coverage.revision + 1
        await changeCoverage(req, coverage, { points: order.points, pointsRevision }, now)
        const note = [...order.points, ...confirmed.map(({ text }) => text)].join('\n')
        await logStep(req, story, 'coveragePoints', note || undefined)
        break
      }
    }
    const isTurn = order.step === 'start' || order.step === 'end'
    await purgeCoverage(req, story.id, {
      entries: isTurn ? coverage.entries : 0,
      isOpening: order.step === 'start',
    })
  })
}
