import {
  forgetView,
  isTooLong,
  MOST_VIEWS,
  savedViews,
  saveView,
  viewShape,
} from '#content/newsroom/desk/saved-views.ts'
import { storedSections } from '#content/newsroom/site/stored-sections.ts'
import { authorAtDesk, searchAtDesk } from '#content/reading/desk/story-search.ts'
import { type AccountRequest, accountRequest, sentForm } from '../desk-page/account-request.ts'
import { deskAnswer } from '../desk-page/desk-answer.tsx'
import { seeOther } from '../desk-page/page-answer.ts'
import { askedIn } from '../story-search/search-address.ts'
import { SearchPage } from '../story-search/search-page.tsx'
import { SEARCH_STYLE } from '../story-search/search-style.ts'

const PATH = '/admin/cari'

/** The search of the desk. */
export async function GET(request: Request): Promise<Response> {
  return shown(await accountRequest(request))
}

/** Keeps or forgets a search or a list under a name. */
export async function POST(request: Request): Promise<Response> {
  const form = await sentForm(request.clone())
  const page = await accountRequest(request)
  const { req, say } = page
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const name = form?.get('nama') ?? ''
  if (form?.get('do') === 'hapus') {
    await forgetView(req, name)
    return seeOther(PATH)
  }
  const address = form?.get('alamat')
  if (isTooLong(address)) {
    const words = say('Saringan daftar ini terlalu panjang untuk disimpan. Kurangi saringannya.')
    return shown(page, words, 400)
  }
  const { data: path } = viewShape.shape.path.safeParse(address)
  if (!path)
    return shown(
      page,
      say('Formulir ini tidak dikirim dari halaman ini. Kirim lagi dari sini.'),
      403,
    )
  const { data: view } = viewShape.safeParse({ name, path })
  if (!view) return shown(page, say('Beri nama, paling panjang 60 huruf.'), 400, path)
  if (!(await saveView(req, view))) {
    const words = say('Sudah ada {count} tampilan. Hapus satu dahulu.', { count: MOST_VIEWS })
    return shown(page, words, 409, path)
  }
  return seeOther(view.path)
}

async function shown(
  page: AccountRequest,
  refusal?: string,
  status = 200,
  path = '',
): Promise<Response> {
  const { req, say, query } = page
  if (!req.user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const asked = askedIn(path ? new URL(path, 'http://desk').searchParams : query)
  const isAsked = Boolean(asked.words || asked.stage || asked.section || asked.author)
  const [sections, views, found, authorName] = await Promise.all([
    storedSections(req.payload),
    savedViews(req),
    isAsked ? searchAtDesk(req.user, asked, new Date()) : undefined,
    asked.author === undefined ? undefined : authorAtDesk(asked.author),
  ])
  return deskAnswer(page, {
    title: asked.words ? say('Cari: {words}', { words: asked.words }) : say('Cari berita'),
    status,
    style: SEARCH_STYLE,
    main: (
      <SearchPage
        say={say}
        asked={asked}
        found={found}
        sections={sections}
        authorName={authorName}
        views={views}
        refusal={refusal}
      />
    ),
  })
}
