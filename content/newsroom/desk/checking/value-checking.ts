/**
 * Refuses a save with values that are not of their field's type, before anything reads them. Payload checks some types,
 * not in drafts, and hands the others to hooks and to the database, which fail with a stack in the log.
 * @module
 */
import {
  type CollectionBeforeOperationHook,
  type FlattenedField,
  type GlobalBeforeOperationHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { Refused } from '#content/store/refused.ts'
import { DEEPEST, isRecord, isTooDeep } from './json-object.ts'
import { type OddValue, readValues, type SentReference } from './sent-values.ts'

/** A password is no field of the collection of accounts. */
const PASSWORD = { name: 'password', type: 'text' } as FlattenedField

/** Refuses odd values for a record, with 400 and the names of the fields. */
export const refuseOddValues: CollectionBeforeOperationHook = async ({
  args,
  collection,
  operation,
  overrideAccess,
  req,
}) => {
  if (overrideAccess || !/^(?:create|update)$/.test(operation)) return args
  const { slug, auth, flattenedFields } = collection
  const fields = auth ? [...flattenedFields, PASSWORD] : flattenedFields
  await refuseOdd(req, fields, args, { collection: slug })
  return args
}

/** Refuses odd values for a global, with 400 and the names of the fields. */
export const refuseOddSettings: GlobalBeforeOperationHook = async ({
  args,
  global: { slug, flattenedFields },
  operation,
  overrideAccess,
  req,
}) => {
  if (!overrideAccess && operation === 'update') {
    await refuseOdd(req, flattenedFields, args, { global: slug })
  }
  return args
}

async function refuseOdd(
  req: PayloadRequest,
  fields: readonly FlattenedField[],
  args: object,
  room: { collection: string } | { global: string },
): Promise<void> {
  const data = 'data' in args ? args.data : undefined
  const say = sayIn(req.i18n)
  if (!isRecord(data)) throw new Refused(400, say('Permintaan ini tidak memuat data.'))
  // A long form comes with files, and nothing has measured it.
  if (isTooDeep(data)) {
    throw new Refused(
      400,
      say(
        'Isian ini bertumpuk terlalu dalam, misalnya daftar di dalam daftar, lebih dari {levels} tingkat.',
        {
          levels: DEEPEST,
        },
      ),
    )
  }
  // Strangers are refused by access, and learn nothing of what there is.
  if (!req.user) return
  const odd: OddValue[] = []
  const references: SentReference[] = []
  for (const found of readValues(fields, data, req)) {
    if ('message' in found) odd.push(found)
    else references.push(found)
  }
  const errors = odd.length > 0 ? odd : await missingRecords(req, references)
  if (errors.length > 0) throw new ValidationError({ ...room, errors, req }, req.t)
}

/** What names a record that does not exist: the database's own error would name no field. */
async function missingRecords(
  req: PayloadRequest,
  references: readonly SentReference[],
): Promise<OddValue[]> {
  const missing: OddValue[] = []
  for (const [collection, sent] of Map.groupBy(references, (each) => each.collection)) {
    // One query for each collection, as a draft is saved every few seconds.
    const { docs } = await req.payload.find({
      collection,
      where: { id: { in: [...new Set(sent.map(({ id }) => id))] } },
      select: { updatedAt: true },
      depth: 0,
      pagination: false,
      req,
    })
    const known = new Set(docs.map(({ id }) => id))
    for (const { id, path, label } of sent) {
      if (known.has(id)) continue
      const message = sayIn(req.i18n)('Yang dipilih di sini tidak ada. Pilih dari daftar.')
      missing.push({ path, label, message })
    }
  }
  return missing
}
