import type { HelpedView } from '@/contracts/member'
import { Choices } from '@/ui/choices'

const myself = 'me'

interface HelpedChoicesProps {
  people: HelpedView[]
  forId?: string
  onChoose: (forId: string | undefined) => void
}

/** For oneself or for somebody one may act for (代办); nothing where there is nobody. */
export function HelpedChoices({ people, forId, onChoose }: HelpedChoicesProps) {
  const mine = people.filter(({ can }) => can.act)
  if (mine.length === 0) return null
  return (
    <Choices
      label="给谁约"
      options={[
        { value: myself, label: '我自己' },
        ...mine.map(({ id, callName }) => ({ value: id, label: callName })),
      ]}
      chosen={forId ?? myself}
      onChoose={(value) => onChoose(value === myself ? undefined : value)}
    />
  )
}
