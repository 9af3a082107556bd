package cn.yongji.onestop.ledger.page.web;

/** Examples of the API document. */
final class PageExamples {
    static final String PAGE = """
        {"projectId":"01990a3c-5b1e-7c44-9a51-2f1de2a0c001","length":15,\
        "head":"7d1f0a9b3c5e8d2f4a6b9c0e1d3f5a7b8c9e0d2f4a6b8c1e3d5f7a9b0c2e4d6f","asOf":"2026-10-14T01:20:00Z",\
        "project":{"projectCode":"2610-140881-04-01-123456","name":"年产三万吨铝合金轮毂项目","track":"ENTERPRISE_RECORD",\
        "category":"工业","unitUscc":"91350200MA2YJ1XR9G","unitName":"永济示范铝业有限公司","totalInvestment":86000000.01,\
        "agent":"agent1","openedBy":"enterprise1","openedAt":"2026-10-10T02:00:00Z","factsVersion":1,\
        "plan":{"version":1,"catalogueVersion":"2026-11-01","workingDays":15,"serialWorkingDays":47,"materials":14,\
        "serialMaterials":31,"visits":1,"serialVisits":12},\
        "applications":[{"applicationId":"01990a3c-5b30-7a00-8000-2f1de2a0c002","stage":"1","state":"ACCEPTED",\
        "arrivedAt":"2026-10-12T02:15:30Z","receivedOn":"2026-10-12","acceptedAt":"2026-10-12T02:15:30Z"}]},\
        "nodes":[{"matterCode":"M13","matterName":"环境影响评价审批","department":"ecology","departmentName":"生态环境局",\
        "state":"UNDER_REVIEW","statusCode":8,"limitWorkingDays":10,"caseId":"01990a3c-5b30-7a00-8000-2f1de2a0c002",\
        "reviewId":"01990a3c-5b30-7a00-8000-2f1de2a0c002-M13","startedAt":"2026-10-12T02:15:31Z","due":"2026-10-26",\
        "light":{"colour":"GREEN","remainingWorkingDays":8,"provisional":false,"text":"剩余 8 个工作日"},\
        "waitsFor":[],"blockedBy":[]}],\
        "materials":{"stored":[{"materialId":"01990a3c-5b20-7d10-8a22-1b3c5d7e9f00","name":"营业执照.pdf",\
        "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","mediaType":"application/pdf",\
        "bytes":48213,"uploadedBy":"enterprise1","storedAt":"2026-10-11T07:00:00Z",\
        "usedBy":[{"applicationId":"01990a3c-5b30-7a00-8000-2f1de2a0c002","matterCode":"M13","department":"ecology",\
        "slot":"business-licence"}]}],"missing":[]},\
        "problems":[]}\
        """;

    private PageExamples() {}
}
