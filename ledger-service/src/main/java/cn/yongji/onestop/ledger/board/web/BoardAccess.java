package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.board.BoardSettings;
import cn.yongji.onestop.ledger.board.domain.BoardSide;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who sees which side of the board. What is public is only public once the city has said so. */
@Component
final class BoardAccess {
    private final BoardSettings settings;

    BoardAccess(BoardSettings settings) {
        this.settings = settings;
    }

    /** The side that the caller asks for, or the widest that is for the caller; 403 where it is not. */
    BoardSide sideFor(Caller caller, @Nullable BoardSide asked) {
        var staff = caller.isAnyOf(Role.COORDINATOR, Role.LEADER, Role.AUDITOR, Role.ADMIN);
        var side = asked == null ? staff ? BoardSide.STAFF : BoardSide.HALL : asked;
        if (staff) return side;
        if (side == BoardSide.STAFF) throw notForThisRole();
        if (!settings.hall()) throw notOpen();
        return side;
    }

    private static ProblemException notForThisRole() {
        return new ProblemException(Problem.of(
                WallBoardProblem.SIDE_NOT_ALLOWED,
                "工作人员视图限专班、领导、审计和管理员，大厅视图请用 view=HALL",
                "The staff side is for coordinators, leaders, auditors and administrators; ask for view=HALL"));
    }

    private static ProblemException notOpen() {
        return new ProblemException(Problem.of(
                WallBoardProblem.HALL_NOT_OPEN,
                "管理员尚未开放大厅展示（onestop.ledger.board.hall）",
                "An administrator opens it (onestop.ledger.board.hall)"));
    }
}
