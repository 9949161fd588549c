export default definePageConfig({ navigationBarTitleText: '我的编号' })
