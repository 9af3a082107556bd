package cn.yongji.onestop.ledger.destruction.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that destroying payloads may end with. */
enum DestructionProblem implements ProblemKind {
    NO_SUCH_ENTRY("no-such-entry", 422, "台账中没有这些记录", "The ledger has no such entries"),
    TELLS_OF_DESTRUCTION(
            "entry-tells-of-a-destruction", 422, "销毁记录本身不能销毁", "What tells of a destruction cannot be destroyed"),
    SAME_PERSON("destruction-needs-another-person", 409, "须由另一人确认", "Another person has to confirm it");

    private final ProblemType type;

    DestructionProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
