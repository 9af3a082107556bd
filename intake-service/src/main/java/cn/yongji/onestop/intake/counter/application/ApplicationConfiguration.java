package cn.yongji.onestop.intake.counter.application;

import cn.yongji.onestop.intake.counter.application.messaging.CreditReaction;
import cn.yongji.onestop.intake.counter.application.messaging.RequirementReaction;
import cn.yongji.onestop.intake.counter.application.messaging.ReviewReaction;
import cn.yongji.onestop.intake.counter.application.mongo.LocalReceiptKey;
import cn.yongji.onestop.intake.counter.application.mongo.MongoApplications;
import cn.yongji.onestop.intake.papers.evidence.SubmissionEvidence;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.Achievements;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.ReviewingDepartments;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.intake.rules.commitment.CreditDesk;
import cn.yongji.onestop.intake.rules.commitment.domain.CommitmentTexts;
import cn.yongji.onestop.intake.rules.form.domain.Forms;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.messaging.EventReaction;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires applications, and what projects and materials ask of them. */
@Configuration
@EnableConfigurationProperties({ApplicationSettings.class, ReceiptSettings.class})
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
    Elsewheres elsewheres(Applications applications) {
        return new Elsewheres(applications);
    }

    @Bean
    Dossiers dossiers(
            Elsewheres elsewheres,
            CatalogueOf catalogues,
            WorkingCalendar calendar,
            Forms forms,
            CommitmentTexts texts,
            CreditDesk credit,
            SubmissionEvidence evidence) {
        return new Dossiers(elsewheres, catalogues, calendar, forms, texts, credit, evidence);
    }

    @Bean
    Deciding deciding(Applications applications) {
        return new Deciding(applications);
    }

    @Bean
    Standings standings(Applications applications, CreditDesk credit) {
        return new Standings(applications, credit);
    }

    @Bean
    ApplicationDesk applicationDesk(Applications applications, Dossiers dossiers, Deciding deciding) {
        return new ApplicationDesk(applications, dossiers, deciding);
    }

    @Bean
    DraftExpiry expiringDrafts(Applications applications, Deciding deciding, ApplicationSettings settings) {
        return new DraftExpiry(applications, deciding, settings);
    }

    @Bean
    ExaminationDesk examinationDesk(
            Applications applications,
            Projects projects,
            Dossiers dossiers,
            Deciding deciding,
            CreditDesk credit,
            Standings standings,
            PapersOnFile papers) {
        return new ExaminationDesk(applications, projects, dossiers, deciding, credit, standings, papers);
    }

    @Bean
    PapersOnFile papersOnFile(
            Applications applications,
            Projects projects,
            CatalogueOf catalogues,
            SubmissionEvidence evidence,
            Deciding deciding,
            Clock clock) {
        return new PapersOnFile(applications, projects, catalogues, evidence, deciding, clock);
    }

    @Bean
    PromiseDesk promiseDesk(
            Applications applications,
            Deciding deciding,
            Standings standings,
            WorkingCalendar calendar,
            ApplicationSettings settings) {
        return new PromiseDesk(applications, deciding, standings, calendar, settings);
    }

    @Bean
    RequirementDesk requirementDesk(
            Applications applications,
            Projects projects,
            CatalogueOf catalogues,
            Elsewheres elsewheres,
            Deciding deciding,
            Clock clock) {
        return new RequirementDesk(applications, projects, catalogues, elsewheres, deciding, clock);
    }

    /** A signed receipt is worth what its key is worth: only on a local machine may the service make its own. */
    @Bean
    ReceiptSigner receiptSigner(ReceiptSettings settings, MongoDatabase database, Environment environment) {
        if (!settings.key().isBlank()) return ReceiptSigner.ofPem(settings.key());
        if (!environment.matchesProfiles("local", "test"))
            throw new IllegalStateException("ONESTOP_RECEIPT_KEY is not set: an Ed25519 key, PKCS #8 in PEM");
        return ReceiptSigner.ofPkcs8(
                LocalReceiptKey.keep(database, ReceiptSigner.generated().pkcs8()));
    }

    @Bean
    ReviewingDepartments reviewingDepartments(Applications applications) {
        return new ReviewedProjects(applications);
    }

    @Bean
    Achievements grantedMatters(Elsewheres elsewheres) {
        return new GrantedMatters(elsewheres);
    }

    @Bean
    MaterialUses materialUses(Applications applications, CatalogueOf catalogues) {
        return new ApplicationMaterialUses(applications, catalogues);
    }

    @Bean
    EventReaction reviewReaction(
            Applications applications,
            RequirementDesk requirements,
            PapersOnFile papers,
            Standings standings,
            Clock clock) {
        return new ReviewReaction(applications, requirements, papers, standings, clock);
    }

    @Bean
    EventReaction requirementReaction(RequirementDesk requirements) {
        return new RequirementReaction(requirements);
    }

    @Bean
    EventReaction creditReaction(Standings standings, Clock clock) {
        return new CreditReaction(standings, clock);
    }

    @Bean
    Sweep draftExpiry(DraftExpiry desk, ApplicationSettings settings, Clock clock) {
        return new Sweep("intake-draft-expiry", settings.sweepEvery(), () -> desk.expire(clock.instant()));
    }

    @Bean
    Sweep silentAcceptance(ExaminationDesk desk, ApplicationSettings settings, Clock clock) {
        return new Sweep(
                "intake-silent-acceptance", settings.sweepEvery(), () -> desk.acceptBySilence(clock.instant()));
    }

    @Bean
    Sweep forgottenPlaces(ExaminationDesk desk, ApplicationSettings settings, Clock clock) {
        return new Sweep("intake-forgotten-places", settings.sweepEvery(), () -> desk.settleForgotten(clock.instant()));
    }

    @Bean
    Sweep gapWatch(PromiseDesk desk, ApplicationSettings settings, Clock clock) {
        return new Sweep("intake-gap-watch", settings.sweepEvery(), () -> desk.watch(clock.instant()));
    }
}
