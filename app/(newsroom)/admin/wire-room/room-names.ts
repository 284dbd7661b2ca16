import type { PayloadRequest } from 'payload'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'
import { type WireSource, wireSources } from '#content/newsroom/wire/wire-sources.ts'

/** What the room calls sources and sections. */
export interface RoomNames {
  all: readonly WireSource[]
  sources: ReadonlyMap<number, string>
  sections: ReadonlyMap<number, string>
}

/** Reads the names for a page of the room. */
export async function roomNames(req: PayloadRequest): Promise<RoomNames> {
  const [all, sections] = [await wireSources(req.payload), await storedSections(req.payload, req)]
  return {
    all,
    sources: new Map(all.map(({ id, name }) => [id, name])),
    sections: new Map(sections.map(({ id, name }) => [id, name])),
  }
}
