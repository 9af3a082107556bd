package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.Act;
import cn.yongji.onestop.approval.cases.domain.Approval;
import cn.yongji.onestop.approval.cases.domain.Assignment;
import cn.yongji.onestop.approval.cases.domain.Block;
import cn.yongji.onestop.approval.cases.domain.Blocks;
import cn.yongji.onestop.approval.cases.domain.Docket;
import cn.yongji.onestop.approval.cases.domain.Rejection;
import cn.yongji.onestop.approval.cases.domain.Review;
import cn.yongji.onestop.approval.cases.domain.ReviewStatus;
import cn.yongji.onestop.approval.cases.domain.Supplement;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** One review inside the document of its case. */
final class ReviewMapping {
    private ReviewMapping() {}

    static Document toDocument(Review review, MaterialTable materials) {
        var document = docket(review.docket(), materials)
                .append("state", ReviewStatus.of(review).name());
        if (review instanceof Review.Started started) {
            document.append("startedOn", started.startedOn().toString());
        }
        switch (review) {
            case Review.Waiting _, Review.UnderReview _ -> {}
            case Review.Supplementing stopped ->
                document.append(
                        "open", SupplementMapping.request(stopped.supplement().request()));
            case Review.Granted granted -> document.append("approval", approval(granted.approval()));
            case Review.Refused refused -> document.append("rejection", rejection(refused.rejection()));
            case Review.NotStarted closed ->
                document.append("failed", closed.failedPrerequisite().value())
                        .append("closedAt", Date.from(closed.closedAt()));
        }
        return document;
    }

    static Review fromDocument(Document document, MaterialTable materials) {
        var docket = docket(document, materials);
        return switch (ReviewStatus.valueOf(document.getString("state"))) {
            case WAITING -> new Review.Waiting(docket);
            case UNDER_REVIEW -> new Review.UnderReview(docket, startedOn(document));
            case SUPPLEMENTING ->
                new Review.Supplementing(
                        docket,
                        startedOn(document),
                        new Supplement.Open(SupplementMapping.request(document.get("open", Document.class))));
            case GRANTED ->
                new Review.Granted(docket, startedOn(document), approval(document.get("approval", Document.class)));
            case REFUSED ->
                new Review.Refused(docket, startedOn(document), rejection(document.get("rejection", Document.class)));
            case NOT_STARTED ->
                new Review.NotStarted(
                        docket,
                        MatterCode.of(document.getString("failed")),
                        document.getDate("closedAt").toInstant());
        };
    }

    private static Document docket(Docket docket, MaterialTable materials) {
        var asked = docket.assignment();
        var document = new Document("matter", asked.matter().value())
                .append("name", asked.matterName())
                .append("department", asked.department().value())
                .append("departmentName", asked.departmentName())
                .append("limit", asked.limitWorkingDays())
                .append("version", docket.version());
        appendList(
                document,
                "after",
                asked.prerequisites().stream().map(MatterCode::value).toList());
        appendList(document, "materials", materials.refer(docket.materials()));
        appendList(
                document,
                "supplements",
                docket.supplements().stream()
                        .map(answered -> SupplementMapping.answered(answered, materials))
                        .toList());
        appendList(
                document,
                "blocks",
                docket.blocks().all().stream().map(ReviewMapping::block).toList());
        docket.redSince().ifPresent(day -> document.append("redSince", day.toString()));
        return document;
    }

    private static Docket docket(Document document, MaterialTable materials) {
        var assignment = new Assignment(
                MatterCode.of(document.getString("matter")),
                document.getString("name"),
                DepartmentCode.of(document.getString("department")),
                document.getString("departmentName"),
                document.getInteger("limit"),
                document.getList("after", String.class, List.of()).stream()
                        .map(MatterCode::of)
                        .toList());
        return new Docket(
                assignment,
                document.getInteger("version"),
                materials.resolve(list(document, "materials")),
                list(document, "supplements").stream()
                        .map(answered -> SupplementMapping.answered(answered, materials))
                        .toList(),
                new Blocks(list(document, "blocks").stream()
                        .map(ReviewMapping::block)
                        .toList()),
                Optional.ofNullable(document.getString("redSince")).map(LocalDate::parse));
    }

    private static Document block(Block block) {
        return switch (block) {
            case Block.Standing(var problem, var since) ->
                new Document("problem", problem).append("since", Date.from(since));
            case Block.Lifted(var problem, var resolutionId, var resolution, var at) ->
                new Document("problem", problem)
                        .append("resolutionId", resolutionId)
                        .append("resolution", resolution)
                        .append("at", Date.from(at));
        };
    }

    private static Block block(Document document) {
        var since = document.getDate("since");
        if (since != null) return new Block.Standing(document.getString("problem"), since.toInstant());
        return new Block.Lifted(
                document.getString("problem"),
                document.getString("resolutionId"),
                document.getString("resolution"),
                document.getDate("at").toInstant());
    }

    private static Document approval(Approval approval) {
        var document = act(approval.act()).append("used", approval.usedWorkingDays());
        approval.opinion().ifPresent(opinion -> document.append("opinion", opinion));
        approval.resultNumber().ifPresent(number -> document.append("resultNumber", number));
        appendList(document, "conditions", approval.conditions());
        return document;
    }

    private static Approval approval(Document document) {
        return new Approval(
                Optional.ofNullable(document.getString("opinion")),
                Optional.ofNullable(document.getString("resultNumber")),
                document.getList("conditions", String.class, List.of()),
                document.getInteger("used"),
                act(document));
    }

    private static Document rejection(Rejection rejection) {
        var document =
                act(rejection.act()).append("used", rejection.usedWorkingDays()).append("ground", rejection.ground());
        rejection.opinion().ifPresent(opinion -> document.append("opinion", opinion));
        rejection.resultNumber().ifPresent(number -> document.append("resultNumber", number));
        return document;
    }

    private static Rejection rejection(Document document) {
        return new Rejection(
                document.getString("ground"),
                Optional.ofNullable(document.getString("opinion")),
                Optional.ofNullable(document.getString("resultNumber")),
                document.getInteger("used"),
                act(document));
    }

    private static Document act(Act act) {
        return new Document("at", Date.from(act.at())).append("by", act.by());
    }

    private static Act act(Document document) {
        return new Act(document.getDate("at").toInstant(), document.getString("by"));
    }

    private static LocalDate startedOn(Document document) {
        return LocalDate.parse(document.getString("startedOn"));
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    private static void appendList(Document document, String field, List<?> values) {
        if (!values.isEmpty()) document.append(field, values);
    }
}
