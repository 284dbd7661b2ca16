import type { AuditedDocument } from '#content/audit/document-audit.ts'

/** What is wrong, without the advice, as people would read it. */
export const faultsOf = ({ address, findings, unchecked }: AuditedDocument): string[] => [
  ...(unchecked ? [unchecked] : []),
  ...findings
    .filter(({ level }) => level !== 'advice')
    .map(({ level, audience, seen }) => `${address}: ${level} ${audience}: ${seen}`),
]
