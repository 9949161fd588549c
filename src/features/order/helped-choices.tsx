import type { useHelped } from '@/platform/use-helped'
import { PagedChoices } from '@/ui/paged-choices'

interface HelpedChoicesProps {
  helped: ReturnType<typeof useHelped>
  forId?: string
  onChoose: (forId: string | undefined) => void
}

/** For oneself or for somebody one may act for (代办); nothing where there is nobody. */
export function HelpedChoices({ helped: { pages, people }, forId, onChoose }: HelpedChoicesProps) {
  return (
    <PagedChoices
      label="给谁约"
      own="我自己"
      options={people.map(({ id, callName }) => ({ value: id, label: callName }))}
      pages={pages}
      chosen={forId}
      onChoose={onChoose}
    />
  )
}
