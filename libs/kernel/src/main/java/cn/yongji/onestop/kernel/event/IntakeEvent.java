package cn.yongji.onestop.kernel.event;

/** What {@code onestop.intake} carries 申报: projects, plans, materials and applications. */
public sealed interface IntakeEvent extends EventContract
        permits ProjectEvent, AgentEvent, PreReviewEvent, MaterialEvent, ApplicationEvent, PromiseEvent {}
