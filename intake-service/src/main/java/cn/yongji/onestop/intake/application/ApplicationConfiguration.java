package cn.yongji.onestop.intake.application;

import cn.yongji.onestop.intake.application.messaging.ReviewReaction;
import cn.yongji.onestop.intake.application.mongo.MongoApplications;
import cn.yongji.onestop.intake.catalogue.domain.Catalogues;
import cn.yongji.onestop.intake.form.domain.Forms;
import cn.yongji.onestop.intake.material.domain.MaterialUses;
import cn.yongji.onestop.intake.project.Achievements;
import cn.yongji.onestop.intake.project.ReviewingDepartments;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.EventReaction;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires applications, and what projects and materials ask of them. */
@Configuration
class ApplicationConfiguration {
    @Bean
    Applications applications(AggregateStores stores) {
        return new MongoApplications(stores);
    }

    @Bean
    CatalogueOf catalogueOf(Catalogues catalogues, Clock clock) {
        return new CatalogueOf(catalogues, clock);
    }

    @Bean
    ApplicationDesk applicationDesk(
            Applications applications, CatalogueOf catalogues, WorkingCalendar calendar, Forms forms) {
        return new ApplicationDesk(applications, new Dossiers(applications, catalogues, calendar, forms));
    }

    @Bean
    ReviewingDepartments reviewingDepartments(Applications applications) {
        return new ReviewedProjects(applications);
    }

    @Bean
    Achievements grantedMatters(Applications applications) {
        return new GrantedMatters(applications);
    }

    @Bean
    MaterialUses materialUses(Applications applications, CatalogueOf catalogues) {
        return new ApplicationMaterialUses(applications, catalogues);
    }

    @Bean
    EventReaction reviewReaction(Applications applications) {
        return new ReviewReaction(applications);
    }
}
