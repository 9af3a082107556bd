package cn.yongji.onestop.testkit.architecture.untidy.lending;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("loan")
record LoanProperties(int days) {}
