package cn.yongji.onestop.ledger.past.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that a look into the past may end with. */
enum PastProblem implements ProblemKind {
    AS_OF_AHEAD("as-of-ahead", 422, "所查时点尚未到来", "The instant asked for has not come yet"),
    KNOWN_AT_AHEAD("known-at-ahead", 422, "透明日志尚未达到所查规模或时点", "The public log has not come so far yet");

    private final ProblemType type;

    PastProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
