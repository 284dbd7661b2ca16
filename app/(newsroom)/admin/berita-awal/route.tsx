import { mayChangeSettings } from '#content/newsroom/people/user-access.ts'
import { removeStarterStories, starterStoriesIn } from '#content/starter/starter-removal.ts'
import { accountRequest, sentForm } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'

const PATH = '/admin/berita-awal'

/** Asks an administrator whether the stories that the portal began with shall go. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { say, req } = page
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  if (!mayChangeSettings(req)) return seeOther('/admin')
  const { untouched, kept } = await starterStoriesIn(req.payload)
  const gone = page.query.get('dihapus')
  return deskAnswer(page, {
    title: say('Berita awal'),
    main: (
      <div className="narrow">
        <h1>{say('Berita awal')}</h1>
        {gone && /^\d+$/.test(gone) && (
          <p className="notice" role="status">
            {say('{count} berita awal sudah dihapus.', { count: gone })}
          </p>
        )}
        <p>
          {untouched.length > 0
            ? say(
                'Portal ini mulai dengan berita contoh. {count} di antaranya belum disentuh siapa pun: berita itu dan fotonya dapat dihapus sekaligus. Alamatnya lalu menjawab 404.',
                { count: untouched.length },
              )
            : say('Tidak ada berita awal yang dapat dihapus.')}
        </p>
        {kept > 0 && (
          <p>
            {say(
              '{count} berita awal tetap ada, karena seseorang sudah mengubahnya, memasangnya di halaman depan, atau menyurati redaksi tentangnya.',
              { count: kept },
            )}
          </p>
        )}
        <form method="post" className="row">
          {untouched.length > 0 && (
            <button type="submit">
              {say('Hapus {count} berita dan fotonya', { count: untouched.length })}
            </button>
          )}
          <a className="button quiet" href="/admin">
            {say('Kembali ke hari ini')}
          </a>
        </form>
      </div>
    ),
  })
}

/** Removes them. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  if (!form || !mayChangeSettings(page.req)) return seeOther(PATH)
  const { stories } = await removeStarterStories(page.req.payload, page.req.user)
  return seeOther(`${PATH}?dihapus=${stories}`)
}
