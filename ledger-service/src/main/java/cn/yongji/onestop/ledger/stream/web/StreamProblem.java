package cn.yongji.onestop.ledger.stream.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that asking for a stream may end with. */
enum StreamProblem implements ProblemKind {
    TOO_MANY_STREAMS("too-many-streams", 429, "实时连接数已达上限", "Too many live streams are open");

    private final ProblemType type;

    StreamProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
