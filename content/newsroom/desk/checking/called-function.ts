/**
 * Checks what the desk's pages call on the server. Payload takes the arguments as they come, and fails with a stack in
 * the log on any that its own pages would not send.
 * @module
 */
import { z } from 'zod'
import { idIn } from './record-id.ts'

/** The largest number of a page or of rows that both databases can count with. */
const LARGEST = 2 ** 31 - 1

const text = z.string().nullish()
const flag = z.boolean().nullish()
const values = z.record(z.string(), z.unknown()).nullish()
const id = z
  .unknown()
  .refine((value) => value == null || idIn(value) !== undefined)
  .optional()
const closed = z.undefined().optional()
/** The state of a form: what is known of each field. */
const fieldStates = z.record(z.string(), z.looseObject({}).optional()).nullish()
const whole = z.union([
  z.int().min(0).max(LARGEST),
  z
    .string()
    .regex(/^\d{0,10}$/)
    .refine((digits) => Number(digits) <= LARGEST),
])
const query = z
  .looseObject({
    limit: whole.nullish(),
    page: whole.nullish(),
    sort: z.union([z.string(), z.array(z.string())]).nullish(),
    search: text,
    where: values,
    columns: z.array(z.unknown()).nullish(),
    groupBy: text,
    preset: id,
  })
  .nullish()

const room = { collectionSlug: text, globalSlug: text, locale: text }

/** Those of Payload's server functions that the desk's pages call, with their arguments. */
const calls = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('form-state'),
    args: z.looseObject({
      ...room,
      id,
      data: values,
      docPermissions: values,
      docPreferences: z.looseObject({ fields: values }).nullish(),
      documentFormState: fieldStates,
      formState: fieldStates,
      initialBlockData: values,
      initialBlockFormState: fieldStates,
      operation: z.enum(['create', 'update']).nullish(),
      originalUpdatedAt: z.iso.datetime({ offset: true }).nullish(),
      schemaPath: text,
      select: values,
      checkForStaleData: flag,
      readOnly: flag,
      renderAllFields: flag,
      returnLivePreviewURL: flag,
      returnLockStatus: flag,
      returnPreviewURL: flag,
      skipValidation: flag,
      updateLastEdited: flag,
      // Only tests and the form for the first account need them, and the desk has a page of its own for that.
      mockRSCs: closed,
      skipClientConfigAuth: closed,
      widgetSlug: closed,
    }),
  }),
  z.object({
    name: z.literal('render-document'),
    args: z.looseObject({
      ...room,
      docID: id,
      drawerSlug: text,
      initialData: values,
      paramsOverride: z.looseObject({ segments: z.array(z.string()) }).nullish(),
      searchParams: values,
      versions: values,
      disableActions: flag,
      overrideEntityVisibility: flag,
      redirectAfterCreate: flag,
      redirectAfterDelete: flag,
      redirectAfterDuplicate: flag,
      redirectAfterRestore: flag,
    }),
  }),
  z.object({
    name: z.literal('render-document-slots'),
    args: z.looseObject({ ...room, id }),
  }),
  z.object({
    name: z.literal('render-list'),
    args: z.looseObject({
      ...room,
      drawerSlug: text,
      query,
      disableActions: flag,
      disableBulkDelete: flag,
      disableBulkEdit: flag,
      disableQueryPresets: flag,
      enableRowSelections: flag,
      overrideEntityVisibility: flag,
    }),
  }),
  z.object({
    name: z.literal('table-state'),
    args: z.looseObject({
      ...room,
      columns: z.array(z.looseObject({ accessor: z.string() })).nullish(),
      data: z.looseObject({ docs: z.array(z.looseObject({ id })).nullish() }).nullish(),
      orderableFieldName: text,
      // No list of the desk stands within a record.
      parent: z.null().optional(),
      query,
      enableRowSelections: flag,
      renderRowTypes: flag,
      tableAppearance: z.enum(['condensed', 'default']).nullish(),
    }),
  }),
])

/** What the configuration tells of the desk. */
interface Desk {
  collections: readonly { slug: string }[]
  globals: readonly { slug: string }[]
}

/** Whether `call` is one of the functions that the desk's pages call, with arguments of the right types. */
export const isCall = (call: unknown): boolean => calls.safeParse(call).success

/** Whether `call` is for a collection that there is, or for the form of a global. */
export function isDeskCall(call: unknown, { collections, globals }: Desk): boolean {
  const { data } = calls.safeParse(call)
  if (!data) return false
  const { collectionSlug, globalSlug } = data.args
  if (collectionSlug) return collections.some(({ slug }) => slug === collectionSlug)
  return data.name === 'form-state' && globals.some(({ slug }) => slug === globalSlug)
}
