package cn.yongji.onestop.intake.rules.facts.domain;

/** 区域评估事项: what an area may have assessed once for all, under the name by which rules know it. */
public enum AssessmentTopic {
    /** 地质灾害危险性. */
    GEOLOGY("areaAssessment.geology"),
    /** 文物考古. */
    RELICS("areaAssessment.relics"),
    /** 地震安全性. */
    SEISMIC("areaAssessment.seismic"),
    /** 气候可行性. */
    CLIMATE("areaAssessment.climate"),
    /** 洪水影响. */
    FLOOD("areaAssessment.flood"),
    /** 环境影响. */
    ENVIRONMENT("areaAssessment.environment"),
    /** 节能. */
    ENERGY("areaAssessment.energy"),
    /** 水土保持. */
    SOIL_WATER("areaAssessment.soilWater"),
    /** 压覆矿产. */
    MINERALS("areaAssessment.minerals");

    private final String factName;

    AssessmentTopic(String factName) {
        this.factName = factName;
    }

    public String factName() {
        return factName;
    }
}
