package cn.yongji.onestop.ledger.report.domain;

import cn.yongji.onestop.ledger.page.domain.ProjectCourse;

/**
 * What reports need of a project, folded from its ledger; no day changes it.
 *
 * @param length number of entries that it rests on
 * @param papers what was asked for, filled and promised
 */
public record ReportFacts(String projectId, long length, ProjectCourse course, PaperTrail papers) {}
