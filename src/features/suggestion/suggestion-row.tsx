import type { SuggestionSummary } from '@/contracts/suggestion'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { kindCopy, numberWord, statusOf } from './suggestion-copy'

/** One suggestion in a list: what, where, how it stands. */
export function SuggestionRow({ item, isEstateShown = true }: { item: SuggestionSummary; isEstateShown?: boolean }) {
  const { id, title, kind, number, estateName, forName } = item
  const { word, tone } = statusOf(item)
  return (
    <ListRow
      title={title}
      detail={[isEstateShown && estateName, numberWord(number), kindCopy[kind], forName && `替${forName}提的`]
        .filter(Boolean)
        .join(' · ')}
      end={<Badge tone={tone} text={word} />}
      onTap={() => openPage('suggestion', { id })}
    />
  )
}
