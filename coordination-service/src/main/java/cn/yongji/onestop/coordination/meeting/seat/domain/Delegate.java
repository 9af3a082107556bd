package cn.yongji.onestop.coordination.meeting.seat.domain;

import cn.yongji.onestop.coordination.difficulty.domain.Level;

/**
 * 参会代表: who may speak for a department.
 *
 * @param bindsUpTo the highest rung on which the word of this person binds the department
 */
public record Delegate(String person, Level bindsUpTo) {
    boolean binds(Level level) {
        return level.compareTo(bindsUpTo) <= 0;
    }
}
