import { Text } from '@tarojs/components'
import { useReturn } from '@/platform/lifecycle'
import { useRemote } from '@/platform/remote'
import { goBack, openPage } from '@/platform/route'
import { call } from '@/platform/rpc'
import { usePages } from '@/platform/use-pages'
import { ActionButton } from '@/ui/action-button'
import { Message } from '@/ui/message'
import { PageList } from '@/ui/page-list'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { HelpedCard } from '../../helped-card'

/** Those without a phone of their own in the areas the person looks after. */
export default function HelpedPage() {
  const me = useRemote('member.me', {})
  const pages = usePages('helped', (part) => call('help.list', part))
  const toast = useToast()
  useReturn(pages.reload)
  return (
    <Screen
      top={{ title: '我帮的人', onBack: goBack }}
      toast={toast}
      foot={me.data?.can.help && <ActionButton label="登记一位要帮的人" onTap={() => openPage('help')} />}
    >
      <PageList
        pages={pages}
        empty={
          <Message icon="hands" title="还没有登记要帮的人">
            <Text>楼里有老人不用手机的，得到本人同意后登记，就能帮着约服务、许心愿，消息由您转告。</Text>
          </Message>
        }
      >
        {(people) =>
          people.map((person) => (
            <HelpedCard
              key={person.id}
              person={person}
              onEnded={(answer) => {
                pages.change((items) => items.map((item) => (item.id === answer.id ? answer : item)))
                toast.say('结束了，谢谢您帮过')
              }}
            />
          ))
        }
      </PageList>
    </Screen>
  )
}
