package cn.yongji.onestop.approval.message.domain;

import cn.yongji.onestop.kernel.id.DepartmentCode;
import java.time.Instant;
import java.util.Optional;

/**
 * 留言. Something that somebody said about a case.
 *
 * @param department of who said it; the window and the agent have none
 * @param review it is about, if about one
 */
public record Message(
        String id,
        Audience audience,
        Optional<DepartmentCode> department,
        Optional<String> review,
        String text,
        Instant at,
        String by,
        String byName) {

    /** Who may read it. */
    public enum Audience {
        /** The departments of the case, the window, the agent and who coordinates. */
        CASE,
        /** The department that wrote it: an inner note. */
        DEPARTMENT
    }

    /** Whether somebody of this department, or of none, may read it. */
    public boolean isFor(Optional<DepartmentCode> reader) {
        return switch (audience) {
            case CASE -> true;
            case DEPARTMENT -> reader.isPresent() && reader.equals(department);
        };
    }
}
