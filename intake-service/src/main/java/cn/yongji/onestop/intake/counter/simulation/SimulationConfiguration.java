package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.catalogue.CatalogueDrafts;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires simulations. */
@Configuration
class SimulationConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Bean
    Sweep catalogueSimulations(
            Simulations simulations,
            Projects projects,
            CatalogueDrafts drafts,
            Catalogues catalogues,
            CatalogueChecks checks,
            WorkingCalendar calendar,
            Clock clock) {
        var runs = new SimulationRuns(simulations, projects, drafts, catalogues, checks, calendar, clock);
        return new Sweep("intake-catalogue-simulations", EVERY, runs);
    }
}
