import { Choices } from '@/ui/choices'
import { personalDataError } from '@/ui/personal-data-copy'
import { TextField } from '@/ui/text-field'

const mostReason = 50

interface ReasonFieldProps {
  label: string
  usual: readonly string[]
  reason: string
  onChange: (reason: string) => void
  /** It was handed in: what is missing is said. */
  isAsked: boolean
}

/** What is wrong with a reason that everybody will read; undefined when nothing is. */
export const reasonFault = (reason: string) => (reason.trim() ? personalDataError(reason) : '请写一句，好让大家明白')

/** Why: the usual at a tap, or one's own words. */
export function ReasonField({ label, usual, reason, onChange, isAsked }: ReasonFieldProps) {
  return (
    <>
      <Choices
        label={label}
        options={usual.map((value) => ({ value, label: value }))}
        chosen={reason}
        onChoose={onChange}
      />
      <TextField
        label="也可以自己写"
        value={reason}
        maxLength={mostReason}
        onChange={onChange}
        error={isAsked || reason.trim() ? reasonFault(reason) : undefined}
      />
    </>
  )
}
