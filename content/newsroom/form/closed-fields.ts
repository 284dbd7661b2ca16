import type { CollectionConfig, Field, FieldAccess, GlobalConfig, SanitizedConfig } from 'payload'

/** Access for a field that only hooks and commands write: a request that sends it is ignored. */
export const serverOnly = { create: () => false, update: () => false }

/** Whether no request can set the field. */
export const isServerOnly = (field: { access?: { update?: unknown } }): boolean =>
  field.access?.update === serverOnly.update

const hasAccount: FieldAccess = ({ req }) => Boolean(req.user)

/** Access for a field that no form shows and that requests of accounts set all the same; say why beside it. */
export const setByRequests = { create: hasAccount, update: hasAccount }

/** A room in which no request can set a field that no form lets people fill in, unless the field has access of its own. */
export function closed<Room extends CollectionConfig | GlobalConfig>(room: Room): Room {
  return { ...room, fields: room.fields.map(closedField) }
}

/** Access for what a request cannot set. A restored version keeps it: Payload fills in nothing then. */
const ofRecord = {
  create: () => false,
  update: ({ req }: Parameters<FieldAccess>[0]) => Boolean(req.context?.isRestoringVersion),
}

/** Closes the times of creation and change, which Payload adds to each room by itself and lets requests set. */
export function closeTimestamps(config: SanitizedConfig): SanitizedConfig {
  for (const { fields } of [...config.collections, ...config.globals]) {
    for (const field of fields) {
      if ('name' in field && /^(?:createdAt|updatedAt)$/.test(field.name)) {
        Object.assign(field, { access: ofRecord })
      }
    }
  }
  return config
}

function closedField(field: Field): Field {
  if ('name' in field && field.type !== 'ui' && !('access' in field) && isUnfillable(field)) {
    return { ...field, access: serverOnly } as Field
  }
  if ('fields' in field) return { ...field, fields: field.fields.map(closedField) } as Field
  return field
}

/** Whether the form hides the field or shows it for reading only. */
export const isUnfillable = ({ admin }: Field): boolean =>
  Boolean(admin && (('hidden' in admin && admin.hidden) || ('readOnly' in admin && admin.readOnly)))
