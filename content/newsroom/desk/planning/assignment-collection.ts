import type {
  Access,
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  CollectionConfig,
  DateFieldValidation,
} from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { deskTime } from '#content/base/time/desk-time.ts'
import { PUBLICATION_ZONE } from '#content/base/time/time-zone.ts'
import { mayRole, type Person } from '#content/model/people/permissions.ts'
import { serverOnly } from '#content/newsroom/form/closed-fields.ts'
import { writeNotices } from '#content/newsroom/people/notices/notice-writing.ts'
import { may, personOf, signedIn } from '#content/newsroom/people/user-access.ts'
import { actorOf } from '#content/newsroom/story/workflow/log-writing.ts'
import type { StoredAssignment } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'
import { refuse } from '#content/store/refused.ts'
import { beginEndpoint } from './begin-assignment.ts'

/** Characters that a plan may have. */
export const LONGEST_PLAN = { title: 160, note: 2_000 }

/** Whether a person may hand work to others. */
export const mayAssign = ({ role }: Person): boolean => mayRole(role, 'assignments', 'update')

/** Those who may hand out work change every plan, everybody else what is theirs. */
const ownOrAll: Access = ({ req }) => {
  const person = personOf(req)
  if (!person) return false
  if (mayAssign(person)) return true
  return { or: [{ assignee: { equals: person.id } }, { createdBy: { equals: person.id } }] }
}

/** Whether a person may change a plan, as `ownOrAll` says it. */
export const mayChangePlan = (
  person: Person,
  { assignee, createdBy }: { assignee: number | undefined; createdBy: number | undefined },
): boolean => mayAssign(person) || assignee === person.id || createdBy === person.id

/** Whoever may not hand out work plans for themselves or for nobody yet. */
const assignOnlyOneself: CollectionBeforeValidateHook<StoredAssignment> = ({
  data,
  originalDoc,
  req,
}) => {
  const wanted = data?.assignee ? idOf(data.assignee) : undefined
  const before = originalDoc?.assignee ? idOf(originalDoc.assignee) : undefined
  if (!req.user || wanted === undefined || wanted === before) return data
  const person = signedIn(req)
  if (wanted !== person.id && !mayAssign(person)) {
    refuse(403, sayIn(req.i18n)('Hanya editor yang dapat menugasi orang lain.'))
  }
  return data
}

/** Tells whoever is asked to cover something. */
const tellAssignee: CollectionAfterChangeHook<StoredAssignment> = async ({
  doc,
  previousDoc,
  req,
}) => {
  const assignee = doc.assignee ? idOf(doc.assignee) : undefined
  const before = previousDoc?.assignee ? idOf(previousDoc.assignee) : undefined
  if (assignee === undefined || assignee === before || doc.isDropped) return
  const due = deskTime(new Date(doc.dueAt), PUBLICATION_ZONE, environment().language)
  await writeNotices(
    req,
    {
      subject: 'assigned',
      title: doc.title,
      actor: actorOf(req),
      remark: [due, doc.note].filter(Boolean).join('\n\n'),
      path: `/admin/rencana?ubah=${doc.id}`,
    },
    ({ id }) => id === assignee,
  )
}

/** The years in which something can be planned. */
const isNear: DateFieldValidation = (value, { req }) => {
  const year = new Date(value ?? '').getUTCFullYear()
  return (year >= 2000 && year < 2200) || sayIn(req.i18n)('Pilih hari dan jamnya.')
}

/** What the newsroom plans to cover: what, when and who. Shown and changed on the page of the week. */
export const assignments: CollectionConfig<'assignments'> = {
  slug: 'assignments',
  typescript: { interface: 'StoredAssignment' },
  labels: { singular: 'Rencana liputan', plural: 'Rencana liputan' },
  admin: { useAsTitle: 'title', group: 'Redaksi', hidden: true },
  lockDocuments: false,
  access: {
    create: may('assignments', 'create'),
    read: may('assignments', 'read'),
    update: ownOrAll,
    delete: may('assignments', 'delete'),
  },
  endpoints: [beginEndpoint],
  hooks: {
    beforeValidate: [assignOnlyOneself],
    afterChange: [tellAssignee],
    beforeChange: [
      ({ data, operation, req }) =>
        operation === 'create' ? { ...data, createdBy: req.user?.id ?? null } : data,
    ],
  },
  fields: [
    {
      name: 'title',
      type: 'text',
      label: 'Apa yang diliput',
      required: true,
      maxLength: LONGEST_PLAN.title,
    },
    {
      name: 'dueAt',
      type: 'date',
      label: 'Tenggat',
      required: true,
      index: true,
      validate: isNear,
    },
    { name: 'section', type: 'relationship', relationTo: 'sections', label: 'Rubrik' },
    { name: 'assignee', type: 'relationship', relationTo: 'users', label: 'Petugas', index: true },
    { name: 'note', type: 'textarea', label: 'Catatan', maxLength: LONGEST_PLAN.note },
    { name: 'isDropped', type: 'checkbox', label: 'Batal diliput', defaultValue: false },
    // What became no story that was begun from here, such as photos, is ended by hand.
    { name: 'isDone', type: 'checkbox', label: 'Selesai', defaultValue: false },
    // The story that was begun from it.
    {
      name: 'story',
      type: 'relationship',
      relationTo: 'articles',
      maxDepth: 0,
      access: serverOnly,
    },
    { name: 'createdBy', type: 'relationship', relationTo: 'users', access: serverOnly },
  ],
}
