package cn.yongji.onestop.testkit.architecture.untidy.lending;

import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoanConfig {}
