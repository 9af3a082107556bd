package cn.yongji.onestop.approval.cases.mongo;

import static com.mongodb.client.model.Filters.eq;

import cn.yongji.onestop.approval.cases.domain.review.UndoneExemption;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;

/** Which exemptions of a project were undone, for a case of it that is opened only now. One small document a project. */
public final class MongoUndoneExemptions {
    private static final String UNDONE = "undone";
    private static final int MOST = 100;
    private static final Written<Noted> NOTED = WrittenNames.table()
            .and(DocketNames.UNDONE)
            .row(Act.class, "at", "by")
            .row(Noted.class, "matter", "undone=*")
            .of(Noted.class);

    private final MongoCollection<Document> projects;

    public MongoUndoneExemptions(MongoDatabase database) {
        projects = database.getCollection("undoneExemptions");
    }

    /** What was undone, and the matter that it had been for. */
    public record Noted(MatterCode matter, UndoneExemption undone) {}

    /** Noting the same again changes nothing. Only the latest are of interest: each undoing of a rule takes the place of the one before. */
    public void note(String projectId, Noted noted) {
        if (of(projectId).contains(noted)) return;
        var latest = new PushOptions().slice(-MOST);
        projects.updateOne(
                eq("_id", projectId),
                Updates.pushEach(UNDONE, List.of(NOTED.toDocument(noted)), latest),
                new UpdateOptions().upsert(true));
    }

    public List<Noted> of(String projectId) {
        var project = projects.find(eq("_id", projectId)).first();
        if (project == null) return List.of();
        return project.getList(UNDONE, Document.class, List.of()).stream()
                .map(NOTED::fromDocument)
                .toList();
    }
}
