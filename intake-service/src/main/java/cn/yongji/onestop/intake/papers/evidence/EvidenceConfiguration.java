package cn.yongji.onestop.intake.papers.evidence;

import cn.yongji.onestop.intake.papers.evidence.data.PackagedRequirements;
import cn.yongji.onestop.intake.papers.evidence.mongo.MongoHeldSlots;
import cn.yongji.onestop.intake.papers.licence.Licences;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.rules.catalogue.domain.Catalogues;
import cn.yongji.onestop.platform.messaging.Sweep;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Wires what is on file. */
@Configuration
class EvidenceConfiguration {
    // Once done it only asks whether it is.
    private static final Duration HOLDING_EVERY = Duration.ofMinutes(1);

    @Bean
    Requirements requirements(JsonMapper json) {
        return PackagedRequirements.read(json);
    }

    @Bean
    HeldSlots heldSlots(MongoDatabase database) {
        return new MongoHeldSlots(database);
    }

    @Bean
    OnFile onFile(
            Requirements requirements,
            Catalogues catalogues,
            Materials materials,
            HeldSlots held,
            MaterialUses uses,
            Licences licences,
            Clock clock) {
        return new OnFile(requirements, catalogues, materials, held, uses, licences, clock);
    }

    @Bean
    HoldingEarlier holdingEarlier(
            Materials materials,
            Projects projects,
            Catalogues catalogues,
            Requirements requirements,
            HeldSlots held,
            Clock clock) {
        return new HoldingEarlier(materials, projects, catalogues, requirements, held, clock);
    }

    @Bean
    Sweep heldEarlierSweep(HoldingEarlier earlier) {
        return new Sweep("intake-held-earlier", HOLDING_EVERY, earlier::hold);
    }

    @Bean
    EvidenceDesk evidenceDesk(Requirements requirements, OnFile onFile, Materials materials, Catalogues catalogues) {
        return new EvidenceDesk(requirements, onFile, materials, catalogues);
    }

    @Bean
    SubmissionEvidence submissionEvidence(
            Requirements requirements, OnFile onFile, Materials materials, MaterialUses uses) {
        return new SubmissionEvidence(requirements, onFile, materials, uses);
    }

    @Bean
    TakingLicence takingLicence(Requirements requirements, OnFile onFile, MaterialDesk desk, JsonMapper json) {
        return new TakingLicence(requirements, onFile, desk, json);
    }
}
