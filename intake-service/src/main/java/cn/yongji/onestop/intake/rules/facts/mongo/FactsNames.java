package cn.yongji.onestop.intake.rules.facts.mongo;

import cn.yongji.onestop.intake.rules.facts.domain.AssessmentTopic;
import cn.yongji.onestop.intake.rules.facts.domain.Category;
import cn.yongji.onestop.intake.rules.facts.domain.Circumstance;
import cn.yongji.onestop.intake.rules.facts.domain.EnvironmentClass;
import cn.yongji.onestop.intake.rules.facts.domain.FactChange;
import cn.yongji.onestop.intake.rules.facts.domain.Groundwork;
import cn.yongji.onestop.intake.rules.facts.domain.LandMode;
import cn.yongji.onestop.intake.rules.facts.domain.ProjectFacts;
import cn.yongji.onestop.intake.rules.facts.domain.Track;
import cn.yongji.onestop.intake.rules.facts.domain.Unit;
import cn.yongji.onestop.platform.written.WrittenNames;

/** The written names of facts: money in fen, and what belongs together side by side. Facts of before have no groundwork. */
public final class FactsNames {
    public static final WrittenNames TABLE = WrittenNames.table()
            .and(groundwork())
            .row(
                    ProjectFacts.class,
                    "name",
                    "code=projectCode",
                    "unit=unit*",
                    "track",
                    "category",
                    "content",
                    "totalInvestment=totalInvestmentFen",
                    "place=*",
                    "land=land*",
                    "works=*",
                    "energy=*",
                    "environmentClass",
                    "schedule=*",
                    "circumstances",
                    "groundwork=*")
            .row(Unit.class, "name", "uscc")
            .row(ProjectFacts.Place.class, "regionCode", "address")
            .row(ProjectFacts.Land.class, "mode", "areaHa")
            .row(ProjectFacts.Works.class, "earthworkM3", "floorAreaM2")
            .row(ProjectFacts.Energy.class, "annualTce", "annualKwh")
            .row(ProjectFacts.Schedule.class, "plannedStart", "plannedFinish")
            .row(FactChange.class, "fact", "before", "after")
            .row(Track.class, "GOVERNMENT", "ENTERPRISE_RECORD", "ENTERPRISE_APPROVAL")
            .row(
                    Category.class,
                    "REPAIR",
                    "PURCHASE",
                    "NEW_BUILD",
                    "EXTENSION",
                    "PIPE_NETWORK",
                    "CULTURE_TOURISM",
                    "OLD_COMMUNITY",
                    "MUNICIPAL_UPGRADE",
                    "INDUSTRIAL",
                    "OTHER")
            .row(LandMode.class, "ASSIGNED", "ALLOCATED", "EXISTING", "NONE")
            .row(EnvironmentClass.class, "REPORT", "FORM", "REGISTRATION", "NONE")
            .row(
                    Circumstance.class,
                    "NEW_CONSTRUCTION_LAND",
                    "IN_DEVELOPMENT_ZONE",
                    "NEAR_RIVER",
                    "FOREST_LAND",
                    "CULTURAL_RELICS",
                    "MINERAL_OVERLAY",
                    "LIGHTNING_PLACE",
                    "CIVIL_DEFENCE",
                    "SPECIAL_FIRE_WORKS",
                    "BUILDING_WORKS",
                    "LISTED_SIMPLE_INDUSTRY",
                    "SINGLE_CONTENT",
                    "SUPERIOR_FUNDS",
                    "PLANNING_CONDITIONS_CHANGED",
                    "PROVINCIAL_DEMONSTRATION_REQUIRED",
                    "MAJOR_STABILITY_RISK",
                    "PLANNING_AREA_WORKS",
                    "TENDER_REQUIRED",
                    "WATER_INTAKE",
                    "GEOLOGICAL_HAZARD_AREA",
                    "SEISMIC_SAFETY_WORKS",
                    "OVER_HEIGHT_BUILDING",
                    "MUNICIPAL_FACILITIES",
                    "COMPLETION_INCLUDED",
                    "NAME_MAY_BE_PUBLISHED");

    private FactsNames() {}

    private static WrittenNames groundwork() {
        return WrittenNames.table()
                .row(
                        Groundwork.class,
                        "scale",
                        "investmentPlan",
                        "superiorOpinion",
                        "landOpinion",
                        "areaAssessment",
                        "bidSections")
                .row(Groundwork.Scale.class, "quantity", "unit")
                .row(Groundwork.InvestmentPlan.class, "number", "issuedOn", "amount=amountFen")
                .row(
                        Groundwork.SuperiorOpinion.class,
                        "level",
                        "industryDepartment",
                        "department",
                        "number",
                        "heldOn",
                        "content",
                        "scale",
                        "validUntil")
                .row(Groundwork.Level.class, "CITY", "PROVINCE", "NATION")
                .row(Groundwork.LandOpinion.class, "number", "validUntil", "areaHa")
                .row(Groundwork.AreaAssessment.class, "unitCode", "validFrom", "validUntil", "topics")
                .row(
                        AssessmentTopic.class,
                        "GEOLOGY",
                        "RELICS",
                        "SEISMIC",
                        "CLIMATE",
                        "FLOOD",
                        "ENVIRONMENT",
                        "ENERGY",
                        "SOIL_WATER",
                        "MINERALS")
                .row(Groundwork.BidSections.class, "notice", "registration");
    }
}
