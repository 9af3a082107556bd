package cn.yongji.onestop.kernel.fact;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 事实名称: how facts and their values read for people, in a plan as in a timeline. In Chinese a name that is not here is shown as
 * it is; in English a name is its own words, apart.
 */
public final class FactLabels {
    private static final Set<String> MONEY = Set.of("totalInvestment", "investmentPlan.amount");
    private static final Map<String, String> NAMES = Map.<String, String>ofEntries(
            entry("today", "判断日期"),
            entry("name", "项目名称"),
            entry("projectCode", "项目代码"),
            entry("number", "办件编号"),
            entry("unitName", "项目单位"),
            entry("unitUscc", "统一社会信用代码"),
            entry("track", "投资类型"),
            entry("category", "项目类别"),
            entry("content", "建设内容"),
            entry("totalInvestment", "总投资（元）"),
            entry("regionCode", "行政区划"),
            entry("address", "建设地点"),
            entry("landMode", "土地取得方式"),
            entry("landAreaHa", "用地面积（公顷）"),
            entry("earthworkM3", "挖填土石方（立方米）"),
            entry("floorAreaM2", "建筑面积（平方米）"),
            entry("annualTce", "年综合能耗（吨标准煤）"),
            entry("annualKwh", "年电力消费（千瓦时）"),
            entry("environmentClass", "环评类别"),
            entry("plannedStart", "计划开工"),
            entry("plannedFinish", "计划竣工"),
            entry("newConstructionLand", "新增建设用地"),
            entry("inDevelopmentZone", "位于开发区内"),
            entry("nearRiver", "涉河或位于洪泛区"),
            entry("forestLand", "使用林地"),
            entry("culturalRelics", "涉及文物"),
            entry("mineralOverlay", "压覆重要矿产"),
            entry("lightningPlace", "防雷特定场所"),
            entry("civilDefence", "应建防空地下室"),
            entry("specialFireWorks", "特殊建设工程（消防）"),
            entry("buildingWorks", "建筑工程"),
            entry("listedSimpleIndustry", "列入免节能审查行业目录"),
            entry("singleContent", "建设内容单一"),
            entry("superiorFunds", "使用上级资金"),
            entry("planningConditionsChanged", "改变规划条件"),
            entry("provincialDemonstrationRequired", "须省、市技术论证"),
            entry("majorStabilityRisk", "须社会稳定风险评估"),
            entry("planningAreaWorks", "规划区内新建、改扩建"),
            entry("tenderRequired", "依法必须招标"),
            entry("waterIntake", "取用水资源"),
            entry("geologicalHazardArea", "地质灾害易发区"),
            entry("seismicSafetyWorks", "须地震安全性评价"),
            entry("overHeightBuilding", "超限高层建筑"),
            entry("municipalFacilities", "涉及市政设施"),
            entry("completionIncluded", "包括竣工验收阶段"),
            entry("nameMayBePublished", "同意公开项目名称"),
            entry("constructionScale", "建设规模"),
            entry("constructionScaleUnit", "建设规模单位"),
            entry("investmentPlan.number", "投资计划文号"),
            entry("investmentPlan.issuedOn", "投资计划下达日期"),
            entry("investmentPlan.amount", "投资计划金额（元）"),
            entry("superiorOpinion.level", "上级意见层级"),
            entry("superiorOpinion.industryDepartment", "上级行业主管部门出具"),
            entry("superiorOpinion.department", "上级意见出具单位"),
            entry("superiorOpinion.number", "上级意见文号"),
            entry("superiorOpinion.heldOn", "专家论证会日期"),
            entry("superiorOpinion.content", "上级意见所载建设内容"),
            entry("superiorOpinion.scale", "上级意见所载规模"),
            entry("superiorOpinion.validUntil", "上级意见有效期至"),
            entry("landOpinion.number", "土地审批意见文号"),
            entry("landOpinion.validUntil", "土地审批意见有效期至"),
            entry("landOpinion.areaHa", "土地审批意见所载面积（公顷）"),
            entry("areaAssessment.unitCode", "区域评估单元"),
            entry("areaAssessment.validFrom", "区域评估有效期自"),
            entry("areaAssessment.validUntil", "区域评估有效期至"),
            entry("areaAssessment.geology", "区域评估含地质灾害"),
            entry("areaAssessment.relics", "区域评估含文物考古"),
            entry("areaAssessment.seismic", "区域评估含地震安全性"),
            entry("areaAssessment.climate", "区域评估含气候可行性"),
            entry("areaAssessment.flood", "区域评估含洪水影响"),
            entry("areaAssessment.environment", "区域评估含环境影响"),
            entry("areaAssessment.energy", "区域评估含节能"),
            entry("areaAssessment.soilWater", "区域评估含水土保持"),
            entry("areaAssessment.minerals", "区域评估含压覆矿产"),
            entry("bidSections.notice", "招标公告标段"),
            entry("bidSections.registration", "报建标段"));

    private static final Map<String, String> VALUES = Map.<String, String>ofEntries(
            entry("", "无"),
            entry("true", "是"),
            entry("false", "否"),
            entry("GOVERNMENT", "政府投资"),
            entry("ENTERPRISE_RECORD", "企业投资（备案）"),
            entry("ENTERPRISE_APPROVAL", "企业投资（核准）"),
            entry("REPAIR", "修缮"),
            entry("PURCHASE", "购置"),
            entry("NEW_BUILD", "新建"),
            entry("EXTENSION", "改扩建"),
            entry("PIPE_NETWORK", "市政管网改造"),
            entry("CULTURE_TOURISM", "文旅"),
            entry("OLD_COMMUNITY", "老旧小区改造"),
            entry("MUNICIPAL_UPGRADE", "市政基础设施提升改造"),
            entry("INDUSTRIAL", "工业"),
            entry("OTHER", "其他"),
            entry("ASSIGNED", "出让"),
            entry("ALLOCATED", "划拨"),
            entry("EXISTING", "已有土地"),
            entry("NONE", "不涉及"),
            entry("REPORT", "报告书"),
            entry("FORM", "报告表"),
            entry("REGISTRATION", "登记表"),
            entry("CITY", "市级"),
            entry("PROVINCE", "省级"),
            entry("NATION", "国家"));

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|\\.");

    private FactLabels() {}

    /** Whether the fact is an amount of money, in yuan. */
    public static boolean isMoney(String fact) {
        return MONEY.contains(fact);
    }

    public static String name(String fact) {
        return NAMES.getOrDefault(fact, fact);
    }

    public static String value(String value) {
        return VALUES.getOrDefault(value, value);
    }

    /** In English. */
    public static String nameInEnglish(String fact) {
        return String.join(" ", WORDS.split(fact)).toLowerCase(Locale.ROOT);
    }

    /** In English. */
    public static String valueInEnglish(String value) {
        return switch (value) {
            case "" -> "nothing";
            case "true" -> "yes";
            case "false" -> "no";
            default ->
                VALUES.containsKey(value) ? value.toLowerCase(Locale.ROOT).replace('_', ' ') : value;
        };
    }
}
