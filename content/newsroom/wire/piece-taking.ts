/**
 * What editors do with pieces: take one as a draft, take a newer version into the story that is here, or leave it.
 * @module
 */
import type { PayloadRequest } from 'payload'
import { sayIn } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { matchingRule } from '#content/model/wire/wire-rule.ts'
import { mayStory } from '#content/model/workflow/story-permissions.ts'
import { signedIn } from '#content/newsroom/people/user-access.ts'
import { storyAtDesk } from '#content/newsroom/story/workflow/story-access.ts'
import { releaseLock } from '#content/newsroom/story/workflow/story-lock.ts'
import { refuse } from '#content/store/refused.ts'
import { changePiece, type WholePiece, wholePiece } from './piece-rows.ts'
import { isOwnImport, storyOfPiece } from './piece-sender.ts'
import { faultOf } from './piece-settling.ts'
import type { PieceState } from './piece-state.ts'
import { importPiece } from './piece-story.ts'
import { factsOf, type KeptPiece } from './stored-piece.ts'
import { type WireSource, wireSource } from './wire-sources.ts'

/** States in which a piece can become a draft. */
const FREE: readonly PieceState[] = ['new', 'waiting', 'left', 'taken', 'failed']

/** States of what can be left. */
const LEAVABLE: readonly PieceState[] = ['offered', 'alarm', 'left']

/**
 * Takes a piece as a draft of the account of `req`, and returns the number of the story. One that is a story already
 * stays it.
 * @throws {Refused} in the language of the account
 */
export async function takePiece(req: PayloadRequest, id: number): Promise<number> {
  const say = sayIn(req.i18n)
  const person = signedIn(req)
  if (!mayRole(person.role, 'articles', 'create')) {
    refuse(403, say('Akun Anda tidak dapat membuat berita.'))
  }
  const { piece, kept, source } = await pieceAtDesk(req, id)
  if (piece.story !== undefined) return piece.story
  if (!FREE.includes(piece.state)) refuse(409, say('Naskah ini sudah tidak dapat diambil.'))
  if (piece.status === 'cancelled') refuse(409, say('Naskah ini dibatalkan pengirimnya.'))
  const here = await storyOfPiece(req.payload, piece.identity)
  // Otherwise it would go over that story, whatever its version and whoever may change it.
  if (here && !(await isOwnImport(req.payload, piece, here))) {
    if (piece.state === 'failed') {
      // The worker settles it once more: it stands beside that story then.
      await changePiece(req.payload, id, { state: 'new', reason: '' }, new Date())
      refuse(409, say('Naskah ini dibaca lagi; versi barunya akan ada di beritanya.'))
    }
    refuse(409, say('Naskah ini sudah menjadi berita. Ambil versi barunya dari berita itu.'))
  }
  const rule = matchingRule(source.rules, factsOf(kept, piece))
  const stored = await orRefused(
    importPiece(req.payload, kept, {
      source,
      outcome: rule?.outcome,
      options: { user: req.user },
    }),
  )
  await changePiece(
    req.payload,
    id,
    { state: 'taken', story: stored.id, reason: stored.warnings.join('\n'), takenBy: person.id },
    new Date(),
  )
  return stored.id
}

/**
 * Takes a newer version into its story, as a draft: readers keep what they have until somebody publishes it, and answers
 * what kind of change it is. The story keeps its section, topics and authors. Returns the number of the story.
 * @throws {Refused} in the language of the account
 */
export async function acceptPiece(req: PayloadRequest, id: number): Promise<number> {
  const say = sayIn(req.i18n)
  const { piece, kept, source } = await pieceAtDesk(req, id)
  if (piece.story === undefined || !['offered', 'left'].includes(piece.state)) {
    refuse(409, say('Naskah ini sudah tidak dapat diambil.'))
  }
  if (piece.status === 'cancelled') refuse(409, say('Naskah ini dibatalkan pengirimnya.'))
  const { story, standing, person } = await storyAtDesk(req, piece.story)
  if (!mayStory(person, 'edit', standing)) {
    refuse(403, say('Akun Anda tidak dapat mengubah berita ini.'))
  }
  if (story.withdrawnAt) refuse(409, say('Berita ini sudah dicabut. Pulihkan dahulu.'))
  await releaseLock(req, story.id, person.id)
  const stored = await orRefused(
    importPiece(req.payload, kept, {
      source,
      options: { user: req.user, overWork: true, keepsFiling: true },
    }),
  )
  // A picture of the newer version could not be had.
  if (stored.change === 'unchanged' && stored.warnings.length > 0) {
    refuse(409, stored.warnings.join(' '))
  }
  await changePiece(
    req.payload,
    id,
    { state: 'accepted', reason: stored.warnings.join('\n'), takenBy: person.id },
    new Date(),
  )
  return story.id
}

/**
 * Leaves a newer version, or notes that somebody has seen what its sender took back.
 * @throws {Refused} in the language of the account
 */
export async function leavePiece(req: PayloadRequest, id: number): Promise<void> {
  const say = sayIn(req.i18n)
  const { piece } = await pieceAtDesk(req, id)
  if (piece.story === undefined || !LEAVABLE.includes(piece.state)) {
    refuse(409, say('Naskah ini sudah tidak dapat diambil.'))
  }
  const { standing, person } = await storyAtDesk(req, piece.story)
  if (!mayStory(person, 'edit', standing)) {
    refuse(403, say('Akun Anda tidak dapat mengubah berita ini.'))
  }
  await changePiece(req.payload, id, { state: 'left', takenBy: person.id }, new Date())
}

interface PieceAtDesk {
  piece: WholePiece
  kept: KeptPiece
  source: WireSource
}

async function pieceAtDesk(req: PayloadRequest, id: number): Promise<PieceAtDesk> {
  const say = sayIn(req.i18n)
  const { role } = signedIn(req)
  if (!mayRole(role, 'wire-pieces', 'read')) refuse(403, say('Masuk dahulu ke meja redaksi.'))
  const piece = await wholePiece(req.payload, id)
  if (!piece?.kept) {
    if (piece?.state === 'failed')
      refuse(409, say('Naskah ini tidak terbaca oleh versi Warta ini.'))
    refuse(404, say('Naskah ini tidak ada lagi.'))
  }
  const source =
    piece.source === undefined ? undefined : await wireSource(req.payload, piece.source)
  if (!source) refuse(409, say('Sumber kawat naskah ini sudah dihapus.'))
  return { piece, kept: piece.kept, source }
}

/** What copy itself is refused for is told to whoever takes it. */
async function orRefused<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    const fault = faultOf(error)
    if (fault !== undefined) refuse(400, fault)
    throw error
  }
}
