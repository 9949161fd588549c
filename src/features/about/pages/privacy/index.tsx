import { Text, View } from '@tarojs/components'
import { goBack } from '@/platform/route'
import { Screen } from '@/ui/screen'

const parts = [
  {
    name: '您的位置',
    use: '只在您点“用我现在的位置”以后用，用来排出离您最近的驿站。位置记在您自己的手机里，云端算完就丢，不保存。不给也能用：可以按小区找，也可以扫驿站门口的码。',
  },
  { name: '您拍的照片', use: '只有驿站管理员检查时会用到，作为检查的凭证，跟驿站的资料放在一起。' },
  {
    name: '您的微信身份',
    use: '借雨伞、工具箱和管理驿站时，用微信给本小程序的编号认出是您。我们看不到您的微信号和手机号。',
  },
  { name: '记在手机里的', use: '您选的小区、字的大小，还有全县驿站的名单，没有网络时也能看。删掉小程序就都没有了。' },
]

export default function PrivacyPage() {
  return (
    <Screen top={{ title: '隐私说明', onBack: goBack }}>
      <Text className="title">用了哪些信息，用来做什么</Text>
      {parts.map(({ name, use }) => (
        <View className="card" key={name}>
          <Text className="heading">{name}</Text>
          <Text>{use}</Text>
        </View>
      ))}
    </Screen>
  )
}
