import { keepSetupChoices, setupChoices } from '#content/newsroom/desk/setup-choices.ts'
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
    title: say('Berita contoh'),
    main: (
      <div className="narrow">
        <h1>{say('Berita contoh')}</h1>
        {gone && /^\d+$/.test(gone) && (
          <p className="notice" role="status">
            {say('{count} berita contoh sudah dihapus.', { count: gone })}
          </p>
        )}
        <p>
          {untouched.length > 0
            ? say(
                'Portal ini dibuka dengan berita contoh. {count} di antaranya belum pernah diubah dan tidak dipakai di tempat lain: berita itu dan fotonya dapat dihapus sekaligus. Pembaca lalu mendapat halaman “tidak ditemukan” di alamatnya. Penghapusan tidak dapat dibatalkan.',
                { count: untouched.length },
              )
            : say('Tidak ada berita contoh yang dapat dihapus.')}
        </p>
        {kept > 0 && (
          <p>
            {say(
              '{count} berita contoh tetap ada, karena seseorang sudah mengubahnya, menautkannya dari berita lain, mengarahkan alamat lama ke sana, memasangnya di halaman depan, atau menyurati redaksi tentangnya.',
              { count: kept },
            )}
          </p>
        )}
        {untouched.length > 0 ? (
          <form method="post" className="row">
            <button type="submit">
              {say('Hapus {count} berita dan fotonya', { count: untouched.length })}
            </button>
            <a className="button quiet" href="/admin">
              {say('Kembali ke hari ini')}
            </a>
          </form>
        ) : (
          // Nothing is left to do: the guide shall not ask for it any more.
          <form method="post" action="/admin" className="row">
            <button type="submit" className="quiet" name="langkah" value="starter">
              {say('Kembali ke hari ini')}
            </button>
          </form>
        )}
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
  // What stays, stays on purpose.
  const choices = await setupChoices(page.req)
  await keepSetupChoices(page.req, {
    ...choices,
    settled: [...new Set([...choices.settled, 'starter'])],
  })
  return seeOther(`${PATH}?dihapus=${stories}`)
}
