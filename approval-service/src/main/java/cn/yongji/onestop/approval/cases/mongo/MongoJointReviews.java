package cn.yongji.onestop.approval.cases.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.approval.cases.domain.review.JointReviewDemand;
import cn.yongji.onestop.platform.written.Written;
import cn.yongji.onestop.platform.written.WrittenNames;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;

/** Which matters of a project its newest plan sends to a joint review of a higher level (S24). One small document a project. */
public final class MongoJointReviews {
    private static final String PLAN = "plan";
    private static final String JOINT = "joint";
    private static final Written<JointReviewDemand> FORM = WrittenNames.table()
            .and(DocketNames.RULES)
            .row(JointReviewDemand.class, "matter", "rule")
            .of(JointReviewDemand.class);

    private final MongoCollection<Document> projects;

    public MongoJointReviews(MongoDatabase database) {
        projects = database.getCollection("joint_reviews");
    }

    /** What a plan says in the place of what the one before said; an older plan changes nothing. */
    public void note(String projectId, int planVersion, List<JointReviewDemand> joint) {
        var document = new Document("_id", projectId)
                .append(PLAN, planVersion)
                .append(JOINT, joint.stream().map(FORM::toDocument).toList());
        try {
            projects.replaceOne(
                    and(eq("_id", projectId), lt(PLAN, planVersion)), document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            // The project is there with this plan or a newer one, so the guard did not match and the insert failed.
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
        }
    }

    public List<JointReviewDemand> of(String projectId) {
        var project = projects.find(eq("_id", projectId)).first();
        if (project == null) return List.of();
        return project.getList(JOINT, Document.class, List.of()).stream()
                .map(FORM::fromDocument)
                .toList();
    }
}
