import { Text, View } from '@tarojs/components'
import { phoneApis } from './privacy-uses.const'

/** What each is for, and what happens without it. Whatever the code begins to use does not compile until it stands here. */
const copy: Record<(typeof phoneApis)[number], { name: string; use: string }> = {
  getLocation: {
    name: '您的位置',
    use: '只在您点“用我现在的位置”以后用，用来排出离您最近的驿站。位置记在您自己的手机里，云端算完就丢，不保存。不给也能用：可以按小区找，也可以扫驿站门口的码。',
  },
  chooseMedia: {
    name: '您选的照片',
    use: '只有您自己点“加照片”才会用到，跟您提交的心愿、服务或检查放在一起。不给也能办，不加照片就行。',
  },
  scanCode: {
    name: '相机（扫码）',
    use: '扫驿站门口、楼门上或开会签到的码，只看码里的编号，不拍照、不保存。不给也能用：可以按名字找驿站，签到填数字就行。',
  },
  addPhoneCalendar: {
    name: '手机日历',
    use: '您点“记进手机日历”时，把这次开会的时间和地方写进去，提前一小时提醒。我们不看日历里原来有什么。不给也能用，“消息”里照样提醒。',
  },
  makePhoneCall: {
    name: '打电话',
    use: '点“打电话”后，手机打开拨号，由您自己决定打不打。我们不读通话记录和通讯录。',
  },
  requestSubscribeMessage: {
    name: '微信消息',
    use: '您点了允许，事情有进展时微信告诉您，允许一次就只发一次。不允许也能用，小程序里的“消息”照样有。',
  },
  setClipboardData: {
    name: '剪贴板（复制）',
    use: '点“复制”时，把编号、地址或您的资料放进剪贴板。我们不看剪贴板里原来有什么。不给也能用，照着念、照着抄就行。',
  },
}

/** Everything of the phone that the app may ask for. */
export function PhoneUses() {
  return (
    <>
      {phoneApis.map((api) => (
        <View className="card" key={api}>
          <Text className="heading">{copy[api].name}</Text>
          <Text>{copy[api].use}</Text>
        </View>
      ))}
    </>
  )
}
