package cn.yongji.onestop.coordination.meeting.domain;

import cn.yongji.onestop.coordination.difficulty.domain.Level;

/** 会议类型. */
public enum MeetingKind {
    /** 碰头会 of the departments concerned. */
    HUDDLE(Level.HUDDLE),
    /** 联合预审会 (S3) of the departments that a key project asks before it files. */
    JOINT_PRE_REVIEW(Level.HUDDLE),
    /** 专项协调会 in the name of the government. */
    COORDINATION_MEETING(Level.COORDINATION_MEETING);

    private final Level level;

    MeetingKind(Level level) {
        this.level = level;
    }

    /** The rung of the ladder on which such a meeting is. */
    public Level level() {
        return level;
    }
}
