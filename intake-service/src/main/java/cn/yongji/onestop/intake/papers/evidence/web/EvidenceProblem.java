package cn.yongji.onestop.intake.papers.evidence.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link EvidenceProblems} tells. */
enum EvidenceProblem implements ProblemKind {
    NOT_FOUND("licence-not-found", 404, "证照库没有该证照", "The register has no such licence"),
    NOT_VALID("licence-not-valid", 409, "电子证照不在有效状态", "The licence is not valid"),
    UNAVAILABLE(
            "licence-register-unavailable",
            503,
            "证照库暂不可用，可先上传",
            "The licence register does not answer; upload instead");

    private final ProblemType type;

    EvidenceProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
