import type { DeskText, Say } from '#content/base/desk-words/say.ts'
import {
  SETTLED_BY_HAND,
  SETUP_STEPS,
  type SetupFacts,
  type SetupStep,
} from '#content/model/site/setup-guide.ts'

const STEPS = {
  name: { to: '/admin/globals/site#field-name', label: 'Beri nama portal' },
  logo: { to: '/admin/globals/site#field-logo', label: 'Pasang logo' },
  publisher: { to: '/admin/globals/site#field-publisher', label: 'Isi penerbit dan alamatnya' },
  pages: { to: '/admin/collections/pages', label: 'Lengkapi halaman redaksi dan pedoman pers' },
  sections: { to: '/admin/collections/sections', label: 'Atur rubrik' },
  people: { to: '/admin/collections/users', label: 'Buat akun untuk redaksi' },
  domain: { to: undefined, label: 'Pasang alamat situs (SITE_URL)' },
  import: { to: '/admin/panduan/pindah', label: 'Bawa berita dari situs lama' },
  story: { to: '/admin/collections/articles/create', label: 'Terbitkan berita pertama' },
  starter: { to: '/admin/berita-awal', label: 'Hapus berita contoh' },
} as const satisfies Record<SetupStep, { to: string | undefined; label: DeskText }>

/** On the day of administrators, until everything is done: what the portal needs before it meets its readers. */
export function SetupGuide({
  say,
  facts,
  done,
  isHidden,
}: {
  say: Say
  facts: SetupFacts
  done: ReadonlySet<SetupStep>
  isHidden: boolean
}) {
  const left = SETUP_STEPS.length - done.size
  if (left === 0) return null
  if (isHidden) {
    return (
      <form method="post" action="/admin" className="setup-closed">
        <button type="submit" className="quiet" name="panduan" value="tampilkan">
          {say('Siapkan portal: {left} belum', { left })}
        </button>
      </form>
    )
  }
  return (
    <section className="setup" aria-labelledby="siapkan">
      <h2 id="siapkan">{say('Siapkan portal')}</h2>
      <p>
        {say('{done} dari {all} selesai.', { done: done.size, all: SETUP_STEPS.length })}{' '}
        {done.has('domain') && say('Pembaca sudah dapat membuka situs ini.')}
      </p>
      <ol>
        {SETUP_STEPS.map((step) => (
          <li key={step} className={done.has(step) ? 'done' : undefined}>
            <Step step={step} isDone={done.has(step)} facts={facts} say={say} />
          </li>
        ))}
      </ol>
      <form method="post" action="/admin">
        <button type="submit" className="quiet" name="panduan" value="sembunyikan">
          {say('Sembunyikan')}
        </button>
      </form>
    </section>
  )
}

function Step({
  step,
  isDone,
  facts,
  say,
}: {
  step: SetupStep
  isDone: boolean
  facts: SetupFacts
  say: Say
}) {
  const { to, label } = STEPS[step]
  const note = isDone ? undefined : noteOf(step, facts, say)
  return (
    <>
      <span>
        {to && !isDone ? <a href={to}>{say(label)}</a> : say(label)}{' '}
        {isDone && <span className="muted">({say('selesai')})</span>}
        {note && <span className="hint"> {note}</span>}
      </span>
      {!isDone && SETTLED_BY_HAND.includes(step) && (
        <form method="post" action="/admin">
          <input type="hidden" name="panduan" value="lewati" />
          <button
            type="submit"
            className="quiet"
            name="langkah"
            value={step}
            aria-label={say('Tidak perlu: {step}', { step: say(label) })}
          >
            {say('Tidak perlu')}
          </button>
        </form>
      )}
    </>
  )
}

/** What is still missing. */
function noteOf(step: SetupStep, facts: SetupFacts, say: Say): string | undefined {
  switch (step) {
    case 'publisher':
      return say('Belum ada: {places}.', {
        places: [
          ...facts.openInSite,
          ...(facts.hasPublisher ? [] : [say('nama badan hukum')]),
          ...(facts.hasAddress ? [] : [say('alamat')]),
        ].join(', '),
      })
    case 'pages':
      return say('{count} halaman masih punya tempat [isi: …]; pembaca tidak melihat tempat itu.', {
        count: facts.openPages,
      })
    case 'domain':
      return say('Sekarang {address}. Pengelola server mengaturnya; lihat docs/operating.md.', {
        address: facts.siteUrl,
      })
    case 'import':
      return say('Pengelola server menjalankan npm run warta -- import; lihat docs/moving.md.')
    case 'starter':
      return say('Berita contoh masih tampil kepada pembaca.')
    default:
      return undefined
  }
}
