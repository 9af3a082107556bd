package cn.yongji.onestop.intake.counter.simulation;

import cn.yongji.onestop.intake.counter.simulation.mongo.MongoSimulations;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.catalogue.CatalogueDrafts;
import cn.yongji.onestop.intake.rules.catalogue.domain.CatalogueChecks;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires simulations. */
@Configuration
class SimulationConfiguration {
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Bean
    Simulations simulations(AggregateStores stores, MongoDatabase database) {
        return new MongoSimulations(stores, database);
    }

    @Bean
    SimulationDesk simulationDesk(Simulations simulations) {
        return new SimulationDesk(simulations);
    }

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
