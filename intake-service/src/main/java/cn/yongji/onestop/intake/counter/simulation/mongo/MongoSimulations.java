package cn.yongji.onestop.intake.counter.simulation.mongo;

import cn.yongji.onestop.intake.counter.simulation.Simulations;
import cn.yongji.onestop.intake.counter.simulation.domain.SimulatedDifference;
import cn.yongji.onestop.intake.counter.simulation.domain.Simulation;
import cn.yongji.onestop.intake.counter.simulation.domain.Tendency;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Simulations in MongoDB. Each difference is a document of its own under the identity of simulation and project, so a part that
 * is carried out twice is kept once.
 */
@Component
final class MongoSimulations implements Simulations {
    private static final String SIMULATION = "simulation";
    private static final String PROJECT = "project";
    private static final String STATUS = SimulationDocuments.MAPPING.field("status");

    private final AggregateStore<Simulation> store;
    private final MongoCollection<Document> differences;

    MongoSimulations(AggregateStores stores, MongoDatabase database) {
        this.store = stores.of(SimulationDocuments.MAPPING).withIndex(Indexes.ascending(STATUS));
        this.differences = database.getCollection("simulationDifferences");
        differences.createIndex(Indexes.compoundIndex(Indexes.ascending(SIMULATION), Indexes.descending(PROJECT)));
    }

    @Override
    public AggregateStore<Simulation> store() {
        return store;
    }

    @Override
    public List<Stored<Simulation>> running(int limit) {
        return store.find(new Document(STATUS, SimulationDocuments.RUNNING), Sorts.ascending("_id"), limit);
    }

    @Override
    public void keep(String simulationId, Collection<SimulatedDifference> found) {
        if (found.isEmpty()) return;
        var upsert = new ReplaceOptions().upsert(true);
        var writes = found.stream()
                .map(it -> {
                    var id = simulationId + ":" + it.projectId();
                    var document = SimulationDocuments.DIFFERENCE
                            .toDocument(it)
                            .append("_id", id)
                            .append(SIMULATION, simulationId);
                    return new ReplaceOneModel<>(new Document("_id", id), document, upsert);
                })
                .toList();
        differences.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<SimulatedDifference> differences(
            String simulationId, Optional<Tendency> tendency, Optional<String> behind, int limit) {
        var filter = new Document(SIMULATION, simulationId);
        behind.ifPresent(it -> filter.append(PROJECT, new Document("$lt", it)));
        tendency.ifPresent(it -> filter.append("tendency", it.name()));
        return differences
                .find(filter)
                .sort(Sorts.descending(PROJECT))
                .limit(limit)
                .map(SimulationDocuments.DIFFERENCE::fromDocument)
                .into(new ArrayList<>());
    }
}
