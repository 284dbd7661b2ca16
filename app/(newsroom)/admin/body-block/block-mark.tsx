'use client'
import { useRef } from 'react'
import { type BlockType, missingParts } from '#content/intake/lexical/unfinished-blocks.ts'
import { useSay } from '../desk-frame/use-say.ts'
import { useBlockWriting } from './block-writing.ts'
import './body-block.css'

/** In a block of the body: says that it still lacks something. */
export function BlockMark({ blockType }: { blockType: BlockType }) {
  const say = useSay()
  const here = useRef<HTMLDivElement>(null)
  const written = useBlockWriting(here)
  const isUnfinished = missingParts(blockType, written).length > 0
  return (
    <div ref={here}>
      {isUnfinished && (
        <p className="block-mark">
          {say('Blok ini belum lengkap. Lengkapi atau hapus sebelum diajukan atau terbit.')}
        </p>
      )}
    </div>
  )
}
