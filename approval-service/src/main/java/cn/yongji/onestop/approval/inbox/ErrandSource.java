package cn.yongji.onestop.approval.inbox;

import cn.yongji.onestop.approval.cases.domain.review.ReviewId;

/** What errands come from, as their identities say it: one source may have many. */
public enum ErrandSource {
    /** 办件; the identity of the errand begins with that of a review. */
    CASE(""),
    /** 难题. */
    DIFFICULTY("problem/"),
    /** 会议. */
    MEETING("meeting/");

    private static final char PART = '/';

    private final String prefix;

    ErrandSource(String prefix) {
        this.prefix = prefix;
    }

    /** The identity of an errand of a source that is no case. */
    String errand(String id) {
        return prefix + id;
    }

    static ErrandSource of(String errandId) {
        if (errandId.startsWith(DIFFICULTY.prefix)) return DIFFICULTY;
        return errandId.startsWith(MEETING.prefix) ? MEETING : CASE;
    }

    /** The source of an errand that comes from such a one. */
    String sourceOf(String errandId) {
        var rest = errandId.substring(prefix.length());
        var end = rest.indexOf(PART);
        var first = end < 0 ? rest : rest.substring(0, end);
        return this == CASE ? ReviewId.parse(first).orElseThrow().caseId() : first;
    }
}
