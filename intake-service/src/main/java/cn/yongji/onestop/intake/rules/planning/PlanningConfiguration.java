package cn.yongji.onestop.intake.rules.planning;

import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires planning. */
@Configuration
class PlanningConfiguration {
    @Bean
    PlanDesk planDesk(Catalogues catalogues, WorkingCalendar calendar, Clock clock) {
        return new PlanDesk(catalogues, calendar, clock);
    }
}
