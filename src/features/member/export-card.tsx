import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { copyText } from '@/platform/clipboard'
import { useRemote } from '@/platform/remote'
import { ActionButton } from '@/ui/action-button'
import { Loaded } from '@/ui/loaded'
import type { Toast } from '@/ui/toast'

const partCopy: Record<string, string> = {
  member: '您的资料',
  notices: '消息',
  loans: '借的东西',
  orders: '预约',
  wishes: '心愿',
}

/** Everything held about the person: what there is, and all of it to copy. */
export function ExportCard({ toast }: { toast: Toast }) {
  const [isAsked, setAsked] = useState(false)
  const data = useRemote('member.export', isAsked ? {} : undefined)
  return (
    <View className="card">
      <Text className="heading">存了我哪些资料</Text>
      {isAsked ? (
        <Loaded remote={data}>
          {(all) => (
            <>
              {Object.entries(all.parts).map(([name, rows]) => (
                <View className="row" key={name}>
                  <Text>{partCopy[name] ?? name}</Text>
                  <Text>{rows.length} 条</Text>
                </View>
              ))}
              <ActionButton
                label="全部复制"
                tone="plain"
                onTap={async () => {
                  if (await copyText(JSON.stringify(all, null, 2))) toast.say('复制好了，可以贴到文件里保存')
                }}
              />
            </>
          )}
        </Loaded>
      ) : (
        <ActionButton label="看看，并导出" tone="plain" onTap={() => setAsked(true)} />
      )}
    </View>
  )
}
