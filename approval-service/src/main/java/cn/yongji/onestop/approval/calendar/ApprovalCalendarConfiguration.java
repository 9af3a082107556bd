package cn.yongji.onestop.approval.calendar;

import cn.yongji.onestop.approval.calendar.domain.CalendarBook;
import cn.yongji.onestop.approval.calendar.mongo.CalendarBookMapping;
import cn.yongji.onestop.approval.calendar.web.CalendarProblems;
import cn.yongji.onestop.approval.cases.CaseRounds;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.calendar.CurrentCalendar;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicationSettings.class)
class ApprovalCalendarConfiguration {
    @Bean
    AggregateStore<CalendarBook> calendarBooks(AggregateStores stores) {
        return stores.of(CalendarBookMapping.MAPPING);
    }

    @Bean
    Sweep calendarSweep(
            CalendarDesk desk,
            AggregateStore<CalendarBook> books,
            CaseRounds cases,
            CurrentCalendar current,
            PreviewedMoves moves,
            Clock clock,
            PublicationSettings settings) {
        var round = new CalendarRound(desk, books, cases, current, moves, clock, settings.settle());
        return new Sweep("calendar", settings.every(), round);
    }

    @Bean
    ProblemSet calendarProblems() {
        return CalendarProblems.all();
    }
}
