package cn.yongji.onestop.approval.message.mongo;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;

import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.Message;
import cn.yongji.onestop.approval.message.domain.Work;
import cn.yongji.onestop.platform.aggregate.AggregateMapping;
import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.Optional;

/** The written names of a board. One field is only there to find those that wait for an answer. */
public final class BoardMapping {
    static final String REJECTED = "rejectedIn";

    private static final WrittenNames NAMES = WrittenNames.table()
            .row(Board.class, "caseId=case", "projectId=project", "messages", "works")
            .derived(
                    Board.class,
                    REJECTED,
                    String.class,
                    board -> Optional.of(board.caseId()).filter(_ -> board.hasRejections()))
            .row(Message.class, "id", "audience", "department", "review", "text", "at", "by", "byName=name")
            .row(Message.Audience.class, "CASE", "DEPARTMENT")
            .row(Work.class, "matter", "department", "state")
            .oneOf(
                    Work.State.class,
                    "is",
                    kind("ACKNOWLEDGED", Work.State.Acknowledged.class),
                    kind("REJECTED", Work.State.Rejected.class),
                    kind("SETTLED", Work.State.Settled.class))
            .row(Work.State.Acknowledged.class, "externalNumber=number", "at", "by")
            .row(Work.State.Rejected.class, "reason", "note", "at", "by")
            .row(Work.State.Settled.class, "rejection", "stays", "note", "at", "by")
            .row(Work.Reason.class, "NOT_OUR_DUTY", "OTHER_LEVEL", "WRONG_MATTER", "DUPLICATE", "UNREADABLE");

    public static final AggregateMapping<Board> MAPPING = AggregateMapping.of("caseBoards", NAMES.of(Board.class));

    private BoardMapping() {}
}
