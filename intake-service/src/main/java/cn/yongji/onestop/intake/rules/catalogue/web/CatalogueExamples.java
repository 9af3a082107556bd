package cn.yongji.onestop.intake.rules.catalogue.web;

/** What entries of a catalogue look like when they are written. */
final class CatalogueExamples {
    static final String MATTER = """
        {"code": "M16", "name": "生产建设项目水土保持方案审批", "department": "water", \
        "stage": "PARALLEL", "basis": "水土保持法第二十五条、水利部令第53号", "statutoryWorkingDays": 10, \
        "promisedWorkingDays": 5, "appliesWhen": "landAreaHa >= 0.5 || earthworkM3 >= 1000", \
        "appliesReason": "征占地 0.5 公顷以上或挖填土石方 1000 立方米以上的须水土保持方案", \
        "exemptions": [], "prerequisites": ["M01"], "mainMaterials": ["soil-water-plan"], \
        "secondaryMaterials": ["boundary-map", "business-licence"], \
        "deferrableMaterials": ["boundary-map", "business-licence"], "baseline": {"workingDays": 10, \
        "submitVisits": 1, "collectVisits": 1}, "traits": {"nature": "APPROVAL", \
        "extensionWorkingDays": 10, "notificationCommitment": true, "secondSignature": false, \
        "silenceGrants": false, "grantableWithGaps": true}, "results": [{"name": "水土保持方案批复", \
        "validityMonths": 36}]}\
        """;

    static final String SLOT = """
        {"code": "soil-water-plan", "name": "水土保持方案", "description": "水土保持方案报告书或报告表", \
        "kind": "DOCUMENT", "reusable": true, "filledBy": [], "evidence": [{"name": "水土保持方案", \
        "issuer": "编制单位"}]}\
        """;

    static final String GROUP = """
        {"code": "PG1", "name": "备案类项目前期并联", "matters": ["M06", "M13", "M15", "M16", "M17", \
        "M19", "M20", "M21", "M22", "M23"], "when": "track == Track.ENTERPRISE_RECORD", \
        "note": "均只须在开工前办结"}\
        """;

    static final String RULE = """
        {"id": "YJ-S19-DEFER", "measure": "S19", "title": "容缺＋承诺", \
        "basis": "《永济市优化营商环境加快项目审批十条措施》", \
        "reason": "主件齐全、副件欠缺的，可承诺后补先行受理；承诺期限不迟于承诺时限前两个工作日，最长二十个工作日", \
        "effectiveFrom": "2026-01-01", "when": "true", "effect": {"kind": "DEFER", "matters": [], \
        "workingDaysBeforeLimit": 2, "atMostWorkingDays": 20}}\
        """;

    static final String DRAFT = """
        {"draft": {"version": "2027-01-01", "basedOn": "2026-11-16", "title": "放宽容缺期限", \
        "status": "OPEN", "createdBy": "admin1", "createdAt": "2026-11-20T01:20:00Z", \
        "authors": ["admin1"], "edits": 1}, "edits": [{"subject": "YJ-S19-DEFER", "act": "PUT", \
        "by": "admin1", "at": "2026-11-20T01:30:00Z"}], "content": {"version": "2027-01-01", \
        "effectiveFrom": "2027-01-01", "oneStopVisits": 1, "departments": {"water": "水利局"}, \
        "slots": [{"code": "soil-water-plan", "name": "水土保持方案", \
        "description": "水土保持方案报告书或报告表", "kind": "DOCUMENT", "reusable": true, \
        "filledBy": [], "evidence": [{"name": "水土保持方案", "issuer": "编制单位"}]}], \
        "matters": [{"code": "M16", "name": "生产建设项目水土保持方案审批", "department": "water", \
        "stage": "PARALLEL", "basis": "水土保持法第二十五条、水利部令第53号", "statutoryWorkingDays": 10, \
        "promisedWorkingDays": 5, "appliesWhen": "landAreaHa >= 0.5 || earthworkM3 >= 1000", \
        "appliesReason": "征占地 0.5 公顷以上或挖填土石方 1000 立方米以上的须水土保持方案", \
        "exemptions": [], "prerequisites": ["M01"], "mainMaterials": ["soil-water-plan"], \
        "secondaryMaterials": ["boundary-map", "business-licence"], \
        "deferrableMaterials": ["boundary-map", "business-licence"], "baseline": {"workingDays": 10, \
        "submitVisits": 1, "collectVisits": 1}, "traits": {"nature": "APPROVAL", \
        "extensionWorkingDays": 10, "notificationCommitment": true, "secondSignature": false, \
        "silenceGrants": false, "grantableWithGaps": true}, "results": [{"name": "水土保持方案批复", \
        "validityMonths": 36}]}], "parallelGroups": [{"code": "PG1", "name": "备案类项目前期并联", \
        "matters": ["M06", "M13", "M15", "M16", "M17", "M19", "M20", "M21", "M22", "M23"], \
        "when": "track == Track.ENTERPRISE_RECORD", "note": "均只须在开工前办结"}], \
        "rules": [{"id": "YJ-S19-DEFER", "measure": "S19", "title": "容缺＋承诺", \
        "basis": "《永济市优化营商环境加快项目审批十条措施》", \
        "reason": "主件齐全、副件欠缺的，可承诺后补先行受理；承诺期限不迟于承诺时限前两个工作日，最长二十个工作日", \
        "effectiveFrom": "2026-01-01", "when": "true", "effect": {"kind": "DEFER", "matters": [], \
        "workingDaysBeforeLimit": 2, "atMostWorkingDays": 20}}]}}\
        """;

    private CatalogueExamples() {}
}
