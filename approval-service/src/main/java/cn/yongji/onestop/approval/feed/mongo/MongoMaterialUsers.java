package cn.yongji.onestop.approval.feed.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.approval.cases.domain.MaterialCases;
import cn.yongji.onestop.approval.cases.domain.review.ReviewId;
import cn.yongji.onestop.approval.feed.domain.MaterialUsers;
import cn.yongji.onestop.kernel.id.MatterCode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** A small document for each case, found by the materials in it. */
@Component
public final class MongoMaterialUsers implements MaterialUsers, MaterialCases {
    private static final String USES = "uses";
    private static final String MATTER = "matter";
    private static final String MATERIAL = "material";

    private final MongoCollection<Document> cases;

    public MongoMaterialUsers(MongoDatabase database) {
        cases = database.getCollection("feedMaterials");
        cases.createIndex(Indexes.ascending(USES + "." + MATERIAL));
    }

    @Override
    public void note(List<Use> uses) {
        if (uses.isEmpty()) return;
        var writes = uses.stream()
                .collect(Collectors.groupingBy(it -> it.review().caseId()))
                .entrySet()
                .stream()
                .map(one -> new UpdateOneModel<Document>(
                        eq("_id", one.getKey()),
                        Updates.addEachToSet(
                                USES,
                                one.getValue().stream()
                                        .map(MongoMaterialUsers::document)
                                        .toList()),
                        new UpdateOptions().upsert(true)))
                .toList();
        cases.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    private static Document document(Use use) {
        return new Document(MATTER, use.review().matter().value()).append(MATERIAL, use.materialId());
    }

    @Override
    public Set<ReviewId> of(String materialId) {
        var found = new HashSet<ReviewId>();
        for (var it : cases.find(eq(USES + "." + MATERIAL, materialId))) {
            for (var use : it.getList(USES, Document.class)) {
                if (use.getString(MATERIAL).equals(materialId))
                    found.add(new ReviewId(it.getString("_id"), MatterCode.of(use.getString(MATTER))));
            }
        }
        return found;
    }

    @Override
    public Set<String> with(String materialId) {
        return of(materialId).stream().map(ReviewId::caseId).collect(Collectors.toSet());
    }
}
