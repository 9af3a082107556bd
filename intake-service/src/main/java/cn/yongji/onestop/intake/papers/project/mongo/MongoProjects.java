package cn.yongji.onestop.intake.papers.project.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import cn.yongji.onestop.intake.papers.project.ProjectFilter;
import cn.yongji.onestop.intake.papers.project.ProjectScope;
import cn.yongji.onestop.intake.papers.project.Projects;
import cn.yongji.onestop.intake.papers.project.domain.FactsRevision;
import cn.yongji.onestop.intake.papers.project.domain.Project;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.AggregateStores;
import cn.yongji.onestop.platform.aggregate.Annex;
import cn.yongji.onestop.platform.aggregate.Stored;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Projects in MongoDB. Identities grow with time, so the newest come first by identity alone. */
@Component
final class MongoProjects implements Projects {
    private static final String UNIT = ProjectDocuments.MAPPING.field("facts.unitUscc");
    private static final String CODE = ProjectDocuments.MAPPING.field("facts.projectCode");
    private static final String OWN_CODE = ProjectDocuments.MAPPING.field(ProjectDocuments.CODE_OF_ITS_OWN);
    private static final String NUMBER = ProjectDocuments.MAPPING.field("number");
    private static final String NAME = ProjectDocuments.MAPPING.field("facts.name");
    private static final String NAME_PAIRS = ProjectDocuments.MAPPING.field(ProjectDocuments.NAME_PAIRS);
    private static final String AGENT = ProjectDocuments.MAPPING.field("agent");
    private static final String PLAN = ProjectDocuments.MAPPING.field("plan");
    private static final List<String> LAST_DAYS = List.of(
            ProjectDocuments.MAPPING.field("facts.superiorOpinion.validUntil"),
            ProjectDocuments.MAPPING.field("facts.landOpinion.validUntil"),
            ProjectDocuments.MAPPING.field("facts.areaAssessment.validUntil"));

    private final AggregateStore<Project> store;
    private final Annex<Project, FactsRevision> revisions;

    MongoProjects(AggregateStores stores) {
        this.store = stores.of(ProjectDocuments.MAPPING)
                .withIndex(compoundIndex(ascending(UNIT), descending("_id")))
                .withIndex(compoundIndex(ascending(AGENT), descending("_id")))
                .withIndex(compoundIndex(ascending(CODE), descending("_id")))
                .withIndex(compoundIndex(ascending(NAME_PAIRS), descending("_id")))
                .withIndex(ascending(OWN_CODE), new IndexOptions().unique(true).sparse(true))
                .withIndex(ascending(NUMBER), new IndexOptions().unique(true).sparse(true));
        this.revisions = store.withAnnex(ProjectDocuments.REVISIONS);
    }

    @Override
    public AggregateStore<Project> store() {
        return store;
    }

    @Override
    public List<FactsRevision> revisions(Stored<Project> project, Optional<Integer> before, int limit) {
        return revisions.page(project, before.map(Integer::longValue), limit);
    }

    @Override
    public List<Stored<Project>> page(ProjectScope scope, ProjectFilter filter, Optional<String> before, int limit) {
        var conditions = new ArrayList<Bson>();
        before.ifPresent(id -> conditions.add(lt("_id", id)));
        switch (scope) {
            case ProjectScope.All _ -> {}
            case ProjectScope.OfParticipant it -> conditions.add(of(it));
        }
        filter.code().ifPresent(it -> conditions.add(eq(CODE, it.value())));
        filter.number().ifPresent(it -> conditions.add(eq(NUMBER, it.value())));
        filter.unit().ifPresent(it -> conditions.add(eq(UNIT, it.value())));
        filter.name().ifPresent(it -> conditions.addAll(named(it)));
        return store.find(conditions.isEmpty() ? new Document() : and(conditions), Sorts.descending("_id"), limit);
    }

    private static Bson of(ProjectScope.OfParticipant scope) {
        var agents = in(AGENT, scope.agents());
        return scope.uscc()
                .map(it -> scope.agents().isEmpty() ? eq(UNIT, it) : or(eq(UNIT, it), agents))
                .orElse(agents);
    }

    /** One pair leads to the names that are compared in full. */
    private static List<Bson> named(String part) {
        return List.of(eq(NAME_PAIRS, NamePairs.of(part).getFirst()), regex(NAME, Pattern.quote(part), "i"));
    }

    @Override
    public Optional<Stored<Project>> firstWith(ProjectCode code) {
        return store.find(eq(CODE, code.value()), Sorts.ascending("_id"), 1).stream()
                .findFirst();
    }

    @Override
    public List<Stored<Project>> unnumbered(Optional<String> after, int limit) {
        var without = exists(NUMBER, false);
        return store.find(after.map(id -> and(gt("_id", id), without)).orElse(without), Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Stored<Project>> evidenceOver(LocalDate today, Optional<String> after, int limit) {
        var over = LAST_DAYS.stream().map(field -> lt(field, today.toString())).toList();
        var filter = after.map(id -> and(gt("_id", id), exists(PLAN), or(over)))
                .orElseGet(() -> and(exists(PLAN), or(over)));
        return store.find(filter, Sorts.ascending("_id"), limit);
    }
}
