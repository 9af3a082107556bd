package cn.yongji.onestop.intake.rules.facts.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Regions;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.domain.Unit;
import cn.yongji.onestop.kernel.id.ProjectCode;
import cn.yongji.onestop.kernel.money.Yuan;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of a project in JSON. A circumstance that is not mentioned does not hold. */
@Schema(name = "ProjectFacts", description = "项目事实：一次填报，决定需要办理哪些事项。未填写的情形视为“否”。")
public record FactsBody(
        @NotBlank @Size(max = 200) String name,

        @Schema(type = "string", description = "投资项目统一代码，20 位数字，可带连字符") @Nullable
        ProjectCode projectCode,

        UnitBody unit,
        Track track,
        Category category,
        @NotBlank @Size(max = 4000) String content,
        @Schema(description = "总投资，元，最多两位小数") Yuan totalInvestment,

        @Pattern(
                regexp = "\\d{6}",
                message = "应为 6 位行政区划代码，如 140881 / it is the code of a region in 6 digits, such as 140881")
        String regionCode,

        @NotBlank @Size(max = 400) String address,
        LandMode landMode,

        @PositiveOrZero @Digits(integer = 8, fraction = 4) @Schema(description = "用地面积，公顷")
        BigDecimal landAreaHa,

        @PositiveOrZero @Max(MOST) @Schema(description = "挖填土石方，立方米")
        Long earthworkM3,

        @PositiveOrZero @Max(MOST) @Schema(description = "建筑面积，平方米")
        Long floorAreaM2,

        @PositiveOrZero @Digits(integer = 10, fraction = 4) @Schema(description = "年综合能耗，吨标准煤")
        BigDecimal annualTce,

        @PositiveOrZero @Max(MOST) @Schema(description = "年电力消费，千瓦时")
        Long annualKwh,

        EnvironmentClass environmentClass,
        LocalDate plannedStart,
        LocalDate plannedFinish,
        @Schema(description = "新增建设用地") @Nullable Boolean newConstructionLand,
        @Schema(description = "位于开发区内") @Nullable Boolean inDevelopmentZone,
        @Schema(description = "涉河或位于洪泛区、蓄滞洪区") @Nullable Boolean nearRiver,
        @Schema(description = "使用林地") @Nullable Boolean forestLand,
        @Schema(description = "涉及文物保护范围或地下文物埋藏区") @Nullable Boolean culturalRelics,
        @Schema(description = "压覆重要矿产资源") @Nullable Boolean mineralOverlay,
        @Schema(description = "易燃易爆等防雷特定场所") @Nullable Boolean lightningPlace,
        @Schema(description = "应修建防空地下室") @Nullable Boolean civilDefence,
        @Schema(description = "特殊建设工程（消防）") @Nullable Boolean specialFireWorks,
        @Schema(description = "建筑工程，开工前须施工许可") @Nullable Boolean buildingWorks,
        @Schema(description = "属于不单独进行节能审查的行业目录") @Nullable Boolean listedSimpleIndustry,
        @Schema(description = "建设内容单一") @Nullable Boolean singleContent,
        @Schema(description = "使用上级资金") @Nullable Boolean superiorFunds,
        @Schema(description = "改变规划条件") @Nullable Boolean planningConditionsChanged,
        @Schema(description = "须省、市技术论证") @Nullable Boolean provincialDemonstrationRequired,
        @Schema(description = "重大项目，须社会稳定风险评估") @Nullable Boolean majorStabilityRisk,

        @Schema(description = "位于城市、镇规划区内的新建、改扩建工程") @Nullable
        Boolean planningAreaWorks,

        @Schema(description = "依法必须招标") @Nullable Boolean tenderRequired,
        @Schema(description = "取用水资源") @Nullable Boolean waterIntake,
        @Schema(description = "位于地质灾害易发区") @Nullable Boolean geologicalHazardArea,
        @Schema(description = "须地震安全性评价的工程") @Nullable Boolean seismicSafetyWorks,
        @Schema(description = "超限高层建筑") @Nullable Boolean overHeightBuilding,
        @Schema(description = "占道挖掘、移树、排水等市政设施") @Nullable Boolean municipalFacilities,
        @Schema(description = "方案包括竣工验收阶段") @Nullable Boolean completionIncluded,

        @Schema(description = "单位同意公开项目名称：备案类项目据此在政务大厅挂图上显示名称，否则只显示办件编号") @Nullable
        Boolean nameMayBePublished,

        @Valid @Nullable GroundworkBody groundwork) {

    private static final long MOST = 1_000_000_000_000L;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** The facts, or everything about them that contradicts itself. */
    public ProjectFacts facts() {
        refuseContradictions();
        return new ProjectFacts(
                name.strip(),
                Optional.ofNullable(projectCode),
                new Unit(unit.name().strip(), unit.uscc()),
                track,
                category,
                content.strip(),
                totalInvestment,
                new ProjectFacts.Place(regionCode, address.strip()),
                new ProjectFacts.Land(landMode, landAreaHa),
                new ProjectFacts.Works(earthworkM3, floorAreaM2),
                new ProjectFacts.Energy(annualTce, annualKwh),
                environmentClass,
                new ProjectFacts.Schedule(plannedStart, plannedFinish),
                circumstances(),
                GroundworkBody.groundwork(groundwork));
    }

    public static FactsBody of(ProjectFacts facts) {
        return new FactsBody(
                facts.name(),
                facts.code().orElse(null),
                new UnitBody(facts.unit().name(), facts.unit().uscc()),
                facts.track(),
                facts.category(),
                facts.content(),
                facts.totalInvestment(),
                facts.place().regionCode(),
                facts.place().address(),
                facts.land().mode(),
                facts.land().areaHa(),
                facts.works().earthworkM3(),
                facts.works().floorAreaM2(),
                facts.energy().annualTce(),
                facts.energy().annualKwh(),
                facts.environmentClass(),
                facts.schedule().plannedStart(),
                facts.schedule().plannedFinish(),
                facts.has(Circumstance.NEW_CONSTRUCTION_LAND),
                facts.has(Circumstance.IN_DEVELOPMENT_ZONE),
                facts.has(Circumstance.NEAR_RIVER),
                facts.has(Circumstance.FOREST_LAND),
                facts.has(Circumstance.CULTURAL_RELICS),
                facts.has(Circumstance.MINERAL_OVERLAY),
                facts.has(Circumstance.LIGHTNING_PLACE),
                facts.has(Circumstance.CIVIL_DEFENCE),
                facts.has(Circumstance.SPECIAL_FIRE_WORKS),
                facts.has(Circumstance.BUILDING_WORKS),
                facts.has(Circumstance.LISTED_SIMPLE_INDUSTRY),
                facts.has(Circumstance.SINGLE_CONTENT),
                facts.has(Circumstance.SUPERIOR_FUNDS),
                facts.has(Circumstance.PLANNING_CONDITIONS_CHANGED),
                facts.has(Circumstance.PROVINCIAL_DEMONSTRATION_REQUIRED),
                facts.has(Circumstance.MAJOR_STABILITY_RISK),
                facts.has(Circumstance.PLANNING_AREA_WORKS),
                facts.has(Circumstance.TENDER_REQUIRED),
                facts.has(Circumstance.WATER_INTAKE),
                facts.has(Circumstance.GEOLOGICAL_HAZARD_AREA),
                facts.has(Circumstance.SEISMIC_SAFETY_WORKS),
                facts.has(Circumstance.OVER_HEIGHT_BUILDING),
                facts.has(Circumstance.MUNICIPAL_FACILITIES),
                facts.has(Circumstance.COMPLETION_INCLUDED),
                facts.has(Circumstance.NAME_MAY_BE_PUBLISHED),
                GroundworkBody.of(facts.groundwork()));
    }

    private static InputError unknownRegion(String pointer, String region) {
        return InputError.at(
                pointer,
                "region-unknown",
                "没有行政区划代码 " + region + "；相近的有 " + Regions.nearest(region),
                "There is no region " + region + "; the nearest are " + Regions.nearest(region));
    }

    private void refuseContradictions() {
        var errors = new ArrayList<InputError>();
        if (totalInvestment.isNegative()) {
            errors.add(InputError.at(
                    "/facts/totalInvestment", "negative", "总投资不能为负数", "The total investment cannot be negative"));
        }
        if (!Regions.exists(regionCode)) errors.add(unknownRegion("/facts/regionCode", regionCode));
        if (projectCode != null && !Regions.exists(projectCode.region()))
            errors.add(unknownRegion("/facts/projectCode", projectCode.region()));
        if (plannedStart.getYear() < FIRST_YEAR || plannedStart.getYear() > LAST_YEAR) {
            errors.add(InputError.at(
                    "/facts/plannedStart",
                    "year-implausible",
                    "计划开工年份应在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间",
                    "The planned start lies between the years " + FIRST_YEAR + " and " + LAST_YEAR));
        }
        if (plannedFinish.isBefore(plannedStart)) {
            errors.add(InputError.at(
                    "/facts/plannedFinish",
                    "before-start",
                    "计划竣工日期早于计划开工日期",
                    "The planned finish lies before the planned start"));
        }
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalidBody(errors.toArray(InputError[]::new)));
    }

    private EnumSet<Circumstance> circumstances() {
        var holding = EnumSet.noneOf(Circumstance.class);
        for (var circumstance : Circumstance.values()) {
            if (Boolean.TRUE.equals(answer(circumstance))) holding.add(circumstance);
        }
        return holding;
    }

    private @Nullable Boolean answer(Circumstance circumstance) {
        return switch (circumstance) {
            case NEW_CONSTRUCTION_LAND -> newConstructionLand;
            case IN_DEVELOPMENT_ZONE -> inDevelopmentZone;
            case NEAR_RIVER -> nearRiver;
            case FOREST_LAND -> forestLand;
            case CULTURAL_RELICS -> culturalRelics;
            case MINERAL_OVERLAY -> mineralOverlay;
            case LIGHTNING_PLACE -> lightningPlace;
            case CIVIL_DEFENCE -> civilDefence;
            case SPECIAL_FIRE_WORKS -> specialFireWorks;
            case BUILDING_WORKS -> buildingWorks;
            case LISTED_SIMPLE_INDUSTRY -> listedSimpleIndustry;
            case SINGLE_CONTENT -> singleContent;
            case SUPERIOR_FUNDS -> superiorFunds;
            case PLANNING_CONDITIONS_CHANGED -> planningConditionsChanged;
            case PROVINCIAL_DEMONSTRATION_REQUIRED -> provincialDemonstrationRequired;
            case MAJOR_STABILITY_RISK -> majorStabilityRisk;
            case PLANNING_AREA_WORKS -> planningAreaWorks;
            case TENDER_REQUIRED -> tenderRequired;
            case WATER_INTAKE -> waterIntake;
            case GEOLOGICAL_HAZARD_AREA -> geologicalHazardArea;
            case SEISMIC_SAFETY_WORKS -> seismicSafetyWorks;
            case OVER_HEIGHT_BUILDING -> overHeightBuilding;
            case MUNICIPAL_FACILITIES -> municipalFacilities;
            case COMPLETION_INCLUDED -> completionIncluded;
            case NAME_MAY_BE_PUBLISHED -> nameMayBePublished;
        };
    }
}
