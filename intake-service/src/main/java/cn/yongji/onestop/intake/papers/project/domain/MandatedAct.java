package cn.yongji.onestop.intake.papers.project.domain;

/** 代办事项. What a unit may entrust to the agent of its project. */
public enum MandatedAct {
    /** 项目事实与方案. */
    FACTS,
    /** 上传材料. */
    MATERIALS,
    /** 填报与提交申报. */
    APPLICATIONS,
    /** 补正答复. */
    SUPPLEMENTS
}
