import { writeDemo } from '../../local/demo/make-demo'
import { demoFolder, importDemo } from '../../local/demo/seed'
import type { Command } from './command'
import { reportLine } from './import'

export const demoCommands: Record<string, Command> = {
  'seed-demo': {
    usage: 'seed-demo',
    what: '导入示范县（虚构数据）',
    writes: true,
    run: async ({ log, now }) => {
      for (const [file, report] of Object.entries(await importDemo(log, now))) log(reportLine(file, report, false))
    },
  },
  'make-demo': {
    usage: 'make-demo [文件夹]',
    what: '重新生成示范县的数据文件',
    isOffline: true,
    run: async ({ files: [folder = demoFolder], log }) => log(`已写 ${folder}：${writeDemo(folder).join('、')}`),
  },
}
