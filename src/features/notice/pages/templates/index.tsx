import { Text } from '@tarojs/components'
import { copyText } from '@/platform/clipboard'
import { useRemote } from '@/platform/remote'
import { goBack } from '@/platform/route'
import { Loaded } from '@/ui/loaded'
import { Screen } from '@/ui/screen'
import { useToast } from '@/ui/toast'
import { TemplateCard } from '../../template-card'

/** For the county's staff: the templates to apply for in WeChat's back office, with the exact fields. */
export default function TemplatesPage() {
  const application = useRemote('notice.template-application', {})
  const toast = useToast()
  const copy = async (text: string) => {
    if (await copyText(text)) toast.say('复制好了，可以贴到申请页里')
  }
  return (
    <Screen top={{ title: '微信消息模板', onBack: goBack }} toast={toast}>
      <Text>
        在微信公众平台“订阅消息”里，按下面的名字和字段各申请一个模板，通过后把模板编号交给负责装系统的人填进配置。没有配好的，微信不会发，小程序里的消息照常有。
      </Text>
      <Loaded remote={application}>
        {({ items }) => items.map((item) => <TemplateCard key={item.form} item={item} onCopy={copy} />)}
      </Loaded>
    </Screen>
  )
}
