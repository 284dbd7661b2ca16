/**
 * A live story where scripts run: asks one small document and offers what is new. Nothing moves until the reader asks
 * for it.
 * @module
 */
let live = document.querySelector('[data-live]')
const button = document.querySelector('[data-live-button]')
let { live: poll = '', n = '0', r = '0' } = live instanceof HTMLElement ? live.dataset : {}

/** Shows how much is new. Text that is set is read aloud again. */
function offer(/** @type {number} */ fresh) {
  if (!(button instanceof HTMLElement)) return
  const { fresh: some = '', corrected = '' } = button.dataset
  const text = fresh > 0 ? some.replace('{n}', String(fresh)) : corrected
  if (button.textContent !== text) button.textContent = text
  button.hidden = false
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer

async function ask() {
  clearTimeout(timer)
  if (document.hidden || poll === '') return
  let next = 60
  try {
    const told = await (await fetch(poll)).json()
    next = told.next
    if (told.r !== Number(r)) offer(told.n - Number(n))
  } catch {}
  // The server says when at the latest; readers do not ask all at once.
  if (next > 0) timer = setTimeout(ask, next * (800 + Math.random() * 200))
  else poll = ''
}

/** Puts the page as it is now in the place of what is read; the reader asked for it. */
async function renew() {
  try {
    const answer = await fetch(location.pathname)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('langsung')
    if (!fresh || !live || !(button instanceof HTMLElement)) throw new Error()
    live.replaceWith(fresh)
    live = fresh
    ;({ live: poll = poll, n = n, r = r } = fresh.dataset)
    button.hidden = true
    const first = fresh.querySelector('h2')
    first?.scrollIntoView()
    first?.focus({ preventScroll: true })
  } catch {
    location.reload()
  }
}

if (poll) {
  button?.addEventListener('click', renew)
  document.addEventListener('visibilitychange', ask)
  timer = setTimeout(ask, 5000)
}
