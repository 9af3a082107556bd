package cn.yongji.onestop.intake.counter.prereview.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * 预审结论.
 *
 * @param minutes 会议纪要
 * @param meetingId the meeting the departments met in, if they did
 */
public record Conclusion(String minutes, Optional<String> meetingId, Instant at, String by) {}
