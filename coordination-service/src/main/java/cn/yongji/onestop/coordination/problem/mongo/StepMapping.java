package cn.yongji.onestop.coordination.problem.mongo;

import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.coordination.problem.domain.Level;
import cn.yongji.onestop.coordination.problem.domain.Step;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.util.Date;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;

/** A step of a problem's history as a document. */
final class StepMapping {
    private static final String KIND = "kind";

    private StepMapping() {}

    static Document toDocument(Step step) {
        return switch (step) {
            case Step.Escalated it ->
                begin("escalated", it)
                        .append("from", it.from().name())
                        .append("to", it.to().name())
                        .append("reason", it.reason());
            case Step.MeetingPlaced it ->
                begin("meeting", it)
                        .append("meetingId", it.meetingId())
                        .append("level", it.level().name())
                        .append("start", Date.from(it.start()))
                        .append(
                                "departments",
                                it.departments().stream()
                                        .map(DepartmentCode::value)
                                        .toList());
            case Step.Resolved it ->
                begin("resolved", it)
                        .append("meetingId", it.meetingId())
                        .append("resolutionId", it.resolutionId())
                        .append("text", it.text())
                        .append("releases", it.releases());
            case Step.HandedOver it ->
                begin("handedOver", it).append("from", it.from()).append("to", it.to());
        };
    }

    private static Document begin(String kind, Step step) {
        return new Document(KIND, kind)
                .append("at", Date.from(step.act().at()))
                .append("by", step.act().by());
    }

    static Step fromDocument(Document document) {
        var act = new Act(document.getDate("at").toInstant(), document.getString("by"));
        return switch (document.getString(KIND)) {
            case "escalated" ->
                new Step.Escalated(
                        act,
                        Level.valueOf(document.getString("from")),
                        Level.valueOf(document.getString("to")),
                        document.getString("reason"));
            case "meeting" ->
                new Step.MeetingPlaced(
                        act,
                        document.getString("meetingId"),
                        Level.valueOf(document.getString("level")),
                        document.getDate("start").toInstant(),
                        document.getList("departments", String.class).stream()
                                .map(DepartmentCode::of)
                                .collect(Collectors.toCollection(TreeSet::new)));
            case "resolved" ->
                new Step.Resolved(
                        act,
                        document.getString("meetingId"),
                        document.getString("resolutionId"),
                        document.getString("text"),
                        document.getBoolean("releases"));
            case "handedOver" -> new Step.HandedOver(act, document.getString("from"), document.getString("to"));
            default -> throw new IllegalStateException("no step is written as " + document.getString(KIND));
        };
    }
}
