package cn.yongji.onestop.kernel.event;

import java.time.Instant;

/**
 * {@code project.key-declared.v1} 已列为重点项目. A project was put on the list of key projects, or on that of another level.
 *
 * @param level {@code PROVINCE}, {@code CITY} or {@code COUNTY}
 */
public record ProjectKeyDeclaredV1(String projectId, String level, String reason, Instant declaredAt, String declaredBy)
        implements AgentEvent {}
