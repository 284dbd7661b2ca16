import './story-writing.css'

const SHORTCUTS = [
  ['Ctrl+S', 'simpan'],
  ['Ctrl+B', 'tebal'],
  ['Ctrl+I', 'miring'],
  ['Ctrl+Z, Ctrl+Shift+Z', 'urungkan, ulangi'],
  ['/', 'pilih blok: gambar, kutipan, daftar'],
  ['## dan spasi', 'subjudul; ### untuk yang lebih kecil'],
  ['> dan spasi', 'kutipan'],
  ['- dan spasi, 1. dan spasi', 'daftar, daftar bernomor'],
  ['Shift+Enter', 'baris baru di paragraf yang sama'],
  ['Ctrl+Shift+V', 'tempel tanpa tebal, miring, dan tautan'],
] as const

/** What writers can do without the mouse. On a Mac, Ctrl is the command key. */
export function ShortcutsHelp() {
  return (
    <details className="shortcuts-help">
      <summary>Pintasan papan ketik</summary>
      <dl>
        {SHORTCUTS.map(([keys, effect]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
      <p>Di Mac, pakai ⌘ sebagai ganti Ctrl.</p>
    </details>
  )
}
