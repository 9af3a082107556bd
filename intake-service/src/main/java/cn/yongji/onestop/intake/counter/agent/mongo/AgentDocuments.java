package cn.yongji.onestop.intake.counter.agent.mongo;

import cn.yongji.onestop.intake.counter.agent.domain.AgentAbsence;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.List;

/** The written names of an agent. One field is only there to find whom he covers for. */
public final class AgentDocuments {
    static final String COVERS = "covers";

    private static final WrittenNames NAMES = WrittenNames.table()
            .row(ServiceAgent.class, "subject", "name", "fields", "capacity", "absences", "projects")
            .derivedAll(ServiceAgent.class, COVERS, String.class, AgentDocuments::covers)
            .row(AgentAbsence.class, "from", "to", "cover")
            .row(
                    Category.class,
                    "REPAIR",
                    "PURCHASE",
                    "NEW_BUILD",
                    "EXTENSION",
                    "PIPE_NETWORK",
                    "CULTURE_TOURISM",
                    "OLD_COMMUNITY",
                    "MUNICIPAL_UPGRADE",
                    "INDUSTRIAL",
                    "OTHER");

    public static final AggregateMapping<ServiceAgent> MAPPING =
            AggregateMapping.of("agents", NAMES.of(ServiceAgent.class));

    private static List<String> covers(ServiceAgent agent) {
        return agent.absences().stream().map(AgentAbsence::cover).distinct().toList();
    }

    private AgentDocuments() {}
}
