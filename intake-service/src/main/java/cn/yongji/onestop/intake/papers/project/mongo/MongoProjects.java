package cn.yongji.onestop.intake.papers.project.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import cn.yongji.onestop.intake.papers.project.ProjectScope;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Projects in MongoDB. Identities grow with time, so the newest come first by identity alone. */
@Component
final class MongoProjects implements Projects {
    private static final String UNIT = ProjectDocuments.MAPPING.field("facts.unitUscc");
    private static final String AGENT = ProjectDocuments.MAPPING.field("agent");
    private static final String PLAN = ProjectDocuments.MAPPING.field("plan");
    private static final List<String> LAST_DAYS = List.of(
            ProjectDocuments.MAPPING.field("facts.superiorOpinion.validUntil"),
            ProjectDocuments.MAPPING.field("facts.landOpinion.validUntil"),
            ProjectDocuments.MAPPING.field("facts.areaAssessment.validUntil"));

    private final AggregateStore<Project> store;

    MongoProjects(AggregateStores stores) {
        this.store = stores.of(ProjectDocuments.MAPPING)
                .withIndex(compoundIndex(ascending(UNIT), descending("_id")))
                .withIndex(compoundIndex(ascending(AGENT), descending("_id")));
    }

    @Override
    public AggregateStore<Project> store() {
        return store;
    }

    @Override
    public List<Stored<Project>> page(ProjectScope scope, Optional<String> before, int limit) {
        var filter = new Document();
        add(filter, before.map(id -> lt("_id", id)));
        switch (scope) {
            case ProjectScope.All _ -> {}
            case ProjectScope.OfUnit(var uscc) -> add(filter, Optional.of(eq(UNIT, uscc)));
            case ProjectScope.OfAgent(var agent) -> add(filter, Optional.of(eq(AGENT, agent)));
        }
        return store.find(filter, Sorts.descending("_id"), limit);
    }

    @Override
    public List<Stored<Project>> evidenceOver(LocalDate today, Optional<String> after, int limit) {
        var over = LAST_DAYS.stream().map(field -> lt(field, today.toString())).toList();
        var filter = after.map(id -> and(gt("_id", id), exists(PLAN), or(over)))
                .orElseGet(() -> and(exists(PLAN), or(over)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }

    private static void add(Document filter, Optional<Bson> condition) {
        condition.ifPresent(it -> it.toBsonDocument().forEach(filter::append));
    }
}
