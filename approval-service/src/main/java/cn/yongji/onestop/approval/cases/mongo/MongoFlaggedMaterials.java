package cn.yongji.onestop.approval.cases.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import cn.yongji.onestop.approval.cases.domain.review.FlaggedPaper;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Which materials may not be used now, for a review that is given one of them only then. One small document a material. */
public final class MongoFlaggedMaterials {
    private static final String FLAGS = "flags";
    private static final Written<FlaggedPaper> FLAG = WrittenNames.table()
            .and(DocketNames.FLAGGED)
            .row(Act.class, "at", "by")
            .of(FlaggedPaper.class);

    private final MongoCollection<Document> materials;

    public MongoFlaggedMaterials(MongoDatabase database) {
        materials = database.getCollection("flaggedMaterials");
    }

    /** Noting the same again changes nothing. */
    public void note(FlaggedPaper paper) {
        materials.updateOne(
                eq("_id", paper.materialId()),
                Updates.addToSet(FLAGS, FLAG.toDocument(paper)),
                new UpdateOptions().upsert(true));
    }

    public void lift(String materialId, String flag) {
        materials.updateOne(eq("_id", materialId), Updates.pull(FLAGS, new Document("flag", flag)));
    }

    /** What stands against using these. */
    public List<FlaggedPaper> of(Collection<String> materialIds) {
        if (materialIds.isEmpty()) return List.of();
        var found = new ArrayList<FlaggedPaper>();
        for (var material : materials.find(in("_id", materialIds))) {
            material.getList(FLAGS, Document.class, List.of()).forEach(it -> found.add(FLAG.fromDocument(it)));
        }
        return found;
    }
}
