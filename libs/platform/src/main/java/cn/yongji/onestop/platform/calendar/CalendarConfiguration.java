package cn.yongji.onestop.platform.calendar;

import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateConfiguration;
import cn.yongji.onestop.platform.messaging.EventReaction;
import com.mongodb.client.MongoDatabase;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The calendar of a service: the one that is current, whenever it is asked. */
@AutoConfiguration(after = AggregateConfiguration.class)
@EnableConfigurationProperties(CalendarSettings.class)
public class CalendarConfiguration {

    @Bean
    CurrentCalendar currentCalendar(MongoDatabase database, CalendarSettings settings) {
        return new CurrentCalendar(database, settings.refresh());
    }

    @Bean
    @ConditionalOnMissingBean
    WorkingCalendar workingCalendar(CurrentCalendar current) {
        return current.following();
    }

    @Bean
    EventReaction calendarReaction(CurrentCalendar current) {
        return new CalendarReaction(current);
    }
}
