import type { Say } from '#content/base/desk-words/say.ts'

/**
 * Where `public/liputan.js` lists the entries that are on this phone only, and the words for them. The list is empty
 * without script: the browser then sends each entry as it is written.
 */
export function WaitingEntries({ say }: { say: Say }) {
  return (
    <section
      data-waiting
      hidden
      aria-labelledby="waiting"
      data-state-draft={say('Draf di ponsel ini')}
      data-state-queued={say('Menunggu dikirim')}
      data-state-sending={say('Sedang dikirim…')}
      data-state-refused={say('Belum dimuat')}
      data-state-original={say('Sudah dimuat; foto aslinya menunggu Wi-Fi')}
      data-state-signed-out={say(
        'Sesi Anda berakhir, atau orang lain masuk di peramban ini. Masuk lagi dengan akun Anda di tab lain; entri lalu terkirim.',
      )}
    >
      <h2 id="waiting">{say('Masih di ponsel ini')}</h2>
      <ol className="waiting" data-waiting-list aria-live="polite" />
      <template>
        <li>
          <p className="entry-line">
            <strong data-state />
          </p>
          <p className="entry-text" data-text />
          <p className="error" data-faults />
          <p>
            <a href="/admin/collections/media" target="_blank" rel="noreferrer" hidden>
              {say('Foto')}
            </a>
          </p>
          <div className="row">
            <button type="button" data-send>
              {say('Kirim')}
            </button>
            <button type="button" data-confirm hidden>
              {say('Saya sudah memeriksa, kirim')}
            </button>
            <button type="button" className="quiet" data-edit>
              {say('Ubah')}
            </button>
            <details data-drop>
              <summary>{say('Buang')}</summary>
              <button type="button" className="quiet" data-drop-surely>
                {say('Ya, buang entri ini')}
              </button>
            </details>
          </div>
        </li>
      </template>
    </section>
  )
}
