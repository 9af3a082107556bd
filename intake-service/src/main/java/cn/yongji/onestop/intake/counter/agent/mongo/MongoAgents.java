package cn.yongji.onestop.intake.counter.agent.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;

import cn.yongji.onestop.intake.counter.agent.Agents;
import cn.yongji.onestop.intake.counter.agent.domain.Agency;
import cn.yongji.onestop.intake.counter.agent.domain.ServiceAgent;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Agents and agencies in MongoDB. The register is small; it is read as a whole. */
@Component
final class MongoAgents implements Agents {
    /** More agents than a city will have. */
    private static final int REGISTER = 1_000;

    private static final String COVERS = AgentDocuments.MAPPING.field(AgentDocuments.COVERS);
    private static final String WAITING = AgencyDocuments.MAPPING.field(AgencyDocuments.WAITING);

    private final AggregateStore<ServiceAgent> agents;
    private final AggregateStore<Agency> agencies;

    MongoAgents(AggregateStores stores) {
        this.agents = stores.of(AgentDocuments.MAPPING);
        this.agencies =
                stores.of(AgencyDocuments.MAPPING).withIndex(compoundIndex(ascending(WAITING), ascending("_id")));
    }

    @Override
    public AggregateStore<ServiceAgent> agents() {
        return agents;
    }

    @Override
    public AggregateStore<Agency> agencies() {
        return agencies;
    }

    @Override
    public List<Stored<ServiceAgent>> register() {
        return agents.find(new Document(), Sorts.ascending("_id"), REGISTER);
    }

    @Override
    public List<ServiceAgent> coveredBy(String agent) {
        return agents.find(eq(COVERS, agent), Sorts.ascending("_id"), REGISTER).stream()
                .map(Stored::state)
                .toList();
    }

    @Override
    public List<Agency> waiting(int limit) {
        return agencies.find(eq(WAITING, true), Sorts.ascending("_id"), limit).stream()
                .map(Stored::state)
                .toList();
    }
}
