package cn.yongji.onestop.approval.message;

import cn.yongji.onestop.approval.message.domain.Board;
import cn.yongji.onestop.approval.message.domain.BoardRefusal;
import cn.yongji.onestop.approval.message.domain.Boards;
import cn.yongji.onestop.kernel.decision.Decision;
import cn.yongji.onestop.platform.aggregate.AggregateExists;
import cn.yongji.onestop.platform.aggregate.AggregateStore;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Where something is written on the board of a case; the first who does so puts it up. */
@Component
public final class BoardDesk {
    private final AggregateStore<Board> store;
    private final Boards boards;

    BoardDesk(AggregateStore<Board> store, Boards boards) {
        this.store = store;
        this.boards = boards;
    }

    public Outcome<Board, BoardRefusal> write(
            Asked<Board> asked,
            String caseId,
            String projectId,
            Function<Board, Decision<Board, BoardRefusal>> wanted) {
        if (boards.of(caseId).isEmpty()) putUp(asked.command(), caseId, projectId);
        return store.change(Board.idOf(caseId), asked, stored -> wanted.apply(stored.state()));
    }

    private void putUp(Command command, String caseId, String projectId) {
        var rule = Command.ofRule("board", command.at());
        try {
            store.create(Board.idOf(caseId), rule, Board.of(caseId, projectId));
        } catch (AggregateExists _) {
            // Somebody else was quicker; there is one, which is all that is needed.
        }
    }

    public Board of(String caseId, String projectId) {
        return boards.of(caseId).orElseGet(() -> Board.of(caseId, projectId));
    }

    public List<Board> withRejections(Optional<String> afterCase, int limit) {
        return boards.withRejections(afterCase, limit);
    }
}
