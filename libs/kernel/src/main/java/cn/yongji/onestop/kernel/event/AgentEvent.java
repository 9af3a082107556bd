package cn.yongji.onestop.kernel.event;

/** 代办员: who looks after a project, of which list of key projects it is, and what was seen on a visit. */
public sealed interface AgentEvent extends IntakeEvent
        permits AgentAssignedV1, AgentReleasedV1, AgentCoverChangedV1, ProjectKeyDeclaredV1, VisitRecordedV1 {}
