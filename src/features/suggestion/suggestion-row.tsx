import type { SuggestionSummary } from '@/contracts/suggestion'
import { openPage } from '@/platform/route'
import { Badge } from '@/ui/badge'
import { ListRow } from '@/ui/list-row'
import { kindCopy, statusOf } from './suggestion-copy'

/** One suggestion in a list: what, where, how it stands. Its number, an estate's own, stands on its page. */
export function SuggestionRow({ item }: { item: SuggestionSummary }) {
  const { id, title, kind, estateName, forName } = item
  const { word, tone } = statusOf(item)
  return (
    <ListRow
      title={title}
      detail={[estateName, kindCopy[kind], forName && `替${forName}提的`].filter(Boolean).join(' · ')}
      end={<Badge tone={tone} text={word} />}
      onTap={() => openPage('suggestion', { id })}
    />
  )
}
