/**
 * What script adds to the desk's plain pages. Without it, every form is sent by the browser and every page still works;
 * each part does nothing if its elements are absent.
 * @module
 */

/** What the browser keeps of a form under `key`; `{}` if there is nothing readable. */
function kept(/** @type {string} */ key) {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}')?.fields ?? {}
  } catch {
    return {}
  }
}

/** Keeps `fields` under `key`, or forgets them. A browser that refuses keeps nothing. */
function keep(/** @type {string} */ key, /** @type {object | undefined} */ fields) {
  if (!key) return
  try {
    if (fields) localStorage.setItem(key, JSON.stringify({ at: Date.now(), fields }))
    else localStorage.removeItem(key)
  } catch {}
}

/** Under which name the browser keeps the breaking news of an account; empty without one. */
const draftOf = (/** @type {string | undefined} */ account) =>
  account ? `warta:kilat:${account}` : ''

/** Identifies a form, so that it is published once. Browsers without HTTPS have no `randomUUID`. */
const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('')

/** Counts characters as people do, below the field that names its note. */
function count(/** @type {Document | Element} */ within) {
  for (const note of within.querySelectorAll('[data-count]')) {
    if (!(note instanceof HTMLElement)) continue
    const field = document.getElementById(note.dataset.count ?? '')
    const show = () => {
      if (!(field instanceof HTMLInputElement)) return
      note.textContent = (note.dataset.words ?? '').replace(
        '{count}',
        String([...field.value].length),
      )
    }
    field?.addEventListener('input', show)
    show()
  }
}

/** What is kept of breaking news, with its key: if only the answer was lost, the draft is published already. */
const FLASH_FIELDS = ['headline', 'section', 'body', 'hours', 'key']

/** What `form` has in these fields. */
function flashFields(/** @type {HTMLFormElement} */ form) {
  const typed = new FormData(form)
  return Object.fromEntries(FLASH_FIELDS.map((name) => [name, typed.get(name) ?? '']))
}

/** The keys of what `TYPING_NOTE` has noted of breaking news before this script came, in this page and in others. */
const notesOf = (/** @type {HTMLFormElement} */ form) => {
  const prefix = form.dataset.note?.replace(/[^:]*$/, '')
  try {
    return prefix ? Object.keys(localStorage).filter((key) => key.startsWith(prefix)) : []
  } catch {
    return []
  }
}

/** Ends the noting of `form`, of which `keys` are taken over: from here on its draft is kept. */
function endNoting(/** @type {HTMLFormElement} */ form, /** @type {readonly string[]} */ keys) {
  for (const key of keys) localStorage.removeItem(key)
  delete form.dataset.note
}

/**
 * What belongs into a new form: the draft, or what was typed meanwhile. Where there are both, the newest has the
 * headline, and the words of all stand below each other.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} draft
 * @returns {Record<string, string>}
 */
function typedFlash(form, draft) {
  const others = notesOf(form).filter((key) => key !== form.dataset.note)
  const written = [flashFields(form), ...others.map(kept), draft].filter(
    ({ headline, body }) => headline || body,
  )
  if (written.length === 0) return {}
  const fields = Object.fromEntries(
    FLASH_FIELDS.map((name) => [name, written.find((words) => words[name])?.[name] ?? '']),
  )
  const words = written.flatMap(({ headline, body }) => [
    headline === fields.headline ? '' : headline,
    body,
  ])
  return { ...fields, body: [...new Set(words)].filter(Boolean).join('\n\n') }
}

/**
 * Breaking news: what is typed stays in this browser until the server says that it is published, and a dead network
 * loses nothing. `known` is the draft's name where the form was shown before: after the session has ended, the server
 * does not know whose it is.
 */
function watchFlash(known = '') {
  const form = document.querySelector('form[data-flash]')
  if (!(form instanceof HTMLFormElement)) return
  const draft = known || draftOf(form.dataset.flash)
  const keepTyped = () => {
    const key = form.elements.namedItem('key')
    const fields = flashFields(form)
    const isEmpty = !fields.headline && !fields.body
    // What is written next is another story.
    if (isEmpty && key instanceof HTMLInputElement) key.value = newKey()
    keep(draft, isEmpty ? undefined : fields)
  }
  if ('fresh' in form.dataset) {
    const fields = typedFlash(form, kept(draft))
    for (const name of FLASH_FIELDS) {
      const field = form.elements.namedItem(name)
      if (field && 'value' in field && typeof fields[name] === 'string') field.value = fields[name]
    }
  }
  // A refused form may have got another key, and notes of what was typed before this script came are taken over here.
  keepTyped()
  endNoting(form, 'fresh' in form.dataset ? notesOf(form) : [form.dataset.note ?? ''])
  count(form)
  form.addEventListener('input', keepTyped)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const button = form.querySelector('button[type=submit]')
    if (!(button instanceof HTMLButtonElement) || button.disabled) return
    const words = button.textContent
    button.disabled = true
    button.textContent = form.dataset.busy ?? words
    publish(form, draft).catch(() => {
      button.disabled = false
      button.textContent = words
      const refusal = form.querySelector('[data-refusal]')
      if (!(refusal instanceof HTMLElement)) return
      refusal.textContent = form.dataset.unreachable ?? ''
      refusal.hidden = false
      refusal.scrollIntoView({ block: 'center' })
    })
  })
}

/** Sends `form` and shows what the server answers; fails if no page of this form comes back. */
async function publish(/** @type {HTMLFormElement} */ form, /** @type {string} */ draft) {
  const sent = flashFields(form)
  const answer = await fetch(form.action, {
    method: 'POST',
    body: new URLSearchParams(/** @type {never} */ (new FormData(form))),
  })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const done = page.querySelector('[data-flash-done]')
  if (done instanceof HTMLElement) {
    for (const name of [draft, draftOf(done.dataset.flashDone)]) {
      const { headline, body } = kept(name)
      // Another tab may have kept words that nobody has sent.
      if (headline === sent.headline && body === sent.body) keep(name, undefined)
    }
    location.assign(answer.url)
    return
  }
  const fresh = page.querySelector('main')
  if (!fresh?.querySelector('form[data-flash]')) throw new Error('No answer of this form.')
  document.querySelector('main')?.replaceWith(fresh)
  watchFlash(draft)
  const wrong = fresh.querySelector('[aria-invalid], [name=confirmed]')
  if (wrong instanceof HTMLElement) wrong.focus()
  else fresh.querySelector('[role=alert]:not([hidden])')?.scrollIntoView({ block: 'center' })
}

/** Between two looks at the day, in milliseconds. */
const PAUSE = 60_000

/** The day: its lists are exchanged in place, so that nobody scrolls or loses the link that has the focus. */
function watchDay() {
  if (!document.querySelector('.day-lists')) return
  let looked = Date.now()
  const look = async () => {
    if (document.hidden || Date.now() - looked < PAUSE / 2) return
    looked = Date.now()
    const answer = await fetch(`${location.pathname}?daftar`)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    // Whoever was signed out gets the page for signing in.
    if (answer.redirected) location.reload()
    if (!answer.ok || answer.redirected) return
    document.title = page.title
    const focus = document.activeElement?.getAttribute('href')
    for (const part of ['.day-time', '.day-returned', '.day-lists']) {
      const [old, fresh] = [document, page].map((within) => within.querySelector(part))
      if (!old || !fresh || old.isEqualNode(fresh)) continue
      const link = old.contains(document.activeElement) && focus
      old.replaceWith(fresh)
      const again = link && fresh.querySelector(`a[href="${CSS.escape(link)}"]`)
      if (again instanceof HTMLElement) again.focus({ preventScroll: true })
    }
  }
  // A network that is gone is asked again later.
  const lookLater = () => void look().catch(() => undefined)
  setInterval(lookLater, PAUSE)
  document.addEventListener('visibilitychange', lookLater)
}

/** Between two looks at the wire, in milliseconds. An answer that nothing has changed has no bytes. */
const WIRE_PAUSE = 1_000

const wireRoom = () => {
  const room = document.querySelector('.wire-room')
  return room instanceof HTMLElement ? room : undefined
}

/** The pieces in the list, the chosen one first in line for keys. */
const wirePieces = () => Array.from(document.querySelectorAll('.wire-piece'))

/** Exchanges the list for a newer one; what somebody reads stays where it is. */
async function renewWire() {
  const room = wireRoom()
  if (!room) return
  const query = new URLSearchParams(location.search)
  query.set('tanda', room.dataset.mark ?? '')
  const answer = await fetch(`${location.pathname}?${query}`)
  // Whoever was signed out gets the page for signing in.
  if (answer.redirected) location.reload()
  if (answer.status !== 200 || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('.wire-room')
  if (!fresh) return
  const isSeen = (/** @type {Element} */ piece) => piece.getBoundingClientRect().bottom > 0
  const kept = scrollY > 0 ? wirePieces().find(isSeen) : undefined
  const before = kept?.getBoundingClientRect().top ?? 0
  const chosen = document.querySelector('.wire-piece.chosen')?.id
  const focus = document.activeElement
  const within = focus?.closest('.wire-piece')?.id
  const isButton = focus instanceof HTMLButtonElement
  room.replaceWith(fresh)
  const again = (/** @type {string | undefined} */ id) => (id ? document.getElementById(id) : null)
  again(chosen)?.classList.add('chosen')
  const target = again(within)?.querySelector(isButton ? 'button' : 'a')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  const top = again(kept?.id)?.getBoundingClientRect().top
  if (top !== undefined) scrollBy(0, top - before)
}

/** Takes a piece as a draft and stays in the room. */
async function takeWire(/** @type {HTMLFormElement} */ form) {
  const refusal = document.querySelector('[data-refusal]')
  const say = (/** @type {string} */ words) => {
    if (!(refusal instanceof HTMLElement)) return
    refusal.textContent = words
    refusal.hidden = words === ''
    if (words) refusal.scrollIntoView({ block: 'center' })
  }
  const button = form.querySelector('button')
  if (!button || button.disabled) return
  button.disabled = true
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: new URLSearchParams(/** @type {never} */ (new FormData(form))),
      redirect: 'manual',
    })
    if (answer.type === 'opaqueredirect') say('')
    else {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      say(page.querySelector('[data-refused]')?.textContent ?? '')
    }
    await renewWire()
  } catch {
    say(wireRoom()?.dataset.unreachable ?? '')
  }
  button.disabled = false
}

/** The wire room: its list moves as copy arrives, and is read with keys. */
function watchWire() {
  if (!wireRoom()) return
  const hint = document.querySelector('[data-keys]')
  if (hint instanceof HTMLElement) hint.hidden = false
  let isLooking = false
  const look = async () => {
    if (document.hidden || isLooking) return
    isLooking = true
    await renewWire().catch(() => undefined)
    isLooking = false
  }
  setInterval(look, WIRE_PAUSE)
  document.addEventListener('visibilitychange', look)
  document.addEventListener('keydown', (event) => {
    const { key, target, ctrlKey, metaKey, altKey } = event
    if (ctrlKey || metaKey || altKey) return
    if (target instanceof Element && target.closest('input, select, textarea')) return
    const pieces = wirePieces()
    const at = pieces.findIndex((piece) => piece.classList.contains('chosen'))
    const chosen = pieces[at]
    if (key === 'j' || key === 'k') {
      const next = pieces[key === 'j' ? at + 1 : Math.max(at - 1, 0)]
      if (!next) return
      chosen?.classList.remove('chosen')
      next.classList.add('chosen')
      const link = next.querySelector('a')
      link?.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'nearest' })
    } else if (key === 'a') {
      const form = chosen?.querySelector('form')
      if (form) void takeWire(form)
    }
  })
}

watchFlash()
watchDay()
watchWire()
