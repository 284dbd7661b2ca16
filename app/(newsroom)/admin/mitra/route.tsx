import { environment } from '#content/base/settings/environment.ts'
import { PARTNER_PATH } from '#content/base/settings/partner-key.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { idIn } from '#content/newsroom/desk/checking/record-id.ts'
import { keyHolders, makePartnerKey } from '#content/newsroom/partner/partner-keys.ts'
import { type AccountRequest, accountRequest, sentForm } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { PartnerPage } from '../partner-desk/partner-page.tsx'

const PATH = '/admin/mitra'

/** The partners and their keys. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  return turnedAway(page) ?? answered(page)
}

/** Makes a key, which ends the one before. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const away = turnedAway(page)
  if (away) return away
  const id = idIn(form?.get('kunci'))
  const known = (await keyHolders(page.req.payload)).some((partner) => partner.id === id)
  if (id === undefined || !known) return seeOther(PATH)
  const key = await makePartnerKey(page.req.payload, id, form?.get('tanda') ?? '')
  return answered(page, { id, key })
}

/** Where somebody goes who may not give keys. */
function turnedAway({ req }: AccountRequest): Response | undefined {
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  return mayRole(req.user.role, 'partners', 'update') ? undefined : seeOther('/admin')
}

async function answered(page: AccountRequest, made?: { id: number; key: string | undefined }) {
  const { req, say } = page
  return deskAnswer(page, {
    title: say('Kunci mitra'),
    main: (
      <PartnerPage
        partners={await keyHolders(req.payload)}
        made={made}
        address={`${environment().siteUrl}${PARTNER_PATH}/news/kapal-singgah.ninjs.json`}
        say={say}
      />
    ),
  })
}
