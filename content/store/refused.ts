/**
 * How a request is refused, with a message for the person who made it. Payload does not log it as a server error.
 * @module
 */
import { getTranslation } from '@payloadcms/translations'
import { APIError, type CollectionSlug, type PayloadRequest, ValidationError } from 'payload'

/** An expected refusal with a message for the account that made the request. Payload answers with `status`. */
export class Refused extends APIError {
  constructor(status: 400 | 401 | 403 | 404 | 409 | 429 | 503, message: string) {
    super(message, status, undefined, true)
  }
}

/** @throws {Refused} always: `if (!note) refuse(400, …)` */
export function refuse(status: 400 | 403 | 404 | 409, message: string): never {
  throw new Refused(status, message)
}

/**
 * Refuses a save because of the field `path`. The form marks that field and names it by its label, or by `name` where
 * the collection has no such field.
 * @throws {ValidationError} always
 */
export function refuseField(
  req: PayloadRequest,
  collection: CollectionSlug,
  path: string,
  message: string,
  name?: string,
): never {
  const { flattenedFields } = req.payload.collections[collection].config
  const field = flattenedFields.find((each) => each.name === path)
  const label =
    name ??
    (field && 'label' in field && field.label ? getTranslation(field.label, req.i18n) : path)
  throw new ValidationError({ collection, errors: [{ path, message, label }], req }, req.t)
}
