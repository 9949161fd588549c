import { Text, View } from '@tarojs/components'
import type { InboxItem } from '@/contracts/notice'
import { noticeMoments } from '@/contracts/notice.const'
import { useAction } from '@/platform/action'
import { useReturn } from '@/platform/lifecycle'
import { askToNotify, usePreparedToNotify, useSubscribeQuestion } from '@/platform/notify'
import { goBack, openPath } from '@/platform/route'
import { call } from '@/platform/rpc'
import { setUnread } from '@/platform/unread'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { FaultLine } from '@/ui/fault-line'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { Screen } from '@/ui/screen'
import { SubscribeSheet } from '@/ui/subscribe-sheet'
import { dayWord } from '@/ui/time-copy'
import { useToast } from '@/ui/toast'
import { byDay } from '../../by-day'
import { InboxLine } from '../../inbox-line'

const asRead = (item: InboxItem) => ({ ...item, isRead: true })

/** Everything somebody was told, latest first. WeChat's message is a courtesy; this is the truth. */
export default function InboxPage() {
  const toast = useToast()
  const question = useSubscribeQuestion()
  const canAsk = usePreparedToNotify()
  const pages = usePages(
    'inbox',
    async (part) => {
      const page = await call('notice.inbox', part)
      setUnread(page.unread)
      return page
    },
    'inbox',
  )
  useReturn(pages.reload)
  const read = useAction('notice.read', ({ unread }) => setUnread(unread))
  const now = new Date()
  const hasNew = pages.items?.some(({ isRead }) => !isRead)

  const open = (item: InboxItem) => {
    if (!item.isRead) {
      read.run({ ids: [item.id] })
      pages.change((items) => items.map((other) => (other.id === item.id ? asRead(other) : other)))
    }
    openPath(item.path)
  }
  const readAll = async () => {
    if (await read.run({})) pages.change((items) => items.map(asRead))
  }
  const wantWechat = async () => {
    // WeChat asks about three templates at most: those of what the person is told come first.
    const own = pages.items?.map(({ moment }) => moment) ?? []
    const isAllowed = await askToNotify([...new Set([...own, ...noticeMoments])], true)
    toast.say(isAllowed ? '好的，下一次有进展微信也会告诉您' : '没有打开微信提醒，有进展都写在这里')
  }

  return (
    <Screen top={{ title: '消息', onBack: goBack }} toast={toast} over={<SubscribeSheet question={question} />}>
      {hasNew && <ActionButton label="全部标为看过" tone="plain" isBusy={read.isBusy} onTap={readAll} />}
      <FaultLine failure={read.failure} />
      <PageList
        pages={pages}
        isStepped
        empty={
          <Message icon="talk" title="还没有消息">
            <Text>约了服务、许了心愿，有进展就写在这里。</Text>
          </Message>
        }
      >
        {(items) =>
          byDay(items).map((part) => (
            <View className="card" key={part.day}>
              <Text className="second">{dayWord(part.day, now)}</Text>
              <View>
                {part.items.map((item) => (
                  <InboxLine key={item.id} item={item} onOpen={open} />
                ))}
              </View>
            </View>
          ))
        }
      </PageList>
      {canAsk && pages.items && <ActionButton label="下次也用微信告诉我" tone="text" onTap={wantWechat} />}
    </Screen>
  )
}
