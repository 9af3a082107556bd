package cn.yongji.onestop.approval.message.mongo;

import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.approval.message.domain.Work;
import cn.yongji.onestop.approval.message.domain.Work.State;
import cn.yongji.onestop.kernel.id.DepartmentCode;
import cn.yongji.onestop.kernel.id.MatterCode;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** A board as a document. What is absent has no field; one field is derived, to find those that wait for an answer. */
public final class BoardMapping implements AggregateMapping<Board> {
    static final String CASE = "case";
    static final String REJECTED = "rejectedIn";
    private static final String ACKNOWLEDGED = "ACKNOWLEDGED";
    private static final String GIVEN_BACK = "REJECTED";
    private static final String SETTLED = "SETTLED";

    @Override
    public String collection() {
        return "caseBoards";
    }

    @Override
    public Document toDocument(Board board) {
        var document = new Document(CASE, board.caseId())
                .append("project", board.projectId())
                .append(
                        "messages",
                        board.messages().stream().map(BoardMapping::message).toList())
                .append("works", board.works().stream().map(BoardMapping::work).toList());
        if (board.hasRejections()) document.append(REJECTED, board.caseId());
        return document;
    }

    @Override
    public Board fromDocument(Document document) {
        return new Board(
                document.getString(CASE),
                document.getString("project"),
                document.getList("messages", Document.class, List.of()).stream()
                        .map(BoardMapping::message)
                        .toList(),
                document.getList("works", Document.class, List.of()).stream()
                        .map(BoardMapping::work)
                        .toList());
    }

    private static Document message(Message message) {
        var document = new Document("id", message.id())
                .append("audience", message.audience().name())
                .append("text", message.text())
                .append("at", Date.from(message.at()))
                .append("by", message.by())
                .append("name", message.byName());
        message.department().ifPresent(code -> document.append("department", code.value()));
        message.review().ifPresent(id -> document.append("review", id));
        return document;
    }

    private static Message message(Document document) {
        return new Message(
                document.getString("id"),
                Message.Audience.valueOf(document.getString("audience")),
                Optional.ofNullable(document.getString("department")).map(DepartmentCode::of),
                Optional.ofNullable(document.getString("review")),
                document.getString("text"),
                document.getDate("at").toInstant(),
                document.getString("by"),
                document.getString("name"));
    }

    private static Document work(Work work) {
        var document = new Document("matter", work.matter().value())
                .append("department", work.department().value());
        switch (work.state()) {
            case State.Acknowledged(var number, var at, var by) -> {
                document.append("state", ACKNOWLEDGED)
                        .append("at", Date.from(at))
                        .append("by", by);
                number.ifPresent(it -> document.append("number", it));
            }
            case State.Rejected rejected -> document.append("state", GIVEN_BACK).putAll(rejection(rejected));
            case State.Settled(var rejected, var stays, var note, var at, var by) ->
                document.append("state", SETTLED)
                        .append("rejection", rejection(rejected))
                        .append("stays", stays)
                        .append("note", note)
                        .append("at", Date.from(at))
                        .append("by", by);
        }
        return document;
    }

    private static Document rejection(State.Rejected rejected) {
        return new Document("reason", rejected.reason().name())
                .append("note", rejected.note())
                .append("at", Date.from(rejected.at()))
                .append("by", rejected.by());
    }

    private static Work work(Document document) {
        State state = switch (document.getString("state")) {
            case ACKNOWLEDGED ->
                new State.Acknowledged(
                        Optional.ofNullable(document.getString("number")),
                        document.getDate("at").toInstant(),
                        document.getString("by"));
            case GIVEN_BACK -> rejected(document);
            case SETTLED ->
                new State.Settled(
                        rejected(document.get("rejection", Document.class)),
                        document.getBoolean("stays"),
                        document.getString("note"),
                        document.getDate("at").toInstant(),
                        document.getString("by"));
            default -> throw new IllegalStateException("no such state: " + document.getString("state"));
        };
        return new Work(
                MatterCode.of(document.getString("matter")),
                DepartmentCode.of(document.getString("department")),
                state);
    }

    private static State.Rejected rejected(Document document) {
        return new State.Rejected(
                Work.Reason.valueOf(document.getString("reason")),
                document.getString("note"),
                document.getDate("at").toInstant(),
                document.getString("by"));
    }
}
