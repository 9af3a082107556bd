package cn.yongji.onestop.approval.feed.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * 工作通知: that something happened, and where to look. Thin on purpose: no names, no texts, nothing that only a token may
 * see.
 *
 * @param source by what a repetition is recognised
 * @param type name of the event it tells of
 * @param detail the supplement, opinion, message … it is about
 */
public record WorkNotice(
        Source source,
        String type,
        Instant at,
        String projectId,
        Optional<String> caseId,
        Optional<String> reviewId,
        Optional<String> matter,
        Optional<String> detail) {

    /**
     * The event and, where one event tells a department several things, which of them.
     *
     * @param service who says it: an application and its case have one name, and events of their own
     * @param subject aggregate of the event
     * @param sequence of the event in its aggregate
     */
    public record Source(String service, String subject, long sequence, int part) {}
}
