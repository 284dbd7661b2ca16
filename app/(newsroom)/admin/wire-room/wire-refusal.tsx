import { APIError } from 'payload'
import type { AccountRequest } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'

/** A page that says what somebody may not do, or what no longer goes. */
export async function refused(
  page: AccountRequest,
  error: unknown,
  back: string,
): Promise<Response> {
  if (!(error instanceof APIError) || error.status >= 500) throw error
  const { say } = page
  return deskAnswer(page, {
    title: say('Kawat'),
    status: error.status,
    main: (
      <div className="narrow">
        <p className="notice bad" role="alert" data-refused="">
          {error.message}
        </p>
        <p>
          <a className="button quiet" href={back}>
            {say('Kembali ke naskahnya')}
          </a>
        </p>
      </div>
    ),
  })
}
