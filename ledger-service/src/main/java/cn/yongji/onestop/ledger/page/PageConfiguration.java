package cn.yongji.onestop.ledger.page;

import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    WorkingCalendar workingCalendar() {
        return PublishedSchedules.calendar();
    }
}
