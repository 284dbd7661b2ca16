/**
 * The sources of agency copy as the worker and the room use them.
 * @module
 */
import type { Payload } from 'payload'
import { listed, type WireRule } from '#content/model/wire/wire-rule.ts'
import type { WireSource as StoredSource } from '#content/store/payload-types.ts'

/** A section, with what addresses call it. */
export interface SourceSection {
  id: number
  slug: string
  name: string
}

/** A folder on the server of an agency. */
export interface SftpAddress {
  host: string
  port: number
  user: string
  path: string
  /** The digest of the server's key, as OpenSSH prints it; absent as long as nobody has compared it. */
  hostKey: string | undefined
  /** What its private key or password is called on this machine. */
  secret: string
  /** What becomes of a file there that was taken. */
  after: 'move' | 'delete'
}

/** A source with its rules. */
export interface WireSource {
  id: number
  name: string
  kind: StoredSource['kind']
  isActive: boolean
  folder: string | undefined
  url: string | undefined
  sftp: SftpAddress | undefined
  /** Seconds. */
  every: number
  /** The code of its agency. */
  agency: string | undefined
  section: SourceSection
  rules: readonly WireRule[]
  /** The sections that rules name, too. */
  sections: ReadonlyMap<number, SourceSection>
  idleMinutes: number
  keepDays: number
  tokenDigest: string | undefined
  since: Date
}

/** All sources, in the order of their names. */
export async function wireSources(payload: Payload): Promise<WireSource[]> {
  const { docs } = await payload.find({
    collection: 'wire-sources',
    depth: 1,
    limit: 0,
    pagination: false,
    sort: 'name',
  })
  return docs.flatMap((stored) => sourceOf(stored) ?? [])
}

/** The source `id`. */
export async function wireSource(payload: Payload, id: number): Promise<WireSource | undefined> {
  const found = await payload.findByID({
    collection: 'wire-sources',
    id,
    depth: 1,
    disableErrors: true,
  })
  return found ? sourceOf(found) : undefined
}

function sourceOf(stored: StoredSource): WireSource | undefined {
  const { section, agency } = stored
  // It was deleted.
  if (!section || typeof section !== 'object') return undefined
  const sections = new Map<number, SourceSection>()
  const known = (found: typeof section) => {
    sections.set(found.id, { id: found.id, slug: found.slug, name: found.name })
    return found.id
  }
  known(section)
  const rules = (stored.rules ?? []).map((rule): WireRule => {
    const place = rule.section && typeof rule.section === 'object' ? known(rule.section) : undefined
    return {
      subjects: listed(rule.subjects),
      words: listed(rule.words),
      places: listed(rule.places),
      urgency: rule.urgency ?? undefined,
      outcome: {
        section: place,
        genre: rule.genre ?? undefined,
        topics: (rule.topics ?? []).flatMap((topic) =>
          typeof topic === 'object' ? topic.name : [],
        ),
        stage: rule.stage,
      },
    }
  })
  return {
    id: stored.id,
    name: stored.name,
    kind: stored.kind,
    isActive: stored.isActive === true,
    folder: stored.folder ?? undefined,
    url: stored.url ?? undefined,
    sftp: sftpOf(stored),
    every: stored.every ?? 60,
    agency: agency && typeof agency === 'object' ? agency.code : undefined,
    section: { id: section.id, slug: section.slug, name: section.name },
    rules,
    sections,
    idleMinutes: stored.idleMinutes,
    keepDays: stored.keepDays,
    tokenDigest: stored.tokenDigest ?? undefined,
    since: new Date(stored.createdAt),
  }
}

function sftpOf({ kind, sftp }: StoredSource): SftpAddress | undefined {
  if (kind !== 'sftp' || !sftp?.host || !sftp.user || !sftp.secret) return undefined
  return {
    host: sftp.host,
    port: sftp.port ?? 22,
    user: sftp.user,
    path: sftp.path || '.',
    hostKey: sftp.hostKey ?? undefined,
    secret: sftp.secret,
    after: sftp.after ?? 'move',
  }
}
