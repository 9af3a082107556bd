package cn.yongji.onestop.ledger.board.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that asking for the board may end with. */
enum WallBoardProblem implements ProblemKind {
    HALL_NOT_OPEN("hall-board-not-open", 403, "大厅展示尚未开放", "The board is not shown in the hall yet"),
    SIDE_NOT_ALLOWED("board-side-not-allowed", 403, "无权查看此展示范围", "This side of the board is not for this role");

    private final ProblemType type;

    WallBoardProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
