import { OnlyIn } from '#components/parts/only-in.tsx'
import { textFrontPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'

/** Offers the text edition to readers whose browser asks to save data. */
export function SaverOffer() {
  return (
    <OnlyIn edition="saver">
      <p className="border-b bg-panel px-4 pt-3 text-sm md:px-8">
        {words.text.offer}{' '}
        <a href={textFrontPath} className="inline-block pb-3 font-bold text-accent underline">
          {words.text.name}
        </a>
      </p>
    </OnlyIn>
  )
}
