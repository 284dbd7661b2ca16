import { PageTitle } from '#components/parts/page-title.tsx'
import { offlinePath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'

const BUTTON = 'h-12 cursor-pointer border border-muted px-5'

/**
 * `/luring`: the stories kept in this browser. The server renders it empty; the service worker (`public/luring.js`)
 * fills in the list, reveals the buttons that apply, and takes the notice shown on cached pages from here.
 */
export function OfflinePage() {
  return (
    <>
      <PageTitle title={words.offline.name}>{words.offline.text}</PageTitle>
      <p id="tanpa" data-enhance="kept" className="mt-6">
        {words.offline.none}
      </p>
      <div id="tersimpan" hidden>
        <ul className="mt-6 max-w-text divide-y font-serif text-lg [&_a]:block [&_a]:py-3" />
        <form action={offlinePath} className="mt-6 flex flex-wrap gap-3">
          <button type="submit" name="simpan" value="hapus" className={BUTTON}>
            {words.offline.remove}
          </button>
          <button
            type="submit"
            hidden
            data-when="simpan"
            name="simpan"
            value="berhenti"
            className={BUTTON}
          >
            {words.offline.stop}
          </button>
          <button
            type="submit"
            hidden
            data-when="berhenti"
            name="simpan"
            value="mulai"
            className={BUTTON}
          >
            {words.offline.start}
          </button>
        </form>
      </div>
      <p id="salinan" hidden className="mt-4 border-l-4 border-accent pl-5 text-sm">
        {words.offline.copy}
      </p>
    </>
  )
}
