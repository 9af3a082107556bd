package cn.yongji.onestop.approval.cases.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.id.MatterCode;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;

/** Which exemptions of a project were undone, for a case of it that is opened only now. One small document a project. */
public final class MongoUndoneExemptions {
    private static final String UNDONE = "undone";
    private static final String MATTER = "matter";

    private final MongoCollection<Document> projects;

    public MongoUndoneExemptions(MongoDatabase database) {
        projects = database.getCollection("undoneExemptions");
    }

    /** What was undone, and the matter that it had been for. */
    public record Noted(MatterCode matter, UndoneExemption undone) {}

    /** Noting the same again changes nothing. */
    public void note(String projectId, Noted noted) {
        var document = TermsMapping.undone(noted.undone())
                .append(MATTER, noted.matter().value());
        projects.updateOne(eq("_id", projectId), Updates.addToSet(UNDONE, document), new UpdateOptions().upsert(true));
    }

    public List<Noted> of(String projectId) {
        var project = projects.find(eq("_id", projectId)).first();
        if (project == null) return List.of();
        return Fields.list(
                project, UNDONE, it -> new Noted(MatterCode.of(it.getString(MATTER)), TermsMapping.undone(it)));
    }
}
