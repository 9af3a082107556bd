package cn.yongji.onestop.approval.cases.domain.review;

import cn.yongji.onestop.kernel.id.DepartmentCode;

/** Kinds of 特别程序, each with the length it may be announced with at most (3.6). */
public enum ProcedureKind {
    /** 听证. The authority holds it within 20 days. */
    HEARING(20),
    /** 现场勘察. */
    SITE_SURVEY(30),
    /** 招标投标、拍卖. */
    TENDER(60),
    /** 检验、检测、检疫. */
    INSPECTION(30),
    /** 鉴定. */
    APPRAISAL(30),
    /** 专家评审. */
    EXPERT_REVIEW(30),
    /** 委托评估. */
    EVALUATION(30),
    /** 公示. */
    PUBLICITY(30),
    /** 联合评审 by a higher level (S24). */
    JOINT_REVIEW(30),
    /** 补办前置事项: an exemption was undone, and the step it removed has to be taken (D5). */
    PREREQUISITE(60);

    private static final DepartmentCode FIRE = DepartmentCode.of("fire");
    private static final int MOST_FOR_FIRE = 20;

    private final int most;

    ProcedureKind(int most) {
        this.most = most;
    }

    /** The longest it may be announced with; the fire brigade's reviews have a cap of their own. */
    public int mostWorkingDays(DepartmentCode department) {
        var review = this == EXPERT_REVIEW || this == EVALUATION;
        return review && department.equals(FIRE) ? Math.min(most, MOST_FOR_FIRE) : most;
    }

    /** Whether S21 and S23 can make it needless (3.6). */
    public boolean exemptible() {
        return examines() || this == SITE_SURVEY || this == EVALUATION;
    }

    /** Whether experts examine the documents, of this level or of a higher one. */
    public boolean examines() {
        return this == EXPERT_REVIEW || this == JOINT_REVIEW;
    }
}
