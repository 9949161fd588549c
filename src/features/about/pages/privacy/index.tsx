import { Text, View } from '@tarojs/components'
import { goBack } from '@/platform/route'
import { Screen } from '@/ui/screen'
import { KeptData } from '../../kept-data'
import { PhoneUses } from '../../phone-uses'

/** Its list is made from the code (`privacy-uses.const.ts`), so that nothing can be used without being told. */
export default function PrivacyPage() {
  return (
    <Screen top={{ title: '隐私说明', onBack: goBack }} isBeforeConsent>
      <Text className="title">用了哪些信息，用来做什么</Text>
      <Text>每一样都在用到时才问，一样不给也能看驿站、打电话、办事。</Text>
      <PhoneUses />
      <KeptData />
      <View className="card">
        <Text className="heading">记在手机里的</Text>
        <Text>您选的小区、字的大小、写了一半的内容，还有全县驿站的名单，没有网络时也能看。删掉小程序就都没有了。</Text>
      </View>
      <View className="card">
        <Text className="heading">出错记录</Text>
        <Text>
          小程序出错时，只告诉我们错在程序的哪一处、在哪一页，不带您写的内容，也不记是谁的手机，三十天后删掉。
        </Text>
      </View>
    </Screen>
  )
}
