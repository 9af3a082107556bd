package cn.yongji.onestop.intake.counter.agent.mongo;

import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.Assignment;
import cn.yongji.onestop.intake.counter.agent.domain.KeyDeclaration;
import cn.yongji.onestop.intake.counter.agent.domain.KeyLevel;
import cn.yongji.onestop.intake.counter.agent.domain.Mandate;
import cn.yongji.onestop.intake.counter.agent.domain.Release;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.Optional;

/** The written names of an agency. One field is only there to find what waits for an agent; who signed is concealed. */
public final class AgencyDocuments {
    static final String WAITING = "waiting";

    private static final WrittenNames NAMES = WrittenNames.table()
            .row(Agency.class, "projectId", "declarations", "assignments", "mandates")
            .derived(
                    Agency.class,
                    WAITING,
                    Boolean.class,
                    agency -> Optional.of(true).filter(_ -> agency.waiting()))
            .row(KeyDeclaration.class, "level", "reason", "declaredAt=at", "declaredBy=by")
            .row(KeyLevel.class, "PROVINCE", "CITY", "COUNTY")
            .row(Assignment.class, "agent", "how", "reason", "assignedAt=at", "assignedBy=by", "release")
            .row(Assignment.How.class, "AT_OPENING", "CHOSEN", "NAMED")
            .row(Release.class, "ground", "reason", "releasedAt=at", "releasedBy=by")
            .row(Release.Ground.class, "COMPLETED", "UNIT_DECLINES", "AGENT_LEAVES")
            .row(
                    Mandate.class,
                    "mandateId",
                    "acts",
                    "textVersion",
                    "validUntil",
                    "signer",
                    "signedBy=by",
                    "signedAt=at",
                    "revocation")
            .row(Mandate.Revocation.class, "reason", "revokedBy=by", "revokedAt=at")
            .row(MandatedAct.class, "FACTS", "MATERIALS", "APPLICATIONS", "SUPPLEMENTS");

    public static final AggregateMapping<Agency> MAPPING =
            AggregateMapping.of("agencies", NAMES.of(Agency.class), "mandates.signer");

    private AgencyDocuments() {}
}
