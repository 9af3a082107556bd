package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.ProblemKind;
import cn.yongji.onestop.edge.problem.ProblemType;

/** The kinds of problems that {@link MaterialProblems} tells. */
public enum MaterialProblem implements ProblemKind {
    EMPTY("material-empty", 422, "材料是空文件", "The material is an empty file"),
    NOT_TAKEN("material-type-not-taken", 422, "不接收这种格式的材料", "This kind of file is not taken"),
    NOT_WHAT_IT_SAYS("material-not-what-it-says", 422, "材料内容与文件名不符", "The material is not what its name says"),
    UPLOAD_TOO_SLOW("upload-too-slow", 408, "上传用时过长，已放弃", "The upload took too long and was given up"),
    ON_FILE("material-on-file", 409, "材料已有，不必再交", "It is on file already; it need not be handed in"),
    NOTHING_TO_REPLACE("material-nothing-to-replace", 422, "没有可替换的材料", "There is nothing to replace"),
    REPLACED("material-replaced", 409, "材料已由新版本取代", "A later version took its place"),
    NOT_AS_PROMISED("material-not-as-promised", 422, "内容与声明的 SHA-256 不符", "The content has another SHA-256"),
    REVOKED("material-revoked", 409, "材料已撤销", "The material is revoked"),
    QUARANTINED("material-quarantined", 409, "材料已隔离", "The material is in quarantine"),
    NOT_QUARANTINED("material-not-quarantined", 409, "材料未隔离", "The material is not in quarantine"),
    DAMAGED("material-damaged", 500, "存储的材料内容已损坏", "The stored content is damaged"),
    PURPOSE_MISSING(
            "reading-purpose-missing", 403, "查阅其他部门事项的材料应说明用途", "Reading what is of others' matters needs a purpose"),
    WITHHELD("personal-data-withheld", 403, "个人信息材料，您的岗位无需查看", "Personal data that the role does not need");

    private final ProblemType type;

    MaterialProblem(String slug, int status, String zh, String en) {
        type = new ProblemType(slug, status, zh, en);
    }

    @Override
    public ProblemType type() {
        return type;
    }
}
