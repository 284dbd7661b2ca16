import { accountRequest, sentForm } from '../desk-page/account-request.ts'
import { pageAnswer, seeOther } from '../desk-page/page-answer.ts'
import { carried, carry } from '../sign-in/account-cookies.ts'
import { RecoveryCodePage } from '../sign-in/recovery-code-page.tsx'
import { changeSecurity } from '../sign-in/security-changes.ts'
import { type SecurityOutcome, SecurityPage } from '../sign-in/security-page.tsx'
import { type SecurityRequest, securityRequest, securityView } from '../sign-in/security-view.ts'

const PATH = '/admin/keamanan'

/** The security page of whoever is signed in. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const own = securityRequest(page, carried(page, 'step-up'))
  if (!own) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  return shown(own, page.query.has('tersimpan') ? { notice: page.say('Tersimpan.') } : {})
}

/** Changes factors, and for administrators the rules and other accounts'. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const own = securityRequest(page, carried(page, 'step-up'))
  if (!own || !form) return seeOther(PATH)
  const change = await changeSecurity(own, form)
  switch (change.kind) {
    case 'confirmed':
      return seeOther(PATH, [carry('step-up', change.stepUp)])
    case 'saved':
      return seeOther(`${PATH}?tersimpan`)
    case 'codes':
      return pageAnswer(page, {
        title: page.say('Kode pemulihan'),
        body: <RecoveryCodePage request={page} codes={change.codes} next={PATH} />,
      })
    case 'refused':
      return shown(own, change.outcome, form.get('sealed'), 400)
  }
}

async function shown(
  own: SecurityRequest,
  outcome: SecurityOutcome,
  sealed?: string,
  status = 200,
): Promise<Response> {
  const { page } = own
  return pageAnswer(page, {
    title: page.say('Keamanan'),
    body: <SecurityPage request={page} view={await securityView(own, sealed)} outcome={outcome} />,
    status,
  })
}
