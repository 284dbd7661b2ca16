import { OnlyIn } from '#components/parts/only-in.tsx'
import { textFrontPath } from '#content/base/address/addresses.ts'
import { words } from '#content/base/words/words.ts'

/** What a reader whose browser saves data is offered: this page in its text edition. */
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
