/**
 * The desk of a live story, with script: an entry is kept in this browser until the server says that it is posted, so
 * that a dead network, a reload or a closed page loses nothing. Without script, the browser sends the forms.
 * @module
 */

/**
 * An entry on this phone. `client` names it in every attempt, so that it is posted once.
 * @typedef {{
 *   client: string, desk: string, at: number, text: string, headline: string, key: boolean, pinned: boolean,
 *   unverified: boolean, unverifiedPart: string, confirmed: string[], photo?: Blob | undefined, alt: string,
 *   credit: string, photoId?: number | undefined, state: 'draft' | 'queued' | 'refused' | 'typed', faults: string[],
 *   findings: string[],
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

/** Keeps an entry; a browser that cannot has it as long as the page, and the page says so. */
async function keep(/** @type {Entry} */ entry) {
  try {
    await inStore('readwrite', (store) => store.put(entry))
    unkept.delete(entry.client)
  } catch {
    unkept.set(entry.client, entry)
    if (desk instanceof HTMLElement) trouble(desk.dataset.unkept)
  }
}

async function forget(/** @type {string} */ client) {
  unkept.delete(client)
  await inStore('readwrite', (store) => store.delete(client)).catch(() => undefined)
}

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

/** `file` as a JPEG that is small enough for a slow network, and drawn on `canvas`. */
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
  return small
}

/** What the server answers, or `undefined` if it cannot be reached or cannot answer now. */
async function ask(/** @type {string} */ path, /** @type {RequestInit} */ init) {
  try {
    const answer = await fetch(path, { ...init, signal: AbortSignal.timeout(60_000) })
    if (answer.status >= 500 || answer.status === 429) return undefined
    return { status: answer.status, body: await answer.json() }
  } catch {
    return undefined
  }
}

/** @typedef {{ path?: string, label?: string, message: string, key?: string }} Fault */

/** The faults that an answer names. */
function faultsIn(/** @type {any} */ body) {
  const [first] = Array.isArray(body?.errors) ? body.errors : []
  /** @type {Fault[]} */
  const fields = Array.isArray(first?.data?.errors) ? first.data.errors : []
  return fields.length > 0 ? fields : [{ message: String(first?.message ?? '') }]
}

/**
 * Uploads the photo of an entry; an earlier attempt may have arrived, and then its photo is the one.
 * @returns {Promise<number | Fault[] | undefined>} its id, or why it was refused
 */
async function sendPhoto(/** @type {Entry & { photo: Blob }} */ entry) {
  const form = new FormData()
  const { alt, credit } = entry
  form.set('_payload', JSON.stringify({ alt, credit, caption: alt }))
  form.set('file', entry.photo, `${entry.client}.jpg`)
  const answer = await ask('/api/media?depth=0', { method: 'POST', body: form })
  if (!answer) return undefined
  if (typeof answer.body?.doc?.id === 'number') return answer.body.doc.id
  const faults = faultsIn(answer.body)
  const known = faults.find(({ path }) => path === 'acceptDuplicate')
  const [, id] = /\/media\/(\d+)/.exec(known?.message ?? '') ?? []
  if (id) return Number(id)
  return answer.status === 401 || answer.status === 403 ? undefined : faults
}

/**
 * Sends an entry, its photo first.
 * @returns {Promise<'sent' | 'refused' | 'later' | 'signed out'>}
 */
async function sendEntry(/** @type {Entry} */ entry) {
  const refuse = async (/** @type {Fault[]} */ faults) => {
    await keep({
      ...entry,
      state: 'refused',
      faults: [...new Set(faults.map(({ message }) => message))],
      findings: faults.flatMap(({ key }) => key ?? []),
    })
    return /** @type {const} */ ('refused')
  }
  if (entry.photo && !entry.photoId) {
    const photo = await sendPhoto({ ...entry, photo: entry.photo })
    if (photo === undefined) return (await isSignedIn()) ? 'later' : 'signed out'
    if (typeof photo !== 'number') return refuse(photo)
    entry.photoId = photo
    await keep(entry)
  }
  const { client, text, headline, key, pinned, unverified, unverifiedPart, confirmed } = entry
  const answer = await ask(
    `/api/articles/${part(document, '[data-live]').dataset.live}/langsung/entri`,
    {
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
        confirmed,
        ...(entry.photoId && { photo: entry.photoId }),
      }),
    },
  )
  if (!answer) return 'later'
  if (answer.status === 200 || answer.status === 201) {
    await forget(client)
    return 'sent'
  }
  if (answer.status === 401 || (answer.status === 403 && !(await isSignedIn()))) return 'signed out'
  return refuse(faultsIn(answer.body))
}

/** Whether the account is still signed in; a server that cannot be reached has not ended a session. */
async function isSignedIn() {
  const answer = await ask('/api/users/me?depth=0', {})
  return !answer || answer.body?.user != null
}

let isSending = false
let retry = 0

/** Sends what waits, in the order in which it was written; one that is refused does not hold up the others. */
async function sendAll() {
  if (isSending) return
  isSending = true
  clearTimeout(retry)
  try {
    for (const entry of await keptEntries()) {
      if (entry.state !== 'queued') continue
      await showWaiting(entry.client)
      const result = await sendEntry(entry)
      if (result === 'sent') await refreshList().catch(() => undefined)
      if (result === 'signed out') {
        trouble(part(document, '[data-waiting]').dataset.stateSignedOut)
        retry = window.setTimeout(() => void sendAll(), RETRY)
        break
      }
      if (result === 'later') {
        if (desk instanceof HTMLElement) trouble(desk.dataset.lost)
        retry = window.setTimeout(() => void sendAll(), RETRY)
        break
      }
      trouble('')
    }
  } finally {
    isSending = false
    await showWaiting()
  }
}

/** Lists what is on this phone; `sending` is the entry that is on its way. */
async function showWaiting(sending = '') {
  const section = part(document, '[data-waiting]')
  const template = section.querySelector('template')
  const list = section.querySelector('[data-waiting-list]')
  if (!template || !list) return
  const entries = (await keptEntries()).filter(({ state }) => state !== 'typed')
  section.hidden = entries.length === 0
  list.replaceChildren(
    ...entries.map((entry) => {
      const row = /** @type {DocumentFragment} */ (template.content.cloneNode(true))
      const isSendingNow = entry.client === sending
      const words = section.dataset
      part(row, '[data-state]').textContent =
        (isSendingNow
          ? words.stateSending
          : {
              draft: words.stateDraft,
              queued: words.stateQueued,
              refused: words.stateRefused,
              typed: '',
            }[entry.state]) ?? ''
      part(row, '[data-text]').textContent = [entry.headline, entry.text].filter(Boolean).join('\n')
      part(row, '[data-faults]').textContent = entry.faults.join(' ')
      part(row, '[data-send]').hidden = entry.state === 'queued'
      part(row, '[data-confirm]').hidden = entry.findings.length === 0
      const change = (/** @type {Partial<Entry>} */ changes) =>
        keep({ ...entry, faults: [], findings: [], ...changes })
      on(row, '[data-send]', async () => {
        await change({ state: 'queued' })
        await sendAll()
      })
      on(row, '[data-confirm]', async () => {
        await change({ state: 'queued', confirmed: [...entry.confirmed, ...entry.findings] })
        await sendAll()
      })
      on(row, '[data-edit]', () => edit(entry))
      on(row, '[data-drop-surely]', async () => {
        await forget(entry.client)
        await showWaiting()
      })
      if (isSendingNow) for (const tool of row.querySelectorAll('.row')) tool.remove()
      return row
    }),
  )
}

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

/** The entry that is being written keeps this id, also through a reload. */
let client = newId()

/** What is in the form. */
function typedEntry(/** @type {HTMLFormElement} */ within) {
  const typed = new FormData(within)
  const text = (/** @type {string} */ name) => String(typed.get(name) ?? '')
  return {
    client,
    desk: deskName(),
    at: Date.now(),
    text: text('text'),
    headline: text('headline'),
    key: typed.has('key'),
    pinned: typed.has('pinned'),
    unverified: typed.has('unverified'),
    unverifiedPart: text('unverifiedPart'),
    alt: text('alt'),
    credit: text('credit'),
    photo,
    confirmed: [],
    faults: [],
    findings: [],
  }
}

const FIELDS = /** @type {const} */ (['text', 'headline', 'unverifiedPart', 'alt', 'credit'])
const BOXES = /** @type {const} */ (['key', 'pinned', 'unverified'])

/** Puts an entry into the form, or empties it. */
async function fill(/** @type {HTMLFormElement} */ within, /** @type {Entry | undefined} */ entry) {
  client = entry?.client ?? newId()
  photo = entry?.photo
  for (const name of FIELDS) {
    const field = within.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
      field.value = entry?.[name] ?? field.defaultValue
    }
  }
  for (const name of BOXES) {
    const box = within.elements.namedItem(name)
    if (box instanceof HTMLInputElement) box.checked = entry?.[name] ?? false
  }
  await showPhoto(within)
}

async function showPhoto(/** @type {HTMLFormElement} */ within) {
  part(within, '[data-photo-words]').hidden = !photo
  const canvas = within.querySelector('canvas')
  if (!photo || !canvas) return
  const image = await createImageBitmap(photo)
  canvas.width = image.width
  canvas.height = image.height
  canvas.getContext('2d')?.drawImage(image, 0, 0)
  image.close()
}

/** Takes an entry that waits back into the form; what stood there is kept as a draft. */
async function edit(/** @type {Entry} */ entry) {
  if (!(form instanceof HTMLFormElement)) return
  const typed = typedEntry(form)
  if (isWritten(typed)) await keep({ ...typed, state: 'draft' })
  // What was refused may have been posted with other words: it is sent as another entry then.
  const again = entry.state === 'refused' ? { ...entry, client: newId() } : entry
  await keep({ ...again, state: 'typed', faults: [], findings: [] })
  if (again !== entry) await forget(entry.client)
  await fill(form, again)
  await showWaiting()
  part(form, 'textarea').focus()
}

const isWritten = (
  /** @type {{ text: string, headline: string, photo?: Blob | undefined }} */ typed,
) => Boolean(typed.text.trim() || typed.headline.trim() || typed.photo)

/** The form of a new entry: what is typed is kept at once, and sending empties the form for the next. */
async function watchForm(/** @type {HTMLFormElement} */ within) {
  const keepTyped = () => {
    const typed = typedEntry(within)
    return isWritten(typed) ? keep({ ...typed, state: 'typed' }) : forget(client)
  }
  const takeAway = async (/** @type {'draft' | 'queued'} */ state) => {
    const typed = typedEntry(within)
    const fault = part(within, '[data-fault=text]')
    if (!isWritten(typed)) {
      part(within, 'textarea').focus()
      return
    }
    fault.textContent = ''
    await keep({ ...typed, state })
    await fill(within, undefined)
    await showWaiting()
    part(within, 'textarea').focus()
    if (state === 'queued') await sendAll()
  }
  part(within, '[data-photo]').hidden = false
  part(within, '[data-draft]').hidden = false
  const file = part(within, 'input[type=file]')
  const unread = part(within, '[data-fault=photo]')
  within.addEventListener('input', () => void keepTyped())
  file.addEventListener('change', async () => {
    const [chosen] = file instanceof HTMLInputElement ? (file.files ?? []) : []
    const canvas = within.querySelector('canvas')
    if (!chosen || !canvas) return
    photo = await smallPhoto(chosen, canvas).catch(() => undefined)
    unread.hidden = photo !== undefined
    if (file instanceof HTMLInputElement) file.value = ''
    await showPhoto(within)
    await keepTyped()
  })
  on(within, '[data-photo-drop]', async () => {
    photo = undefined
    await showPhoto(within)
    await keepTyped()
  })
  on(within, '[data-draft]', () => takeAway('draft'))
  within.addEventListener('submit', (event) => {
    event.preventDefault()
    void takeAway('queued')
  })
  // A form that the server refused without script has its words already.
  const typed = (await keptEntries()).findLast(({ state }) => state === 'typed')
  if (typed && !isWritten(typedEntry(within))) await fill(within, typed)
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
  const list = document.querySelector('.plain-section')
  if (
    !list ||
    list.querySelector('details[open]') ||
    document.querySelector('.live-state details[open]')
  )
    return
  const answer = await fetch(location.href)
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
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
  await showWaiting()
  void sendAll()
  addEventListener('online', () => void sendAll())
  const look = () => {
    if (!document.hidden) void refreshList().catch(() => undefined)
  }
  setInterval(look, PAUSE)
  document.addEventListener('visibilitychange', look)
}
