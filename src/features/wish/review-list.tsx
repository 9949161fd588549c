import { Text } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { ReviewRow } from './review-row'

/** What waits for a station's manager, longest waiting first. */
export function ReviewList({ stationId }: { stationId: string }) {
  const pages = usePages(stationId, (part) => call('wish.review-list', { stationId, ...part }))
  const now = new Date()
  useReturn(pages.reload)
  return (
    <PageList
      pages={pages}
      empty={
        <Message icon="heart" title="都看完了">
          <Text>有人许了新心愿，或写了感谢的话，会先到这里。</Text>
        </Message>
      }
    >
      {(items) => items.map((item) => <ReviewRow key={`${item.id} ${item.review}`} item={item} now={now} />)}
    </PageList>
  )
}
