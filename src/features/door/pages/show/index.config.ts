export default definePageConfig({ navigationBarTitleText: '门口的签到码' })
