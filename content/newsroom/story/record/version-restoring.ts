/**
 * `POST /api/articles/versions/:id`: restores an old version as the newest draft. Payload's own endpoint would
 * overwrite what readers see, or unpublish the story if the version was a draft. This one changes nothing for readers:
 * the editor reviews the draft and publishes it like any other change.
 * @module
 */
import {
  type CollectionBeforeValidateHook,
  type Endpoint,
  NotFound,
  restoreVersionOperation,
} from 'payload'
import type { StoredStory } from '#content/store/payload-types.ts'

/** The endpoint, mounted below the stories in place of Payload's own. */
export const restoringEndpoint: Omit<Endpoint, 'root'> = {
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const id = Number(req.routeParams?.id)
    if (!Number.isInteger(id)) throw new NotFound(req.t)
    const collection = req.payload.collections.articles
    const story = await restoreVersionOperation({ id, collection, draft: true, req })
    return Response.json({ ...story, message: req.t('version:restoredSuccessfully') })
  },
}

/** Restores a published version as a draft too, so that the editor need not say yet what kind of change it is. */
export const restoreAsDraft: CollectionBeforeValidateHook<StoredStory> = ({ data, req }) =>
  req.context.isRestoringVersion ? { ...data, _status: 'draft' } : data
