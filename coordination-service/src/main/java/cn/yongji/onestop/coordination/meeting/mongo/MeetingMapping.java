package cn.yongji.onestop.coordination.meeting.mongo;

import cn.yongji.onestop.coordination.meeting.domain.Meeting;
import cn.yongji.onestop.coordination.meeting.domain.MeetingKind;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;
import cn.yongji.onestop.coordination.meeting.domain.Resolution;
import cn.yongji.onestop.coordination.problem.domain.Act;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/**
 * A meeting as a document. One field is derived and only there to be found by: since when it is half-way between the
 * meeting and its day.
 */
public final class MeetingMapping implements AggregateMapping<Meeting> {
    static final String PROJECT = "projectId";
    static final String PROBLEM = "problemId";
    static final String ASKED_AT = "askedAt";
    static final String HALF_WAY = "halfWaySince";
    private static final String STATUS = "status";

    @Override
    public String collection() {
        return "meetings";
    }

    @Override
    public Document toDocument(Meeting state) {
        var document = requestOf(state.request());
        switch (state) {
            case Meeting.Requested it ->
                document.append(STATUS, "requested")
                        .append(HALF_WAY, Date.from(it.request().asked().at()));
            case Meeting.Unplaced _ -> document.append(STATUS, "unplaced");
            case Meeting.Scheduled it -> {
                SlotFields.put(document.append(STATUS, "scheduled"), it.slot());
                document.append(
                        "resolutions",
                        it.resolutions().stream()
                                .map(MeetingMapping::toDocument)
                                .toList());
            }
            case Meeting.Cancelling it -> {
                SlotFields.put(document.append(STATUS, "cancelling"), it.slot());
                putCancellation(document, it.reason(), it.cancelled())
                        .append(HALF_WAY, Date.from(it.cancelled().at()));
            }
            case Meeting.Cancelled it -> {
                SlotFields.put(document.append(STATUS, "cancelled"), it.slot());
                putCancellation(document, it.reason(), it.cancelled());
            }
        }
        return document;
    }

    private static Document requestOf(MeetingRequest request) {
        var document = new Document("id", request.id())
                .append("kind", request.kind().name())
                .append(PROJECT, request.problem().projectId())
                .append(PROBLEM, request.problem().id())
                .append(DepartmentFields.DEPARTMENTS, DepartmentFields.write(request.departments()))
                .append("minutes", request.minutes())
                .append("earliest", request.earliest().toString())
                .append("latest", request.latest().toString())
                .append(ASKED_AT, Date.from(request.asked().at()))
                .append("askedBy", request.asked().by());
        request.problem().caseId().ifPresent(it -> document.append("caseId", it));
        request.problem().reviewId().ifPresent(it -> document.append("reviewId", it));
        return document;
    }

    private static Document putCancellation(Document document, String reason, Act cancelled) {
        return document.append("reason", reason)
                .append("cancelledAt", Date.from(cancelled.at()))
                .append("cancelledBy", cancelled.by());
    }

    private static Document toDocument(Resolution resolution) {
        var document = new Document("id", resolution.id())
                .append("text", resolution.text())
                .append("effect", resolution.effect().name())
                .append("at", Date.from(resolution.recorded().at()))
                .append("by", resolution.recorded().by());
        resolution.reviewId().ifPresent(it -> document.append("reviewId", it));
        return document;
    }

    @Override
    public Meeting fromDocument(Document document) {
        var request = requestOf(document);
        return switch (document.getString(STATUS)) {
            case "requested" -> new Meeting.Requested(request);
            case "unplaced" -> new Meeting.Unplaced(request);
            case "scheduled" -> {
                var resolutions = document.getList("resolutions", Document.class).stream()
                        .map(MeetingMapping::resolutionOf)
                        .toList();
                yield new Meeting.Scheduled(request, SlotFields.read(document), resolutions);
            }
            case "cancelling" ->
                new Meeting.Cancelling(
                        request, SlotFields.read(document), document.getString("reason"), cancelledOf(document));
            case "cancelled" ->
                new Meeting.Cancelled(
                        request, SlotFields.read(document), document.getString("reason"), cancelledOf(document));
            default -> throw new IllegalStateException("no meeting is written as " + document.getString(STATUS));
        };
    }

    private static MeetingRequest requestOf(Document document) {
        return new MeetingRequest(
                document.getString("id"),
                MeetingKind.valueOf(document.getString("kind")),
                new MeetingRequest.ProblemRef(
                        document.getString(PROBLEM),
                        document.getString(PROJECT),
                        Optional.ofNullable(document.getString("caseId")),
                        Optional.ofNullable(document.getString("reviewId"))),
                DepartmentFields.read(document),
                document.getInteger("minutes"),
                LocalDate.parse(document.getString("earliest")),
                LocalDate.parse(document.getString("latest")),
                new Act(document.getDate(ASKED_AT).toInstant(), document.getString("askedBy")));
    }

    private static Act cancelledOf(Document document) {
        return new Act(document.getDate("cancelledAt").toInstant(), document.getString("cancelledBy"));
    }

    private static Resolution resolutionOf(Document document) {
        return new Resolution(
                document.getString("id"),
                document.getString("text"),
                Resolution.Effect.valueOf(document.getString("effect")),
                Optional.ofNullable(document.getString("reviewId")),
                new Act(document.getDate("at").toInstant(), document.getString("by")));
    }
}
