import type { MachineId } from '#content/audit/fetch/machine-readers.ts'
import type { RuleSource } from '#content/audit/fetch/rule-source.ts'
import type { PageObservation, PictureObservation } from '#content/audit/read/observation.ts'
import type { PageHead } from '#content/audit/read/page-head.ts'
import { pageRule } from './page-rule.ts'
import { previewImage } from './preview-rules.ts'
import { type Fault, fine, type Rule } from './rule.ts'

/** A picture that arrived and was measured. */
export type Picture = Required<Pick<PictureObservation, 'bytes' | 'format' | 'width' | 'height'>> &
  PictureObservation

/** A rule on the picture that `machine` shows, where there is one that can be measured. */
export function pictureRule(
  machine: MachineId,
  id: string,
  source: RuleSource,
  check: (picture: Picture) => readonly Fault[],
): Rule<PageObservation> {
  return pageRule(machine, id, source, ({ head }, observed) => {
    const picture = pictureOf(observed, head, machine)
    return isPicture(picture) ? check(picture) : fine
  })
}

/** The picture that `machine` shows. */
export function pictureOf(
  { pictures }: PageObservation,
  head: PageHead,
  machine: MachineId,
): PictureObservation | undefined {
  const address = URL.parse(previewImage(head, machine) ?? '')?.href
  return pictures.find((picture) => picture.address === address)
}

/** Whether it arrived and could be measured; SVG has no pixels of its own. */
export function isPicture(picture: PictureObservation | undefined): picture is Picture {
  return picture?.width !== undefined && picture.format !== 'svg'
}
