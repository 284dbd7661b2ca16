/**
 * The preview at the desk: shows what the form beside it holds, before it is saved. The desk tells of every change
 * (Payload's live preview); the server makes the page of it, and what differs is put in. By itself it does nothing.
 * @module
 */

/** Milliseconds without a change until the page is asked for. */
const PAUSE = 150

const desk = window.opener ?? (window.parent === window ? null : window.parent)

/** The form as it was told last, and whether the page shown is of it. @type {unknown} */
let form
let isShown = true
let isAsking = false

/** Makes `old` what `fresh` is, and leaves alone what is the same, so that nothing flickers or scrolls away. */
function bring(/** @type {Element} */ old, /** @type {Element} */ fresh) {
  if (old.isEqualNode(fresh)) return
  const isSameBox =
    old.cloneNode().isEqualNode(fresh.cloneNode()) &&
    old.childNodes.length === old.children.length &&
    fresh.childNodes.length === fresh.children.length
  if (!isSameBox) {
    old.replaceWith(fresh)
    return
  }
  const before = [...old.children]
  const after = [...fresh.children]
  for (const [index, child] of after.entries()) {
    const known = before[index]
    if (known) bring(known, child)
    else old.append(child)
  }
  for (const gone of before.slice(after.length)) gone.remove()
}

async function show() {
  if (isAsking || isShown) return
  isAsking = true
  isShown = true
  try {
    const answer = await fetch(location.href, { method: 'POST', body: JSON.stringify(form) })
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      document.title = page.title
      bring(document.body, page.body)
    }
  } catch {
    // No network: the page stays as it is until the next change.
  }
  isAsking = false
  show()
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== location.origin || source !== desk) return
  if (data?.type !== 'payload-live-preview' || !data.data) return
  form = data.data
  isShown = false
  clearTimeout(timer)
  timer = setTimeout(show, PAUSE)
})
// Readers' pages are shown within no other page: what a link or the search leads to opens beside the desk.
addEventListener('click', ({ target }) => {
  if (!desk || !(target instanceof Element)) return
  target.closest('a:not([href^="#"]), form')?.setAttribute('target', '_blank')
})
desk?.postMessage({ type: 'payload-live-preview', ready: true }, location.origin)
