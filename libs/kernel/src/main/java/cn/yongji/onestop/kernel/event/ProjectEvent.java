package cn.yongji.onestop.kernel.event;

/** 项目: its file, its facts and its plan. */
public sealed interface ProjectEvent extends IntakeEvent
        permits ProjectOpenedV1, ProjectFactsChangedV1, PlanIssuedV1, PlanExemptionUndoneV1, WorksBegunV1 {}
