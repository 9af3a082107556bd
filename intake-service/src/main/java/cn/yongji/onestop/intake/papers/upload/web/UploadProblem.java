package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link UploadProblems} tells. */
enum UploadProblem implements ProblemKind {
    COMPLETED("upload-completed", 409, "上传已完成", "The upload is completed"),
    GIVEN_UP("upload-given-up", 410, "上传已放弃", "The upload was given up"),
    INCOMPLETE("upload-incomplete", 409, "分片未收齐", "Parts are missing"),
    COMPLETING("upload-being-completed", 409, "上传正在合成", "The upload is being completed"),
    WRONG_LENGTH("upload-part-length", 422, "分片长度不符", "The part has another length"),
    WRONG_DIGEST("upload-part-digest", 422, "分片内容与摘要不符", "The part has another digest"),
    SEND_AGAIN("upload-digest", 422, "合成后的内容与声明的 SHA-256 不符", "The whole has another SHA-256");

    private final ProblemType type;

    UploadProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
