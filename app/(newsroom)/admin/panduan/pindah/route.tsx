import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import { mayRole } from '#content/model/people/permissions.ts'
import { accountRequest } from '../../desk-page/account-request.ts'
import { deskAnswer } from '../../desk-page/desk-answer.tsx'
import { seeOther } from '../../desk-page/page-answer.ts'

const PATH = '/admin/panduan/pindah'
const DRAFTS = '/admin/collections/articles?where[or][0][and][0][_status][equals]=draft'

interface Part {
  head: DeskText
  texts: readonly DeskText[]
  to?: { path: string; label: DeskText; collection?: 'old-addresses' }
}

/** What an editor does after stories came from another system, in the order in which it is done. */
const PARTS: readonly Part[] = [
  {
    head: 'Yang pindah',
    texts: [
      'Berita, halaman, penulis, rubrik, topik, foto, dan waktu terbitnya ada di sini. Yang tidak terbit untuk semua pembaca di situs lama menjadi draf, begitu juga yang belum lolos pemeriksaan sebelum terbit.',
      'Komentar, menu, dan akun tidak ikut.',
    ],
    to: { path: DRAFTS, label: 'Lihat draf' },
  },
  {
    head: 'Laporan impor',
    texts: [
      'Mintalah berkas import-report.html kepada pengelola server. Tiap berita yang tidak pindah seutuhnya ada di sana, dengan alasan dan tautan ke formulirnya.',
      'Di atasnya ada jumlah berita tiap alasan, dan apa yang tidak ikut: komentar, foto yang tidak tampil di mana pun, dan isi yang dibuat plugin.',
      'Mulailah dari alasan: kode yang sama di 800 berita adalah satu keputusan, bukan 800 perbaikan. Bandingkan satu berita di kedua situs.',
      'Kata-kata dari blok yang tidak dikenal tetap ada sebagai paragraf. Yang digambar plugin dari tabelnya sendiri tidak ada.',
    ],
  },
  {
    head: 'Foto tanpa keterangan',
    texts: [
      'Situs lama sering tidak mencatat keterangan dan kredit foto. Teks pengganti tampil sampai Anda menggantinya; daftar foto itu ada di atas semua foto. Dahulukan foto dari berita yang masih banyak dibaca.',
    ],
    to: { path: '/admin/collections/media', label: 'Buka foto' },
  },
  {
    head: 'Impor ulang',
    texts: [
      'Impor boleh diulang sampai hari pindah. Berita yang belum disentuh di sini mengikuti situs lama; yang sudah Anda simpan di sini tidak pernah ditimpa, dan laporan menyebut bedanya.',
      'Sejak hari pindah menulislah hanya di sini.',
    ],
  },
  {
    head: 'Alamat lama',
    texts: [
      'Tautan yang tersimpan di Google, WhatsApp, dan situs lain menuju alamat lama. Tiap alamat membawa pembaca ke isinya, di mana pun isi itu sekarang.',
      'Alamat yang paling sering dicari tetapi tidak ada tampil di atas daftar alamat lama. Lihatlah tiap hari pada pekan pertama, lalu tambahkan tujuannya; yang memang dihapus ditandai sudah tidak ada.',
    ],
    to: {
      path: '/admin/collections/old-addresses',
      label: 'Buka alamat lama',
      collection: 'old-addresses',
    },
  },
]

/** The guide for editors whose stories came from another system. */
export async function GET(request: Request): Promise<Response> {
  const page = await accountRequest(request)
  const { say, req } = page
  const { user } = req
  if (!user) return seeOther(`/admin/login?redirect=${encodeURIComponent(PATH)}`)
  const may = ({ to }: Part) =>
    to && (!to.collection || mayRole(user.role, to.collection, 'update'))
  return deskAnswer(page, {
    title: say('Pindah dari situs lama'),
    main: (
      <div className="narrow">
        <h1>{say('Pindah dari situs lama')}</h1>
        {PARTS.map((part) => (
          <PartOfGuide key={part.head} part={part} isLinked={may(part) === true} say={say} />
        ))}
      </div>
    ),
  })
}

function PartOfGuide({
  part: { head, texts, to },
  isLinked,
  say,
}: {
  part: Part
  isLinked: boolean
  say: Say
}) {
  return (
    <section>
      <h2>{say(head)}</h2>
      {texts.map((text) => (
        <p key={text}>{say(text)}</p>
      ))}
      {to && isLinked && (
        <p>
          <a href={to.path}>{say(to.label)}</a>
        </p>
      )}
    </section>
  )
}
