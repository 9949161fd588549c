export default definePageConfig({ navigationBarTitleText: '替邻居办事' })
