import { useSay } from '../desk-frame/use-say.ts'
import { hasUnstored, type Keeping } from './draft-keeping.ts'

/** Above the form after a save that did not succeed: whether this browser keeps the words, and what to do. */
export function TroubleNotice({ keeping }: { keeping: Keeping }) {
  const say = useSay()
  const { trouble, isKept } = keeping
  if (!trouble || !hasUnstored(keeping)) return null
  return (
    <div className="draft-notice draft-fault" role="alert">
      <p>
        {trouble.kind === 'refused' && say('Naskah ini belum dapat disimpan.')}
        {trouble.kind === 'signed out' &&
          say('Sesi Anda telah berakhir, jadi naskah ini belum dapat disimpan.')}
        {trouble.kind === 'unreachable' &&
          say('Server tidak dapat dihubungi, jadi naskah ini belum dapat disimpan.')}{' '}
        {isKept === true && say('Tulisan Anda disimpan di peramban ini dan tidak hilang.')}
        {isKept === false &&
          say('Peramban ini tidak dapat menyimpannya: salin tulisan Anda ke tempat lain.')}
      </p>
      {trouble.kind === 'refused' && <p>{trouble.reason}</p>}
      {trouble.kind === 'signed out' && (
        <p>
          <a href="/admin/login" target="_blank" rel="noreferrer">
            {say('Masuk lagi di tab baru, lalu kembali ke sini: naskah ini disimpan sendiri.')}
          </a>
        </p>
      )}
    </div>
  )
}
