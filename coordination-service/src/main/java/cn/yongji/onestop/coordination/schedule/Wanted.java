package cn.yongji.onestop.coordination.schedule;

import cn.yongji.onestop.coordination.difficulty.domain.Difficulty;
import cn.yongji.onestop.coordination.meeting.domain.MeetingRequest;

/** A meeting that is wanted, with what it is about. */
public record Wanted(MeetingRequest request, Difficulty about) {}
