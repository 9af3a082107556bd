package cn.yongji.onestop.intake.papers.project;

import cn.yongji.onestop.intake.papers.project.mongo.MongoProjects;
import cn.yongji.onestop.intake.rules.planning.PlanDesk;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.Sweep;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires projects. */
@Configuration
@EnableConfigurationProperties(ProjectSettings.class)
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
    ProjectPlans projectPlans(PlanDesk plans, List<Achievements> achievements) {
        return new ProjectPlans(plans, achievements);
    }

    @Bean
    ExpiredEvidence expiredEvidence(Projects projects, ProjectPlans plans, ProjectDesk desk, Clock clock) {
        return new ExpiredEvidence(projects, plans, desk, clock);
    }

    @Bean
    Sweep expiredEvidenceSweep(ExpiredEvidence expired, ProjectSettings settings) {
        return new Sweep("intake-expired-evidence", settings.expiryEvery(), expired::undo);
    }

    @Bean
    ProjectRights projectRights(Projects projects, List<ReviewingDepartments> departments, Agencies agencies) {
        return new ProjectRights(projects, departments, agencies);
    }
}
