package cn.yongji.onestop.kernel.event;

/** What {@code onestop.coordination} carries 协调: problems and meetings. */
public sealed interface CoordinationEvent extends EventContract permits ProblemEvent, MeetingEvent {}
