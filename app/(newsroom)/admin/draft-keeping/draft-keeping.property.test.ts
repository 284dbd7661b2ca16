import fc from 'fast-check'
import { it } from 'vitest'
import { isUpToDate, nextRevision, type Revision } from '#content/model/workflow/revision.ts'
import {
  draftsToForget,
  draftsToOffer,
  draftToKeep,
  type FoundDraft,
  type Keeping,
  type KeepingEvent,
  nextKeeping,
  openedKeeping,
  unstoredDraft,
} from './draft-keeping.ts'

type Fields = Record<string, unknown>

/** The server, as far as it matters: it refuses outdated saves, and autosaves write over the last autosave. */
class Server {
  revision: Revision = { number: 1, by: undefined, form: undefined, ownSince: 1 }
  versions: { fields: Fields; isAutosave: boolean }[] = [{ fields: {}, isAutosave: false }]

  get newest(): Fields {
    return { ...this.versions.at(-1)?.fields, revision: this.revision.number }
  }

  /** Stores `fields` and returns the answer, or `undefined` where a newer revision would be overwritten. */
  save(fields: Fields, form: string, isAutosave: boolean): Fields | undefined {
    const writer = { person: 1, form }
    const base = Number(fields.revision)
    if (!isUpToDate(this.revision, { ...writer, base })) return undefined
    if (isAutosave && this.versions.at(-1)?.isAutosave) this.versions.pop()
    const { revision: _, ...written } = fields
    this.versions.push({ fields: { ...written, slug: `made of ${fields.headline}` }, isAutosave })
    this.revision = nextRevision(this.revision, writer)
    return this.newest
  }
}

type Outcome = 'stored' | 'answer lost' | 'refused' | 'no network'

/** A tab with the form, doing what the React part does. */
class Tab {
  keeping: Keeping
  private slot: string
  private readonly form: string
  private readonly server: Server
  private readonly storage: Map<string, string>
  private readonly newKey: () => string

  constructor(server: Server, storage: Map<string, string>, newKey: () => string) {
    this.server = server
    this.storage = storage
    this.newKey = newKey
    this.form = newKey()
    this.slot = this.form
    this.keeping = openedKeeping(server.newest, 0)
    this.find()
  }

  write(fields: Fields): void {
    this.happens({ type: 'written', data: { ...this.keeping.written, ...fields }, at: 1 })
  }

  /** Sends the form; `meanwhile` happens before the answer. Returns whether it is known to be stored. */
  save(
    outcome: Outcome,
    { isAutosave = true, revision = this.keeping.written.revision } = {},
    meanwhile = () => {},
  ): boolean {
    const sent: Fields = { ...this.keeping.written, revision }
    this.happens({ type: 'sent' })
    const reached = outcome === 'stored' || outcome === 'answer lost'
    const answered = reached ? this.server.save(sent, this.form, isAutosave) : undefined
    meanwhile()
    if (outcome === 'stored' && answered) {
      this.happens({ type: 'stored', sent, answered, at: 1 })
      // The form takes over what the server answers where nobody has written since.
      const { written } = this.keeping
      const slug = written.slug === sent.slug ? answered.slug : written.slug
      this.write({ revision: answered.revision, slug })
      return true
    }
    if (outcome === 'no network' || outcome === 'answer lost') {
      this.happens({ type: 'unanswered' })
    } else {
      this.happens({ type: 'refused', reason: 'Ditolak.', publishes: false })
    }
    return false
  }

  /** Puts a draft into the form once what it replaces is a version; `before` is how that goes. */
  restore(before: Outcome, outcome: Outcome): void {
    const [draft] = draftsToOffer(this.keeping)
    if (!draft) return
    this.slot = this.newKey()
    if (!this.save(before, { isAutosave: false })) return
    this.write(draft.fields)
    this.find()
    this.save(outcome, { isAutosave: false })
  }

  find(): void {
    const drafts = [...this.storage].flatMap(([key, text]): FoundDraft[] =>
      key === this.slot ? [] : [{ key, ...JSON.parse(text) }],
    )
    this.happens({ type: 'found', drafts })
  }

  private happens(event: KeepingEvent): void {
    this.keeping = nextKeeping(this.keeping, event)
    const draft = draftToKeep(this.keeping)
    if (draft) this.storage.set(this.slot, JSON.stringify(draft))
    else this.storage.delete(this.slot)
    for (const key of draftsToForget(this.keeping)) {
      // The other tab may have written on since it was found.
      const now = this.storage.get(key)
      if (now && !unstoredDraft(JSON.parse(now), this.keeping.stored)) this.storage.delete(key)
    }
  }
}

const outcome = fc.constantFrom<Outcome>('stored', 'answer lost', 'refused', 'no network')
const field = fc.constantFrom('headline', 'summary')
const tab = fc.nat({ max: 1 })
const step = fc.oneof(
  fc.record({ does: fc.constant('write' as const), tab, field }),
  fc.record({ does: fc.constant('save' as const), tab, outcome, writes: fc.boolean() }),
  fc.record({ does: fc.constant('reload' as const), tab }),
  fc.record({ does: fc.constant('restore' as const), tab, before: outcome, outcome }),
  fc.record({ does: fc.constant('insist' as const), tab }),
)

it('every word written is stored, in a version, or offered for restoring', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
      const server = new Server()
      const storage = new Map<string, string>()
      let count = 0
      const open = () => new Tab(server, storage, () => `form ${++count}`)
      const tabs = [open(), open()]
      const words: string[] = []
      const write = (writing: Tab, name: string) => {
        const word = `kata${words.length};`
        words.push(word)
        writing.write({ [name]: `${writing.keeping.written[name] ?? ''}${word}` })
      }
      for (const each of steps) {
        const at = tabs[each.tab] as Tab
        if (each.does === 'write') write(at, each.field)
        if (each.does === 'save')
          at.save(each.outcome, {}, () => each.writes && write(at, 'headline'))
        if (each.does === 'reload') tabs[each.tab] = open()
        if (each.does === 'restore') at.restore(each.before, each.outcome)
        if (each.does === 'insist')
          at.save('stored', { isAutosave: false, revision: server.revision.number })
      }
      const offered = draftsToOffer(open().keeping)
      const left = JSON.stringify([server.versions, offered])
      const lost = words.filter((word) => !left.includes(word))
      if (lost.length > 0) throw new Error(`Lost: ${lost.join(' ')}`)
    }),
    { numRuns: 2_000 },
  )
})
