export default definePageConfig({ navigationBarTitleText: '我来帮忙' })
