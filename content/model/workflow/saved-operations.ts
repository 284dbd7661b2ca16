/**
 * Translates a save into the operations of the permission table.
 * @module
 */
import type { DeskText } from '#content/base/desk-words/say.ts'
import type { StoryOperation } from './story-permissions.ts'

/** A story before or after the save, reduced to what the operations depend on. */
export interface SavedFacts {
  _status?: string | null
  firstPublishedAt?: string | null
  withdrawnAt?: string | null
  withdrawalReason?: string | null
  corrections?: readonly unknown[] | null
}

/**
 * The operations of a save that turns `before` into `after`. Saving a draft on top of a published story does not change
 * what readers see; saving an unpublished status that is not a draft takes the story down.
 */
export function savedOperations(
  before: SavedFacts | undefined,
  after: SavedFacts,
  { isNew, isDraft }: { isNew: boolean; isDraft: boolean },
): StoryOperation[] {
  const publishes = after._status === 'published' && !isDraft
  if (isNew || !before) return publishes ? ['publish'] : []
  const isOnline = before._status === 'published'
  if (isOnline && !publishes) return isDraft ? ['edit'] : ['unpublish']
  if (!publishes) return ['edit']
  if (!isOnline) return before.firstPublishedAt ? ['reinstate'] : ['publish']
  if (before.withdrawnAt) return after.withdrawalReason ? ['edit'] : ['reinstate']
  const corrects = JSON.stringify(words(before)) !== JSON.stringify(words(after))
  return [
    'edit',
    ...(corrects ? (['correct'] as const) : []),
    ...(after.withdrawalReason ? (['withdraw'] as const) : []),
  ]
}

const words = ({ corrections }: SavedFacts) => corrections ?? []

/** Each operation as a verb for the sentence “tidak dapat … berita ini”. */
export const OPERATION_WORDS = {
  read: 'membaca',
  edit: 'menyunting',
  delete: 'menghapus',
  submit: 'mengajukan',
  recall: 'menarik kembali',
  take: 'mengambil',
  return: 'mengembalikan',
  schedule: 'menjadwalkan',
  unschedule: 'membatalkan jadwal',
  publish: 'menerbitkan',
  planWithdrawal: 'menjadwalkan pencabutan',
  keepPublished: 'membatalkan pencabutan',
  correct: 'mengoreksi',
  cover: 'meliput langsung',
  withdraw: 'mencabut',
  reinstate: 'menerbitkan kembali',
  unpublish: 'menurunkan',
} as const satisfies Record<StoryOperation, DeskText>
