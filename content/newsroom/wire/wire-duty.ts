/**
 * What the worker does to take in copy: it looks at every source that is due.
 * @module
 */
import type { Payload } from 'payload'
import { readWire } from '#content/intake/wire-reading.ts'
import { FLOOD } from '#content/model/wire/source-health.ts'
import { deskAgencies } from '#content/newsroom/import/import-links.ts'
import { pollFeed } from './feed-polling.ts'
import { nothingSeen, type ReadPieces, readFolder, type SeenFiles } from './folder-reading.ts'
import { keepPieces } from './piece-keeping.ts'
import { keepRaw } from './raw-keeping.ts'
import { fetchSource, type SftpOrder } from './sftp-fetching.ts'
import { RemoteRefused } from './sftp-folder.ts'
import {
  claimSource,
  NOTHING_NOTED,
  noteFailure,
  noteRefusal,
  noteSuccess,
  sourceStates,
} from './source-state.ts'
import { codeOf } from './wire-file.ts'
import { FolderRefused, wireFolder } from './wire-folder.ts'
import { type WireSource, wireSources } from './wire-sources.ts'

/** Milliseconds for which the list of sources is taken as read. */
const SOURCES_KEPT = 2_000

/** Looks at the sources of one installation again and again. */
export class WireDuty {
  readonly #payload: Payload
  readonly #dataDir: string
  readonly #seen = new Map<number, SeenFiles>()
  readonly #remote = new Map<number, SftpOrder['seen']>()
  #sources: { at: number; all: readonly WireSource[]; read: ReadPieces } | undefined

  constructor(payload: Payload, dataDir: string) {
    this.#payload = payload
    this.#dataDir = dataDir
  }

  /** One turn; `more` if there is more to do at once. */
  async turn(now: Date = new Date()): Promise<'more' | undefined> {
    const { all, read } = await this.#known(now)
    const active = all.filter(({ isActive }) => isActive)
    if (active.length === 0) return undefined
    const states = await sourceStates(this.#payload)
    let more = false
    for (const source of active) {
      const state = states.get(source.id) ?? NOTHING_NOTED
      // What has arrived is settled before more is taken in: the desk works meanwhile.
      if (state.waiting >= FLOOD) continue
      if (source.kind === 'folder' && (await this.#folder(source, state.failures, read, now)))
        more = true
      if (source.kind === 'sftp' && (await this.#sftp(source, state.failures, read, now)))
        more = true
      if (source.kind === 'feed' && source.url) await this.#feed(source, state.failures, read, now)
    }
    return more ? 'more' : undefined
  }

  async #known(now: Date) {
    if (!this.#sources || now.getTime() - this.#sources.at > SOURCES_KEPT) {
      const all = await wireSources(this.#payload)
      const desk = all.length > 0 ? await deskAgencies(this.#payload) : []
      const read: ReadPieces = (bytes, name) => readWire(bytes, { ...(name && { name }), desk })
      this.#sources = { at: now.getTime(), all, read }
    }
    return this.#sources
  }

  async #folder(source: WireSource, failures: number, read: ReadPieces, now: Date) {
    if (!source.folder) return undefined
    const seen = this.#seen.get(source.id) ?? nothingSeen()
    this.#seen.set(source.id, seen)
    // A folder that cannot be read is looked at less and less often; one that can needs no claim to be looked at.
    if (failures > 0 && !(await claimSource(this.#payload, source.id, now))) return undefined
    try {
      const folder = wireFolder(this.#dataDir, source.folder)
      const more = await readFolder({
        folder,
        read,
        seen,
        now,
        keep: async (pieces, bytes) => {
          const raw = await keepRaw(this.#dataDir, bytes)
          await keepPieces(this.#payload, pieces, { source: source.id, raw, now })
        },
        refuse: async (reason, error) => {
          if (error !== undefined) this.#log(error, source)
          await noteRefusal(this.#payload, source.id, reason, now)
        },
      })
      if (failures > 0) await noteSuccess(this.#payload, source.id, now)
      return more
    } catch (error) {
      await claimSource(this.#payload, source.id, now)
      await noteFailure(this.#payload, source.id, failures + 1, faultOfFolder(error), now)
      this.#log(error, source)
      return undefined
    }
  }

  /** What was fetched is read from our folder, whether or not the server answers now. */
  async #sftp(source: WireSource, failures: number, read: ReadPieces, now: Date) {
    const { sftp, folder, every } = source
    if (sftp && folder && (await claimSource(this.#payload, source.id, now))) {
      const seen = this.#remote.get(source.id) ?? new Map()
      this.#remote.set(source.id, seen)
      try {
        const more = await fetchSource(sftp, this.#dataDir, {
          folder: wireFolder(this.#dataDir, folder),
          seen,
          refuse: (reason) => noteRefusal(this.#payload, source.id, reason, now),
        })
        const next = more ? now.getTime() : Date.now() + every * 1_000
        await noteSuccess(this.#payload, source.id, new Date(next))
      } catch (error) {
        const reason =
          error instanceof RemoteRefused ? error.message : 'Server SFTP tidak dapat dipakai.'
        await noteFailure(this.#payload, source.id, failures + 1, reason, now)
        this.#log(error, source)
      }
    }
    return this.#folder(source, 0, read, now)
  }

  #log(err: unknown, { name }: WireSource): void {
    this.#payload.logger.error({ err, msg: `Copy of the wire source “${name}” failed.` })
  }

  async #feed(source: WireSource, failures: number, read: ReadPieces, now: Date): Promise<void> {
    const mark = await claimSource(this.#payload, source.id, now)
    if (mark) await pollFeed(this.#payload, { source, read, mark, failures, now })
  }
}

/** What is wrong with a folder, for the desk. */
function faultOfFolder(error: unknown): string {
  if (error instanceof FolderRefused) return error.message
  const code = codeOf(error)
  return typeof code === 'string'
    ? `Folder tidak dapat dibaca (${code}).`
    : 'Folder tidak dapat dibaca.'
}
