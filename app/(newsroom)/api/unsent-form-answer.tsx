import { ACCOUNT_STYLE } from '#app/(newsroom)/admin/desk-page/account-style.ts'
import { pageAnswer } from '#app/(newsroom)/admin/desk-page/page-answer.ts'
import { environment } from '#content/base/settings/environment.ts'
import { words } from '#content/base/words/words.ts'
import { TICKET_NAME, TOKEN_NAME, TRAP_NAME } from '#content/model/press/public-form.ts'
import { REPLY_SHAPE } from '#content/model/press/reply-request.ts'

const STYLE = `${ACCOUNT_STYLE}form{margin:0 0 1.5rem}.written{white-space:pre-wrap;overflow-wrap:anywhere}`
/** What nobody wrote: a choice from a list is sent as a code. */
const UNWRITTEN: ReadonlySet<string> = new Set([
  TICKET_NAME,
  TOKEN_NAME,
  TRAP_NAME,
  REPLY_SHAPE.names.relation,
])

/**
 * Answers 503 with all that a reader wrote into a form, to be sent again or copied: nothing can be stored at the moment.
 * Asks no database.
 */
export function unsentFormAnswer(request: Request, sent: URLSearchParams): Promise<Response> {
  const { title, text, again } = words.form.unsent
  const { language, siteUrl } = environment()
  const fields = [...sent].filter(([, value]) => value !== '')
  const body = (
    <main className="frame wide">
      <h1>{title}</h1>
      <p className="notice bad" role="alert">
        {text}
      </p>
      <form method="post" action={new URL(request.url).pathname}>
        {fields.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button type="submit">{again}</button>
      </form>
      {fields
        .filter(([name]) => !UNWRITTEN.has(name))
        .map(([name, value]) => (
          <section key={name} className="written">
            {value}
          </section>
        ))}
    </main>
  )
  return pageAnswer(
    { req: request, say: { language }, siteName: new URL(siteUrl).host, theme: undefined },
    { title, body, status: 503, script: '', style: STYLE },
  )
}
