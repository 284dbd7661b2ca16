'use client'
import { type BlockType, missingParts } from '#content/intake/lexical/unfinished-blocks.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useBlockWriting } from './block-writing.ts'
import './body-block.css'

/** In a block of the body: says that it still lacks something. */
export function BlockMark({ blockType }: { blockType: BlockType }) {
  const say = useSay()
  const written = useBlockWriting()
  if (missingParts(blockType, written).length === 0) return null
  return (
    <p className="block-mark">
      {say('Blok ini belum lengkap. Lengkapi atau hapus sebelum diajukan atau terbit.')}
    </p>
  )
}
