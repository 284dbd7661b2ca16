/**
 * The desk of a live story, with script: an entry is kept in this browser until the server says that it is posted, so
 * that a dead network, a reload or a closed page loses nothing. Without script, the browser sends the forms.
 * @module
 */

/**
 * `typed` stands in a form, `sending` is on its way in one of the tabs; of `original` only the photo is left to send.
 * @typedef {'typed' | 'draft' | 'queued' | 'sending' | 'refused' | 'original'} State
 */

/**
 * An entry on this phone. `client` names it in every attempt, so that it is posted once. `original` names the photo as it
 * was chosen, which lies beside the entries: it is too large to be written with every letter.
 * @typedef {{
 *   client: string, desk: string, at: number, text: string, headline: string, key: boolean, pinned: boolean,
 *   unverified: boolean, unverifiedPart: string, confirmed: string[], photo?: Blob | undefined, alt: string,
 *   original?: string | undefined,
 *   credit: string, photoId?: number | undefined, state: State, faults: string[], findings: string[], hours: string,
 * }} Entry
 */

const desk = document.querySelector('[data-live]')

/** The longest side of a photo that is sent, in pixels. */
const LONGEST_SIDE = 1600

/** Milliseconds between two looks at the list, and until a failed sending is tried again. */
const PAUSE = 10_000
const RETRY = 5_000

const STORE = 'entri'

/** Entries that the browser could not keep, by `client`: they last as long as the page. */
/** @type {Map<string, Entry>} */
const unkept = new Map()

/** @type {Promise<IDBDatabase> | undefined} */
let opened

/** The store of entries, opened once. */
function database() {
  opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open('warta-liputan', 1)
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'client' })
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  return opened
}

/**
 * Carries out one request to the store of entries, and waits until it is written.
 * @template Result
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<Result>} request
 * @returns {Promise<Result>}
 */
async function inStore(mode, request) {
  const transaction = (await database()).transaction(STORE, mode)
  const asked = request(transaction.objectStore(STORE))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(asked.result)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** Where `TYPING_NOTE` of the page notes at once what is typed; the store of entries has it a moment later. */
const noteKey = (/** @type {string} */ client) => `warta-liputan:${deskName()}:${client}`

/** What is noted of an entry; nothing if that cannot be read. */
function noted(/** @type {string} */ client) {
  try {
    const { at, fields } = JSON.parse(localStorage.getItem(noteKey(client)) ?? '{}')
    return typeof at === 'number' && fields ? wordsIn(client, at, fields) : undefined
  } catch {
    return undefined
  }
}

/** Forgets what was noted of an entry until `at`. */
function forgetNote(/** @type {string} */ client, /** @type {number} */ at) {
  if ((noted(client)?.at ?? 0) <= at) localStorage.removeItem(noteKey(client))
}

/** Puts the words that pages have noted and not stored into the store. */
async function storeNotes() {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(noteKey('')))
  for (const key of keys) {
    const client = key.slice(noteKey('').length)
    const transaction = (await database()).transaction(STORE, 'readwrite')
    const store = transaction.objectStore(STORE)
    const asked = store.get(client)
    let at = 0
    await new Promise((resolve, reject) => {
      asked.onsuccess = () => {
        const words = noted(client)
        /** @type {Entry | undefined} */
        const entry = asked.result
        at = words?.at ?? 0
        // One that waits or is on its way was stored after its words were noted.
        if (!words || (entry && (entry.state !== 'typed' || entry.at > at))) return
        /** @type {Entry} */
        const now = { ...entry, ...words, state: 'typed' }
        if (isWritten(now)) store.put(now)
        else store.delete(client)
      }
      transaction.oncomplete = resolve
      transaction.onabort = () => reject(transaction.error)
    })
    forgetNote(client, at)
  }
}

/** Keeps a photo as it was chosen. Returns its name; nothing if the browser has no room for it. */
async function keepOriginal(/** @type {File} */ file) {
  const name = `asli:${newId()}`
  // A store of entries holds it: what has no desk is none of them.
  const row = /** @type {never} */ ({ client: name, file })
  return inStore('readwrite', (store) => store.put(row)).then(
    () => name,
    () => undefined,
  )
}

/** Keeps an entry; a browser that cannot has it as long as the page, and the page says so. */
async function keep(/** @type {Entry} */ entry) {
  try {
    await inStore('readwrite', (store) => store.put(entry))
    unkept.delete(entry.client)
    forgetNote(entry.client, entry.at)
  } catch {
    unkept.set(entry.client, entry)
    if (desk instanceof HTMLElement) trouble(desk.dataset.unkept)
  }
}

/**
 * Changes a kept entry, or forgets it where `next` returns nothing, if it is in one of `states`: another tab may have
 * sent or taken it meanwhile. Returns the entry as it was; `undefined` if nothing was changed.
 * @param {string} client
 * @param {readonly State[]} states
 * @param {(entry: Entry) => Entry | undefined} next
 * @returns {Promise<Entry | undefined>}
 */
async function change(client, states, next) {
  const held = unkept.get(client)
  if (held) {
    if (!states.includes(held.state)) return undefined
    const changed = next(held)
    if (changed) unkept.set(client, changed)
    else {
      unkept.delete(client)
      forgetNote(client, held.at)
    }
    return held
  }
  const transaction = (await database()).transaction(STORE, 'readwrite')
  const store = transaction.objectStore(STORE)
  return new Promise((resolve, reject) => {
    /** @type {Entry | undefined} */
    let before
    const asked = store.get(client)
    asked.onsuccess = () => {
      /** @type {Entry | undefined} */
      const entry = asked.result
      if (!entry || !states.includes(entry.state)) return
      before = entry
      const changed = next(entry)
      if (changed) store.put(changed)
      else {
        store.delete(client)
        if (entry.original) store.delete(entry.original)
        forgetNote(client, entry.at)
      }
    }
    transaction.oncomplete = () => resolve(before)
    transaction.onabort = () => reject(transaction.error)
  })
}

/** For `change`: forgets the entry. */
const away = () => undefined

/** The entries of this account and story on this phone, oldest first. */
async function keptEntries() {
  /** @type {Entry[]} */
  const stored = await inStore('readonly', (store) => store.getAll()).catch(() => [])
  return [...stored.filter(({ client }) => !unkept.has(client)), ...unkept.values()]
    .filter((entry) => entry.desk === deskName())
    .sort((one, other) => one.at - other.at)
}

/** Whose entries of which story. After the session has ended, the page still knows whose they were. */
const account = desk instanceof HTMLElement ? (desk.dataset.account ?? '') : ''
const deskName = () => `${account}:${desk instanceof HTMLElement ? (desk.dataset.live ?? '') : ''}`

/** A UUID; browsers without HTTPS have no `randomUUID`. */
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** Shows `words` above everything, or nothing. */
function trouble(/** @type {string | undefined} */ words) {
  const line = document.querySelector('[data-trouble]')
  if (!(line instanceof HTMLElement)) return
  line.textContent = words ?? ''
  line.hidden = !words
}

/** The element within, which the server has written. */
function part(/** @type {ParentNode} */ within, /** @type {string} */ selector) {
  const found = within.querySelector(selector)
  if (!(found instanceof HTMLElement)) throw new Error(`Nothing is ${selector}.`)
  return found
}

/**
 * `file` as a JPEG that is small enough for a slow network, drawn on `canvas`; and the file itself, if it has more pixels.
 */
async function smallPhoto(/** @type {File} */ file, /** @type {HTMLCanvasElement} */ canvas) {
  const image = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  /** @type {Blob | null} */
  const small = await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
  if (!small) throw new Error('The photo cannot be drawn.')
  return { small, original: scale < 1 ? file : undefined }
}

/** What the server answers, `body` being undefined where it is no JSON; nothing at all if it cannot be reached. */
async function ask(/** @type {string} */ path, /** @type {RequestInit} */ init, patience = 60_000) {
  try {
    const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) })
    return { status: answer.status, body: await answer.json().catch(() => undefined) }
  } catch {
    return undefined
  }
}

/** @typedef {{ path?: string, label?: string, message: string, key?: string }} Fault */

/**
 * What the desk's API answers, as far as it is read here.
 * @typedef {{
 *   errors?: { message?: string, data?: { errors?: Fault[] } | null }[],
 *   doc?: { id?: number },
 *   filename?: string,
 *   user?: { id?: number } | null,
 * }} Body
 */

/** @typedef {{ status: number, body: Body | undefined }} Answer */

/** Whether the server may answer otherwise a little later. */
const isPassing = (/** @type {number} */ status) =>
  status >= 500 || status === 429 || status === 408

/** The faults that an answer names. */
function faultsIn(/** @type {Answer} */ { status, body }) {
  const [first] = Array.isArray(body?.errors) ? body.errors : []
  /** @type {Fault[]} */
  const fields = Array.isArray(first?.data?.errors) ? first.data.errors : []
  if (fields.length > 0) return fields
  const answered = part(document, '[data-live]').dataset.answered ?? ''
  return [
    {
      message: first?.message
        ? String(first.message)
        : answered.replace('{status}', String(status)),
    },
  ]
}

/**
 * What became of a request: nothing reached the server, it cannot answer now, the session is not this account's, or it
 * refused.
 * @typedef {'unreachable' | 'later' | 'signed out' | Fault[]} Failure
 */

/** What an answer that is no success means. */
async function failure(/** @type {Answer | undefined} */ answer) {
  if (!answer) return 'unreachable'
  if (isPassing(answer.status)) return 'later'
  if (answer.status === 401 || answer.status === 403) {
    const session = await sessionState()
    if (session !== 'own') return session
  }
  return faultsIn(answer)
}

/**
 * Uploads the photo of an entry; an earlier attempt may have arrived, and then its photo is the one.
 * @returns {Promise<number | Failure>} its id, or why there is none
 */
async function sendPhoto(/** @type {Entry & { photo: Blob }} */ entry) {
  const form = new FormData()
  const { alt, credit } = entry
  form.set('_payload', JSON.stringify({ alt, credit, caption: alt }))
  form.set('file', entry.photo, `${entry.client}.jpg`)
  const answer = await ask('/api/media?depth=0', { method: 'POST', body: form })
  if (typeof answer?.body?.doc?.id === 'number') return answer.body.doc.id
  const failed = await failure(answer)
  if (typeof failed === 'string') return failed
  const known = failed.find(({ path }) => path === 'acceptDuplicate')
  const [, id] = /\/media\/(\d+)/.exec(known?.message ?? '') ?? []
  return id ? Number(id) : failed
}

/**
 * Sends an entry that this tab has taken, its photo first.
 * @returns {Promise<'sent' | Failure>}
 */
async function sendEntry(/** @type {Entry} */ entry) {
  const session = await sessionState()
  if (session !== 'own') return session
  let { photoId } = entry
  if (entry.photo && !photoId) {
    const photo = await sendPhoto({ ...entry, photo: entry.photo })
    if (typeof photo !== 'number') return photo
    photoId = photo
    await change(entry.client, ['sending'], (now) => ({ ...now, photoId: photo }))
  }
  const { client, text, headline, key, pinned, unverified, unverifiedPart, hours, confirmed } =
    entry
  const story = part(document, '[data-live]').dataset.live
  const answer = await ask(`/api/articles/${story}/langsung/entri`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      client,
      text,
      headline,
      key,
      pinned,
      unverified,
      unverifiedPart: unverifiedPart || null,
      ...(unverified && hours && { verificationDueAt: dueIn(Number(hours)) }),
      confirmed,
      ...(photoId && { photo: photoId }),
    }),
  })
  if (answer?.status === 200 || answer?.status === 201) return 'sent'
  return failure(answer)
}

/** The end of the name of a photo whose original has arrived. */
const ARRIVED = '-asli'

/** Whether the network is one that costs its user nothing by the byte, as far as the browser tells. */
function isFreeNetwork() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean, type?: string } }} */ (
    navigator
  )
  return !connection?.saveData && connection?.type !== 'cellular'
}

/** Sends the originals of photos whose entries are posted, once the network allows. */
async function sendOriginals() {
  if (!isFreeNetwork()) return
  for (const { client: name, state, faults } of await keptEntries()) {
    if (state === 'original' && faults.length === 0) await sendOriginal(name)
  }
}

/** Puts the original of a photo in the place of the small one. Readers keep the addresses that they have. */
async function sendOriginal(/** @type {string} */ name) {
  await alone(`mengirim:${name}`, async () => {
    const entry = (await keptEntries()).find(({ client: other }) => other === name)
    if (entry?.state !== 'original' || !entry.original) return
    const failed = (await sessionState()) === 'own' && (await replacePhoto(entry))
    // What passes is tried again later.
    if (failed === 'done') await change(name, ['original'], away)
    else if (Array.isArray(failed)) {
      const faults = failed.map(({ message }) => message)
      await change(name, ['original'], (now) => ({ ...now, faults }))
    }
  })
  await showWaiting()
}

/** @returns {Promise<'done' | Failure>} */
async function replacePhoto(/** @type {Entry} */ { client: name, photoId, original: key = '' }) {
  const kept = await inStore('readonly', (store) => store.get(key)).catch(() => undefined)
  const path = `/api/media/${photoId}?depth=0`
  const photo = await ask(path, {})
  if (photo?.status !== 200) return failure(photo)
  const file = photo.body?.filename ?? ''
  // The same picture of somebody else stays as it is.
  if (!file.startsWith(name) || file.includes(ARRIVED) || !kept?.file) return 'done'
  const form = new FormData()
  form.set('_payload', '{}')
  form.set('file', kept.file, `${name}${ARRIVED}.jpg`)
  const answer = await ask(path, { method: 'PATCH', body: form }, 600_000)
  return answer?.status === 200 ? 'done' : failure(answer)
}

/** Milliseconds by which the clock of the server is ahead of that of the phone. */
const ahead = Number(desk instanceof HTMLElement ? desk.dataset.now : 0) - Date.now()

/** The instant in `hours` from now, by the clock of the server. */
const dueIn = (/** @type {number} */ hours) =>
  new Date(Date.now() + ahead + hours * 3_600_000).toISOString()

/** Whether this account is still the one that is signed in: nobody else's name may stand above its words. */
async function sessionState() {
  const answer = await ask('/api/users/me?depth=0', {})
  if (!answer) return 'unreachable'
  if (isPassing(answer.status)) return 'later'
  return String(answer.body?.user?.id ?? '') === account ? 'own' : 'signed out'
}

/** The entry that this tab is sending. */
let sending = ''
let retry = 0

/** Sends what waits, in the order in which it was written; one that is refused does not hold up the others. */
async function sendAll() {
  if (sending) return
  clearTimeout(retry)
  /** @type {Set<string>} */
  const tried = new Set()
  for (;;) {
    const waiting = (await keptEntries()).find(
      ({ client, state }) => (state === 'queued' || state === 'sending') && !tried.has(client),
    )
    // Another call has begun meanwhile, and takes what comes.
    if (!waiting || sending) break
    sending = waiting.client
    tried.add(sending)
    const result = await alone(`mengirim:${sending}`, () => trySending(waiting.client)).catch(
      () => 'later',
    )
    sending = ''
    if (result !== 'sent' && result !== 'refused')
      retry = window.setTimeout(() => void sendAll(), RETRY)
    if (result === 'unreachable' || result === 'signed out') break
  }
  await showWaiting()
  void sendOriginals()
}

/** Takes an entry, sends it, and keeps what became of it. */
async function trySending(/** @type {string} */ name) {
  const taken = await change(name, ['queued', 'sending'], (now) => ({ ...now, state: 'sending' }))
  if (!taken) return 'gone'
  await showWaiting()
  const result = await sendEntry(taken)
  if (result === 'sent') {
    await change(name, ['sending'], (now) =>
      now.original && now.photoId ? { ...now, photo: undefined, state: 'original' } : undefined,
    )
    trouble('')
    await refreshList().catch(() => undefined)
    return result
  }
  if (typeof result === 'string') {
    await change(name, ['sending'], (now) => ({ ...now, state: 'queued' }))
    trouble(
      result === 'signed out'
        ? part(document, '[data-waiting]').dataset.stateSignedOut
        : part(document, '[data-live]').dataset.lost,
    )
    return result
  }
  await change(name, ['sending'], (now) => ({
    ...now,
    state: 'refused',
    faults: [...new Set(result.map(({ message }) => message))],
    findings: result.flatMap(({ key }) => key ?? []),
  }))
  return 'refused'
}

/**
 * Does something while no other tab does the same; nothing if one does. Browsers without HTTPS have no locks: there the
 * id of the entry keeps it from being posted twice.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} does
 * @returns {Promise<Result | 'elsewhere'>}
 */
async function alone(name, does) {
  if (!navigator.locks) return does()
  return navigator.locks.request(`warta-liputan:${name}`, { ifAvailable: true }, (lock) =>
    lock ? does() : 'elsewhere',
  )
}

/** Lists what is on this phone and in no form. */
async function showWaiting() {
  const section = part(document, '[data-waiting]')
  const template = section.querySelector('template')
  const list = section.querySelector('[data-waiting-list]')
  if (!template || !list) return
  const entries = (await keptEntries()).filter(({ state }) => state !== 'typed')
  const { dataset } = section
  const words = {
    typed: '',
    draft: dataset.stateDraft,
    queued: dataset.stateQueued,
    sending: dataset.stateSending,
    refused: dataset.stateRefused,
    original: dataset.stateOriginal,
  }
  section.hidden = entries.length === 0
  list.replaceChildren(
    ...entries.map(({ client: name, state, headline, text, faults, findings, photoId }) => {
      const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
      part(row, '[data-state]').textContent = words[state] ?? ''
      part(row, '[data-text]').textContent = [headline, text].filter(Boolean).join('\n')
      part(row, '[data-faults]').textContent = faults.join(' ')
      part(row, '[data-send]').hidden = state === 'queued'
      part(row, '[data-confirm]').hidden = findings.length === 0
      const link = row.querySelector('a')
      if (link && photoId) {
        link.href = `/admin/collections/media/${photoId}`
        link.hidden = false
      }
      const queue = async (/** @type {string[]} */ confirmed) => {
        await change(name, ['draft', 'refused'], (now) => ({
          ...now,
          state: 'queued',
          faults: [],
          findings: [],
          confirmed: [...now.confirmed, ...confirmed],
        }))
        await showWaiting()
        await sendAll()
      }
      on(row, '[data-send]', () => (state === 'original' ? sendOriginal(name) : queue([])))
      on(row, '[data-confirm]', () => queue(findings))
      on(row, '[data-edit]', () => edit(name))
      on(row, '[data-drop-surely]', async () => {
        await change(name, WAITING, away)
        await showWaiting()
      })
      part(row, '[data-edit]').hidden = !(form instanceof HTMLFormElement) || state === 'original'
      if (state === 'sending') for (const tools of row.querySelectorAll('.row')) tools.remove()
      return row
    }),
  )
}

/** The states in which an entry waits for somebody. */
const WAITING = /** @type {const} */ (['draft', 'queued', 'refused', 'original'])

function on(
  /** @type {ParentNode} */ within,
  /** @type {string} */ selector,
  /** @type {() => unknown} */ does,
) {
  part(within, selector).addEventListener('click', () => void does())
}

/** The form of a new entry, while there is one. */
const form = document.querySelector('form[data-entry]')

/** The small photo of the entry that is being written. */
/** @type {Blob | undefined} */
let photo

/** The name of the photo as it was chosen, if it has more pixels. */
/** @type {string | undefined} */
let original

async function forgetOriginal() {
  const name = original
  original = undefined
  if (name) await inStore('readwrite', (store) => store.delete(name)).catch(() => undefined)
}

/** A photo that is being made small. */
let choosing = Promise.resolve()

/** The id of the entry in the form, which it keeps through a reload. */
let client =
  form instanceof HTMLFormElement ? String(new FormData(form).get('client') ?? '') : newId()

/** Makes what is in the form the entry `name`, also for the note of what is typed. */
function setClient(/** @type {HTMLFormElement} */ within, /** @type {string} */ name) {
  client = name
  within.dataset.note = noteKey(name)
  const field = within.elements.namedItem('client')
  if (field instanceof HTMLInputElement) field.value = name
}

/** Lets another tab write on in the entry that was in this form. */
let release = () => {}

/** Whether an entry that was typed is in no other tab's form; then it is this one's until `release`. */
function claim(/** @type {string} */ name) {
  return new Promise((/** @type {(isFree: boolean) => void} */ answer) => {
    void alone(`menulis:${name}`, () => {
      answer(true)
      return new Promise((/** @type {(done: void) => void} */ done) => {
        release = done
      })
    }).then((result) => {
      if (result === 'elsewhere') answer(false)
    })
  })
}

/**
 * The words of an entry as the form has them.
 * @param {string} name
 * @param {number} at
 * @param {Record<string, unknown>} fields
 */
function wordsIn(name, at, fields) {
  const text = (/** @type {string} */ field) => String(fields[field] ?? '')
  return {
    client: name,
    desk: deskName(),
    at,
    text: text('text'),
    headline: text('headline'),
    key: 'key' in fields,
    pinned: 'pinned' in fields,
    unverified: 'unverified' in fields,
    unverifiedPart: text('unverifiedPart'),
    hours: text('verificationHours'),
    alt: text('alt'),
    credit: text('credit'),
    confirmed: [],
    faults: [],
    findings: [],
  }
}

/** What is in the form. */
const typedEntry = (/** @type {HTMLFormElement} */ within) => ({
  ...wordsIn(client, Date.now(), Object.fromEntries(new FormData(within))),
  photo,
  original,
})

const FIELDS = /** @type {const} */ (['text', 'headline', 'unverifiedPart', 'alt', 'credit'])
const BOXES = /** @type {const} */ (['key', 'pinned', 'unverified'])

/** Puts an entry into the form, or empties it. */
async function fill(/** @type {HTMLFormElement} */ within, /** @type {Entry | undefined} */ entry) {
  setClient(within, entry?.client ?? newId())
  photo = entry?.photo
  original = entry?.original
  for (const name of FIELDS) {
    const field = within.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = entry?.[name] ?? field.defaultValue
    }
  }
  const hours = within.elements.namedItem('verificationHours')
  if (hours instanceof HTMLSelectElement) hours.value = entry?.hours ?? ''
  for (const name of BOXES) {
    const box = within.elements.namedItem(name)
    if (box instanceof HTMLInputElement) box.checked = entry?.[name] ?? false
  }
  await showPhoto(within)
}

/** Shows the photo in the form; one that cannot be drawn is sent all the same. */
async function showPhoto(/** @type {HTMLFormElement} */ within) {
  part(within, '[data-photo-words]').hidden = !photo
  const canvas = within.querySelector('canvas')
  if (!photo || !canvas) return
  const image = await createImageBitmap(photo).catch(() => undefined)
  canvas.hidden = !image
  if (!image) return
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  image.close()
}

/** Takes an entry that waits back into the form; what stood there is kept as a draft. */
async function edit(/** @type {string} */ name) {
  if (!(form instanceof HTMLFormElement)) return
  await choosing
  const typed = typedEntry(form)
  await Promise.all([isWritten(typed) && keep({ ...typed, state: 'draft' }), fill(form, undefined)])
  const entry = await change(name, WAITING, (now) => ({
    ...now,
    state: 'typed',
    faults: [],
    findings: [],
  }))
  if (!entry) return showWaiting()
  // What was refused may have been posted with other words: it is sent as another entry then.
  const again = { ...entry, client: entry.state === 'refused' ? newId() : name }
  if (again.client !== name) {
    await keep({ ...again, state: 'typed', faults: [], findings: [] })
    // Its original goes along.
    await change(name, ['typed'], (now) => ({ ...now, original: undefined }))
    await change(name, ['typed'], away)
  }
  release()
  await claim(again.client)
  await fill(form, again)
  await showWaiting()
  part(form, 'textarea').focus()
}

const isWritten = (
  /** @type {{ text: string, headline: string, photo?: Blob | undefined }} */ typed,
) => Boolean(typed.text.trim() || typed.headline.trim() || typed.photo)

/** Keeps what is in the form, or forgets what was kept of it. */
async function keepTyped(/** @type {HTMLFormElement} */ within) {
  const typed = typedEntry(within)
  if (isWritten(typed)) return keep({ ...typed, state: 'typed' })
  await change(typed.client, ['typed'], away)
  forgetNote(typed.client, typed.at)
}

/** The form of a new entry: what is typed is kept at once, and sending empties the form for the next. */
async function watchForm(/** @type {HTMLFormElement} */ within) {
  const takeAway = async (/** @type {'draft' | 'queued'} */ state) => {
    await choosing
    const typed = typedEntry(within)
    const fault = part(within, '[data-fault=text]')
    const lacksWords = state === 'queued' ? !typed.text.trim() : !isWritten(typed)
    fault.textContent = lacksWords ? (fault.dataset.words ?? '') : ''
    part(within, 'textarea').toggleAttribute('aria-invalid', lacksWords)
    part(within, 'textarea').focus()
    if (lacksWords) return
    release()
    // What is typed from now on is another entry.
    await Promise.all([keep({ ...typed, state }), fill(within, undefined)])
    void claim(client)
    await showWaiting()
    if (state === 'queued') await sendAll()
  }
  part(within, '[data-photo]').hidden = false
  part(within, '[data-draft]').hidden = false
  const file = part(within, 'input[type=file]')
  const unread = part(within, '[data-fault=photo]')
  within.addEventListener('input', () => void keepTyped(within))
  file.addEventListener('change', () => {
    const [chosen] = file instanceof HTMLInputElement ? (file.files ?? []) : []
    const canvas = within.querySelector('canvas')
    if (!chosen || !canvas) return
    choosing = smallPhoto(chosen, canvas)
      .then(
        async (made) => {
          photo = made.small
          await forgetOriginal()
          original = made.original && (await keepOriginal(made.original))
          unread.hidden = true
        },
        () => {
          unread.hidden = false
        },
      )
      .then(() => showPhoto(within))
      .then(() => keepTyped(within))
    if (file instanceof HTMLInputElement) file.value = ''
  })
  on(within, '[data-photo-drop]', async () => {
    await choosing
    photo = undefined
    await forgetOriginal()
    await showPhoto(within)
    await keepTyped(within)
  })
  on(within, '[data-draft]', () => takeAway('draft'))
  within.addEventListener('submit', (event) => {
    event.preventDefault()
    void takeAway('queued')
  })
}

/** Finds what was typed in pages that are gone: the newest goes back into the form, the rest are drafts. */
async function adoptTyped() {
  const within = form instanceof HTMLFormElement ? form : undefined
  await storeNotes().catch(() => undefined)
  for (const entry of (await keptEntries()).filter(({ state }) => state === 'typed').reverse()) {
    if (entry.client === client || !(await claim(entry.client))) continue
    // A form that the server refused without script has its words already.
    if (within && !isWritten(typedEntry(within))) {
      await fill(within, entry)
      continue
    }
    await change(entry.client, ['typed'], (now) => ({ ...now, state: 'draft' }))
    release()
  }
}

/** Exchanges what `selector` finds for what stands there in `page`. */
function exchange(
  /** @type {ParentNode} */ here,
  /** @type {ParentNode} */ page,
  /** @type {string} */ selector,
) {
  const [old, fresh] = [here, page].map((within) => within.querySelector(selector))
  if (old && fresh && !old.isEqualNode(fresh)) old.replaceWith(fresh)
}

/** Shows what became of a form, and leaves every other one as it is: somebody may be writing in it. */
function showAnswer(/** @type {Document} */ page, /** @type {HTMLFormElement} */ sent) {
  const row = sent.closest('li[id]')
  const fresh = row && page.getElementById(row.id)
  if (!row) exchange(document, page, 'details:has(#points)')
  else if (fresh && !fresh.querySelector('.entry-tools')) row.replaceWith(fresh)
  else if (fresh) {
    for (const part of ['.entry-line', '.entry-text']) exchange(row, fresh, part)
    const tools = [...row.querySelectorAll('.entry-tools > details')]
    const tool = sent.closest('details')
    const same = fresh.querySelectorAll('.entry-tools > details')[tool ? tools.indexOf(tool) : -1]
    if (tool && same) tool.replaceWith(same)
  }
  watchQuietForms()
}

/** Reads the list again, unless somebody is in one of its forms. */
async function refreshList() {
  const isBusy = () => document.querySelector(':is(.plain-section, .live-state) details[open]')
  if (isBusy()) return
  const answer = await fetch(location.href)
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (isBusy()) return
  for (const part of ['.live-state', '.plain-section']) exchange(document, page, part)
  watchQuietForms()
}

/** Forms that change or remove an entry, and that of the summary: a dead network leaves what was typed. */
function watchQuietForms() {
  for (const quiet of document.querySelectorAll('form[data-quiet]:not([data-watched])')) {
    if (!(quiet instanceof HTMLFormElement)) continue
    quiet.dataset.watched = ''
    quiet.addEventListener('submit', (event) => {
      event.preventDefault()
      void sendQuietly(quiet)
    })
  }
}

async function sendQuietly(/** @type {HTMLFormElement} */ quiet) {
  const button = quiet.querySelector('[type=submit]')
  if (!(button instanceof HTMLButtonElement) || button.disabled) return
  button.disabled = true
  try {
    const answer = await fetch(location.href, {
      method: 'POST',
      body: new URLSearchParams(/** @type {never} */ (new FormData(quiet))),
    })
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    if (!page.querySelector('[data-live]')) throw new Error('No answer of this page.')
    showAnswer(page, quiet)
    trouble(page.querySelector('header [role=alert]:not([hidden])')?.textContent ?? '')
  } catch {
    if (desk instanceof HTMLElement) trouble(desk.dataset.lost)
    document.querySelector('[data-trouble]')?.scrollIntoView({ block: 'center' })
  } finally {
    button.disabled = false
  }
}

if (desk) {
  if (form instanceof HTMLFormElement) await watchForm(form)
  watchQuietForms()
  const own = client
  await adoptTyped()
  if (form instanceof HTMLFormElement) {
    // Another tab may have found what was noted here before this script came.
    if (client === own && !(await claim(own))) setClient(form, newId())
    // Somebody may have written before this script came.
    if (isWritten(typedEntry(form))) await keepTyped(form)
  }
  await showWaiting()
  void sendAll()
  addEventListener('online', () => void sendAll())
  const { connection } = /** @type {{ connection?: EventTarget }} */ (navigator)
  connection?.addEventListener('change', () => void sendOriginals())
  const look = () => {
    if (!document.hidden) void refreshList().catch(() => undefined)
  }
  setInterval(look, PAUSE)
  document.addEventListener('visibilitychange', look)
}
