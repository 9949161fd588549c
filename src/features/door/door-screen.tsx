import { Image, Text, View } from '@tarojs/components'
import { useMemo } from 'react'
import type { MeetingView } from '@/contracts/meeting'
import { meetingWhen } from '@/ui/meeting-copy'
import { doorPicture } from './door-picture'
import './door.scss'

const pictureName = '签到用的二维码'

/** Large enough to be read and scanned from some steps away; black on white in every mode. */
export function DoorScreen({ meeting, code }: { meeting: MeetingView; code: string }) {
  const { id, estateName, startsAt } = meeting
  const picture = useMemo(() => doorPicture(id, code), [id, code])
  return (
    <View className="card">
      <Text className="second">{estateName}的会</Text>
      <Text className="title">{meetingWhen(startsAt, new Date())}</Text>
      <Image
        className="door-picture"
        src={picture}
        mode="aspectFit"
        aria-label={pictureName}
        nativeProps={{ alt: pictureName }}
      />
      <Text className="door-digits" aria-label={`签到码 ${code.split('').join(' ')}`}>
        {code.slice(0, 3)} {code.slice(3)}
      </Text>
      <Text>在同心驿里打开这次的会，点“我到了，签到”，再扫这个码，或填上面六个数字。</Text>
    </View>
  )
}
