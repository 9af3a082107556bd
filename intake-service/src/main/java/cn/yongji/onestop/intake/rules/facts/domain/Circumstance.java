package cn.yongji.onestop.intake.rules.facts.domain;

/** 项目情形: something that holds for a project or does not, under the name by which forms and rules know it. */
public enum Circumstance {
    /** 新增建设用地. */
    NEW_CONSTRUCTION_LAND("newConstructionLand"),
    /** 位于开发区内. */
    IN_DEVELOPMENT_ZONE("inDevelopmentZone"),
    /** 涉河或位于洪泛区. */
    NEAR_RIVER("nearRiver"),
    /** 使用林地. */
    FOREST_LAND("forestLand"),
    /** 涉及文物保护或地下文物埋藏区. */
    CULTURAL_RELICS("culturalRelics"),
    /** 压覆重要矿产. */
    MINERAL_OVERLAY("mineralOverlay"),
    /** 易燃易爆等防雷特定场所. */
    LIGHTNING_PLACE("lightningPlace"),
    /** 应建防空地下室. */
    CIVIL_DEFENCE("civilDefence"),
    /** 特殊建设工程 (消防). */
    SPECIAL_FIRE_WORKS("specialFireWorks"),
    /** 建筑工程, 需施工许可. */
    BUILDING_WORKS("buildingWorks"),
    /** 列入不单独进行节能审查的行业目录. */
    LISTED_SIMPLE_INDUSTRY("listedSimpleIndustry"),
    /** 建设内容单一. */
    SINGLE_CONTENT("singleContent"),
    /** 使用上级资金. */
    SUPERIOR_FUNDS("superiorFunds"),
    /** 改变规划条件. */
    PLANNING_CONDITIONS_CHANGED("planningConditionsChanged"),
    /** 须省市技术论证. */
    PROVINCIAL_DEMONSTRATION_REQUIRED("provincialDemonstrationRequired"),
    /** 重大项目, 须社会稳定风险评估. */
    MAJOR_STABILITY_RISK("majorStabilityRisk"),
    /** 位于城市、镇规划区内的新建、改扩建工程. */
    PLANNING_AREA_WORKS("planningAreaWorks"),
    /** 依法必须招标. */
    TENDER_REQUIRED("tenderRequired"),
    /** 取用水资源. */
    WATER_INTAKE("waterIntake"),
    /** 地质灾害易发区. */
    GEOLOGICAL_HAZARD_AREA("geologicalHazardArea"),
    /** 须地震安全性评价的工程. */
    SEISMIC_SAFETY_WORKS("seismicSafetyWorks"),
    /** 超限高层建筑. */
    OVER_HEIGHT_BUILDING("overHeightBuilding"),
    /** 占道挖掘、移树、排水等市政设施. */
    MUNICIPAL_FACILITIES("municipalFacilities"),
    /** 方案包括竣工验收阶段. */
    COMPLETION_INCLUDED("completionIncluded"),
    /** 同意公开项目名称: the unit agrees that its project is named in public, as on the board in the hall. */
    NAME_MAY_BE_PUBLISHED("nameMayBePublished");

    private final String factName;

    Circumstance(String factName) {
        this.factName = factName;
    }

    public String factName() {
        return factName;
    }
}
