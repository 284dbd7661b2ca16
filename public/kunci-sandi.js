/**
 * Passkeys on the pages for signing in and for one's own security. The server puts what it asks into the form; this
 * module lets the browser answer, and sends the form. Without it, those pages work with password and code.
 * @module
 */

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll('form[data-passkey]')
const isAble =
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential

/** Ends the browser's own offer, of which there may be one at a time. */
let offer = new AbortController()

/** Lets the browser answer `form`. @param {HTMLFormElement} form @param {CredentialRequestOptions} [how] */
async function answer(form, how) {
  const options = JSON.parse(form.dataset.options ?? '{}')
  const credential =
    form.dataset.passkey === 'create'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
          ...how,
        })
  if (!(credential instanceof PublicKeyCredential)) return
  const field = form.elements.namedItem('passkey')
  if (field instanceof HTMLInputElement) field.value = JSON.stringify(credential.toJSON())
  form.submit()
}

/** Offers passkeys in the field for the address. @param {HTMLFormElement} form */
async function offerInField(form) {
  if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
  // Nobody asked for it, so nobody need hear that it failed.
  await answer(form, { mediation: 'conditional', signal: offer.signal }).catch(() => undefined)
}

for (const form of isAble ? forms : []) {
  form.hidden = false
  for (const words of document.querySelectorAll('[data-without-passkeys]')) words.remove()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    offer.abort()
    offer = new AbortController()
    const failure = form.querySelector('[data-failure]')
    if (failure instanceof HTMLElement) {
      failure.hidden = true
      answer(form).catch(() => {
        failure.hidden = false
      })
    }
  })
  if ('offers' in form.dataset) offerInField(form)
}

for (const button of document.querySelectorAll('[data-print]')) {
  if (!(button instanceof HTMLElement)) continue
  button.hidden = false
  button.addEventListener('click', () => window.print())
}
