import { useDocumentInfo } from '@payloadcms/ui'
import { useSay } from '../desk-frame/use-say.ts'
import { useShownWorkflow } from '../story-steps/workflow-board.ts'
import { isShutOut, type Keeping } from './draft-keeping.ts'

/**
 * Above a form that its account may no longer save, while it holds words that the server does not have: what was typed
 * while the story was handed in, or while somebody took it. Says where they are, and how they get there.
 */
export function LockedNotice({ keeping }: { keeping: Keeping }) {
  const say = useSay()
  const { id, hasSavePermission } = useDocumentInfo()
  const mayTakeBack = useShownWorkflow(id)?.steps.includes('recall') === true
  if (!isShutOut(keeping, hasSavePermission === true)) return null
  return (
    <div className="draft-notice draft-fault" role="alert">
      <p>
        {say(
          'Kata-kata terakhir Anda belum terkirim: beritanya sudah berpindah tangan lebih dahulu.',
        )}{' '}
        {keeping.isKept === false
          ? say('Peramban ini tidak dapat menyimpannya: salin tulisan Anda ke tempat lain.')
          : say('Tulisan Anda disimpan di peramban ini dan tidak hilang.')}
      </p>
      <p>
        {mayTakeBack
          ? say('Tarik kembali berita ini, dan kata-kata itu tersimpan sendiri. Lalu ajukan lagi.')
          : say('Bila berita ini dikembalikan kepada Anda, kata-kata itu ditawarkan lagi di sini.')}
      </p>
    </div>
  )
}
