'use client'
import type { Say } from '#content/base/desk-words/say.ts'
import { useSay } from '../desk-frame/use-say.ts'
import './story-writing.css'

const shortcuts = (say: Say) =>
  [
    ['Ctrl+S', say('simpan')],
    ['Ctrl+B', say('tebal')],
    ['Ctrl+I', say('miring')],
    ['Ctrl+Z, Ctrl+Shift+Z', say('urungkan, ulangi')],
    ['Ctrl+H', say('cari dan ganti')],
    ['Ctrl+Alt+M', say('komentari kata terpilih')],
    ['/', say('pilih blok: gambar, kutipan, daftar')],
    ['[[', say('tautkan berita sendiri: ketik kata judulnya')],
    [say('## dan spasi'), say('subjudul; ### untuk yang lebih kecil')],
    [say('> dan spasi'), say('kutipan')],
    [say('- dan spasi, 1. dan spasi'), say('daftar, daftar bernomor')],
    ['Shift+Enter', say('baris baru di paragraf yang sama')],
    ['Ctrl+Shift+V', say('tempel tanpa tebal, miring, dan tautan')],
  ] as const

/** The editor's keyboard shortcuts. */
export function ShortcutsHelp() {
  const say = useSay()
  return (
    <details className="shortcuts-help">
      <summary>{say('Pintasan papan ketik')}</summary>
      <dl>
        {shortcuts(say).map(([keys, effect]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
      <p>{say('Di Mac, pakai ⌘ sebagai ganti Ctrl.')}</p>
    </details>
  )
}
