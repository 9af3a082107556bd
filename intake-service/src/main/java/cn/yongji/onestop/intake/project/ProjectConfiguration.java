package cn.yongji.onestop.intake.project;

import cn.yongji.onestop.intake.planning.PlanDesk;
import cn.yongji.onestop.intake.project.mongo.MongoProjects;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires projects. */
@Configuration
class ProjectConfiguration {
    @Bean
    Projects projects(AggregateStores stores) {
        return new MongoProjects(stores);
    }

    @Bean
    ProjectDesk projectDesk(Projects projects) {
        return new ProjectDesk(projects);
    }

    @Bean
    PlanWatch planWatch(Projects projects) {
        return new PlanWatch(projects);
    }

    @Bean
    ProjectPlans projectPlans(PlanDesk plans, List<Achievements> achievements) {
        return new ProjectPlans(plans, achievements);
    }

    @Bean
    ProjectRights projectRights(Projects projects, ReviewingDepartments departments, Agencies agencies) {
        return new ProjectRights(projects, departments, agencies);
    }
}
