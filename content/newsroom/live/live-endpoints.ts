/**
 * `/api/articles/:id/langsung`: the coverage of a live story and its entries (GET, with `before` for older ones), and a
 * step of the coverage (POST). Below it, `/entri` posts an entry (POST), `/entri/:number` changes one (PATCH), and
 * `/entri/:number/cabut` removes it (POST).
 * @module
 */
import type { Endpoint, PayloadRequest } from 'payload'
import { changeEntry, removeEntry } from './change-entry.ts'
import { coveredStory } from './coverage-access.ts'
import { storedCoverage } from './coverage-record.ts'
import { takeCoverageStep } from './coverage-steps.ts'
import { deskCoverage, deskEntry } from './coverage-view.ts'
import { coverageStep, entryChange, entryOrder, entryRemoval, orderIn } from './entry-order.ts'
import { postEntry } from './post-entry.ts'

const path = '/:id/langsung'

/** The endpoints, mounted below the stories. */
export const liveEndpoints: Omit<Endpoint, 'root'>[] = [
  {
    path,
    method: 'get',
    handler: async (req) => {
      const covered = await coveredStory(req, storyIn(req), 'read')
      const before = Number(req.searchParams.get('before'))
      return answer(await deskCoverage(req, covered, before > 0 ? Math.floor(before) : undefined))
    },
  },
  {
    path,
    method: 'post',
    handler: async (req) => {
      const covered = await coveredStory(req, storyIn(req), 'cover')
      await takeCoverageStep(req, covered.story, await orderIn(req, coverageStep), new Date())
      return answer(await deskCoverage(req, covered))
    },
  },
  {
    path: `${path}/entri`,
    method: 'post',
    handler: async (req) => {
      const { story } = await coveredStory(req, storyIn(req), 'cover')
      const order = await orderIn(req, entryOrder)
      const { entry, isNew } = await postEntry(req, story, order, new Date())
      const shown = deskEntry(entry, await storedCoverage(req, story.id))
      return answer(shown, isNew ? 201 : 200)
    },
  },
  {
    path: `${path}/entri/:number`,
    method: 'patch',
    handler: async (req) => {
      const { story } = await coveredStory(req, storyIn(req), 'correct')
      const change = await orderIn(req, entryChange)
      const entry = await changeEntry(req, story, numberIn(req), change, new Date())
      return answer(deskEntry(entry, await storedCoverage(req, story.id)))
    },
  },
  {
    path: `${path}/entri/:number/cabut`,
    method: 'post',
    handler: async (req) => {
      const { story } = await coveredStory(req, storyIn(req), 'withdraw')
      const removal = await orderIn(req, entryRemoval)
      const entry = await removeEntry(req, story, numberIn(req), removal, new Date())
      return answer(deskEntry(entry, await storedCoverage(req, story.id)))
    },
  },
]

const storyIn = ({ routeParams }: PayloadRequest): number => Number(routeParams?.id)

const numberIn = ({ routeParams }: PayloadRequest): number => {
  const number = Number(routeParams?.number)
  return Number.isSafeInteger(number) && number < 2 ** 31 ? number : 0
}

const answer = (value: object, status = 200): Response =>
  Response.json(value, { status, headers: { 'cache-control': 'private, no-store' } })
