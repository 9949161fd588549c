export default definePageConfig({ navigationBarTitleText: '建议去哪了' })
