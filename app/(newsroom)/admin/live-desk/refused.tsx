import type { LiveRefusal } from './live-request.ts'

/** Why a form was refused. */
export const Refused = ({ refusal: { message, faults } }: { refusal: LiveRefusal }) => (
  <p className="notice bad" role="alert">
    {[message, ...Object.values(faults)].filter(Boolean).join(' ')}
  </p>
)
