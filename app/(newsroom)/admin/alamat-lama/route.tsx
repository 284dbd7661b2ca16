import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import type { Say, ToSay } from '#content/base/desk-words/say.ts'
import { environment } from '#content/base/settings/environment.ts'
import { redirectsIn } from '#content/intake/redirects/redirect-reading.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { type TakenRedirects, takeRedirects } from '#content/newsroom/site/redirect-taking.ts'
import { type AccountRequest, accountRequest, sentFile } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'

const PATH = '/admin/alamat-lama'
const MOST_BYTES = 2_000_000
/** Each takes a few queries, and somebody waits. */
const MOST_ADDRESSES = 5_000
/** Lines that are told; a file of another kind has as many faults as lines. */
const MOST_TOLD = 200

/** What became of a file. */
type Outcome = Pick<TakenRedirects, 'stored' | 'elsewhere' | 'left'>

/** The form for a file of old addresses, and the way to all of them as a file. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  return turnedAway(page) ?? answered(page, { host: '' })
}

/** Takes the addresses in the file; what is not taken is told line by line. */
export async function POST(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const away = turnedAway(page)
  if (away) return away
  const sent = await sentFile(request, MOST_BYTES)
  const host = sent?.fields.get('host')?.trim() ?? ''
  const result = sent ? await takenFrom(page.req.payload, sent.bytes, host) : noFile
  return 'text' in result
    ? answered(page, { host, refusal: result }, 400)
    : answered(page, { host, outcome: result })
}

const noFile: ToSay = {
  text: 'Pilih satu berkas, paling besar {size}.',
  values: { size: `${MOST_BYTES / 1_000_000} MB` },
}

async function takenFrom(payload: Payload, bytes: Buffer, host: string): Promise<Outcome | ToSay> {
  const read = redirectsIn(bytes)
  if ('text' in read) return read
  const count = read.redirects.length
  if (count > MOST_ADDRESSES) {
    return {
      text: 'Berkas ini berisi {count} alamat; di sini paling banyak {most} sekaligus. Bagi berkasnya, atau pakai perintah “warta redirects import”.',
      values: { count, most: MOST_ADDRESSES },
    }
  }
  const hosts = [environment().siteUrl, ...(host ? [host] : [])]
  const taken = await takeRedirects(payload, read.redirects, hosts)
  const left = [...read.left, ...taken.left].sort((one, other) => one.line - other.line)
  return { ...taken, left }
}

/** Where somebody goes who may not change old addresses. */
function turnedAway({ req }: AccountRequest): Response | undefined {
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  return mayRole(req.user.role, 'old-addresses', 'update') ? undefined : seeOther('/admin')
}

function answered(
  page: AccountRequest,
  { host, refusal, outcome }: { host: string; refusal?: ToSay; outcome?: Outcome },
  status = 200,
): Promise<Response> {
  const { say } = page
  return deskAnswer(page, {
    title: say('Alamat lama'),
    status,
    style: '.notice{margin-bottom:1rem}.notice>:last-child{margin-bottom:0}',
    main: (
      <div className="narrow">
        <h1>{say('Ambil alamat lama dari berkas')}</h1>
        {outcome && <Taken outcome={outcome} say={say} />}
        <p>
          {say(
            'Tabel (CSV: from, to, code), .htaccess, ekspor plugin Redirection, atau pengalihan Ghost. Tiap alamat diarahkan ke isi yang ditujunya; alamat yang sudah ada di daftar diganti.',
          )}
        </p>
        <form method="post" encType="multipart/form-data">
          <div className="field">
            <label htmlFor="file">{say('Berkas')}</label>
            <input
              id="file"
              name="file"
              type="file"
              required
              {...(refusal && { 'aria-invalid': true, 'aria-describedby': 'file-fault' })}
            />
            {refusal && (
              <p id="file-fault" className="error" role="alert">
                {say(refusal.text, refusal.values)}
              </p>
            )}
          </div>
          <div className="field">
            <label htmlFor="host">{say('Nama situs lama')}</label>
            <input
              id="host"
              name="host"
              defaultValue={host}
              autoCapitalize="none"
              spellCheck={false}
              aria-describedby="host-hint"
            />
            <p id="host-hint" className="hint">
              {say('Misalnya lama.example. Tanpa ini, tujuan di sana dianggap situs lain.')}
            </p>
          </div>
          <p className="row">
            <button type="submit">{say('Ambil alamatnya')}</button>
            <a className="button quiet" href="/admin/collections/old-addresses">
              {say('Ke daftar alamat lama')}
            </a>
          </p>
        </form>
        <p>
          <a href={`${PATH}/csv`}>{say('Unduh semua alamat lama (CSV)')}</a>
        </p>
      </div>
    ),
  })
}

function Taken({
  outcome: { stored, elsewhere, left },
  say,
}: {
  outcome: Outcome
  say: Say
}): ReactNode {
  const hosts = [...elsewhere].map(([host, count]) => (
    <p key={host}>
      {say('{count} alamat menuju {host}. Bila itu situs ini, isi namanya lalu ambil lagi.', {
        count,
        host,
      })}
    </p>
  ))
  return (
    <div className={left.length > 0 ? 'notice bad' : 'notice'} role="status">
      <p>{say('{count} alamat lama tersimpan.', { count: stored })}</p>
      {hosts}
      {left.length > 0 && (
        <>
          <p>{say('{count} tidak diambil:', { count: left.length })}</p>
          <ul>
            {left.slice(0, MOST_TOLD).map(({ line, reason }) => (
              <li key={line}>
                {say('Baris {line}: {reason}', {
                  line,
                  reason: say(reason.text, reason.values),
                })}
              </li>
            ))}
          </ul>
          {left.length > MOST_TOLD && (
            <p>{say('dan {count} lagi.', { count: left.length - MOST_TOLD })}</p>
          )}
        </>
      )}
    </div>
  )
}
