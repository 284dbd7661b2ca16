/**
 * Refuses publication while the guard has unconfirmed findings, and logs the confirmation with the story.
 * @module
 */
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'
import { type Say, sayIn, sayIndonesian } from '#content/base/desk-words/say.ts'
import { embargoWordsIn } from '#content/intake/wire/page/embargo-in-text.ts'
import { confirmationOf, confirmedKeys } from '#content/model/press/guard-confirmation.ts'
import {
  type GuardFinding,
  type GuardPhoto,
  type GuardStory,
  guardFindings,
} from '#content/model/press/guard-rules.ts'
import { guardSettingsOf } from '#content/model/press/guard-settings.ts'
import { blockPictures } from '#content/model/story/body.ts'
import { blocksText } from '#content/model/story/body-text.ts'
import { beforeSave } from '#content/newsroom/story/record/before-save.ts'
import { SERVER_CHANGE } from '#content/newsroom/story/record/published-change.ts'
import { readBody } from '#content/newsroom/story/record/story-body.ts'
import type { Media, StoredStory } from '#content/store/payload-types.ts'
import { idOf } from '#content/store/reference.ts'

/**
 * Checks every story that is about to become public. A finding that was confirmed once is not raised again. The
 * confirmation is an argument of the request that publishes, or was given by the person who scheduled the story. It
 * names the findings that were shown: one that has appeared since is asked about again.
 */
export const guardPublication: CollectionBeforeChangeHook<StoredStory> = async ({
  data,
  originalDoc,
  req,
}) => {
  const before = originalDoc && beforeSave(req).get(originalDoc.id)
  const log = [...(before?.guardLog ?? []), ...(req.user ? [] : scheduledLog(before))]
  const { guardConfirmed, ...story } = data
  if (data._status !== 'published') return { ...story, guardLog: before?.guardLog ?? [] }
  const guarded = { ...story, guardLog: log }
  if (data.withdrawalReason || req.context[SERVER_CHANGE]) return guarded
  const settings = guardSettingsOf(await req.payload.findGlobal({ slug: 'press', req }))
  const known = new Set(log.map(({ key }) => key))
  const guardStory = await guardStoryOf(data, req)
  const openIn = (say: Say) =>
    guardFindings(guardStory, settings, say).filter(
      ({ level, key }) => level === 'stop' && !known.has(key),
    )
  // The stored log is Indonesian: accounts of both languages read it.
  const open = openIn(sayIndonesian)
  if (open.length === 0) return guarded
  const shown = new Set(confirmedKeys.parse(guardConfirmed))
  if (!open.every(({ key }) => shown.has(key))) {
    const say = sayIn(req.i18n)
    refuseUntilConfirmed('articles', openIn(say), req)
  }
  const confirmedAt = new Date().toISOString()
  return {
    ...guarded,
    guardLog: [
      ...log,
      ...open.map(({ key, text }) => ({
        key,
        text,
        confirmedAt,
        confirmedBy: req.user?.id ?? null,
      })),
    ],
  }
}

/** The confirmations that a person gave when scheduling the story. */
function scheduledLog(before: StoredStory | undefined): NonNullable<StoredStory['guardLog']> {
  const confirmation = confirmationOf(before?.publishConfirmed)
  if (!confirmation) return []
  const { findings, at, by } = confirmation
  return findings.map(({ key, text }) => ({ key, text, confirmedAt: at, confirmedBy: by }))
}

/** One request for many stories confirms nothing: nobody was shown the findings of each. */
export const confirmOneStory: CollectionBeforeOperationHook<'articles'> = ({ args, operation }) =>
  operation === 'update' && !('id' in args) && args.data
    ? { ...args, data: { ...args.data, guardConfirmed: null } }
    : args

/**
 * Reports every finding, in the language of the account, at its field with its key, and all of them at the checkbox that
 * confirms them.
 * @throws {ValidationError} always
 */
export function refuseUntilConfirmed(
  collection: CollectionSlug,
  open: readonly GuardFinding[],
  req: PayloadRequest,
): never {
  const say = sayIn(req.i18n)
  const errors = [
    ...open.map(({ field, subject, text, key }) => ({
      path: field,
      label: subject,
      message: text,
      key,
    })),
    {
      path: 'guardConfirmed',
      label: say('Pemeriksaan sebelum terbit'),
      message: [
        ...open.map(({ text }) => text),
        say('Bila memang harus terbit begini, centang “Saya sudah memeriksa”.'),
      ].join(' '),
    },
  ]
  throw new ValidationError({ collection, errors, req }, req.t)
}

async function guardStoryOf(data: Partial<StoredStory>, req: PayloadRequest): Promise<GuardStory> {
  const blocks = data.body ? readBody(data.body, req) : []
  const pictures = blocks.flatMap((block) => blockPictures(block))
  const ids = [...(data.hero ? [idOf(data.hero)] : []), ...pictures]
  const text = blocksText(blocks)
  return {
    genre: data.genre ?? 'report',
    advertiser: data.advertiser ?? '',
    headline: data.headline ?? '',
    summary: data.summary ?? '',
    text,
    photos: await guardPhotos(ids, req),
    unverified: data.verification?.pending ?? false,
    unverifiedPart: data.verification?.what ?? '',
    verificationDue: Boolean(data.verification?.dueAt),
    embargoes: embargoWordsIn([data.headline ?? '', data.summary ?? '', text].join('\n\n')),
  }
}

/** The photos of `ids` as the guard looks at them; those that are not stored are left out. */
export async function guardPhotos(
  ids: readonly number[],
  req: PayloadRequest,
): Promise<GuardPhoto[]> {
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(ids)] } },
    depth: 0,
    limit: 0,
    pagination: false,
    req,
  })
  return docs.map(guardPhotoOf)
}

const guardPhotoOf = ({ id, alt, caption, credit, aiUse, aiInFile }: Media) => ({
  id,
  alt,
  caption: caption ?? '',
  credit: credit ?? '',
  aiUse,
  aiInFile: aiInFile ?? ('none' as const),
})
